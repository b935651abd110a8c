import type { Phrase } from './phrase.ts';

/** An error whose reason the reader is told, in the reader's language. */
export class PhraseError extends Error {
  constructor(
    readonly phrase: Phrase,
    options?: ErrorOptions,
  ) {
    super(phrase.key, options);
  }
}

/** What a reader is told of an error: its phrase, or, where it is not ours, its message. */
export function reasonOf(error: unknown): string | Phrase {
  if (error instanceof PhraseError) return error.phrase;
  return error instanceof Error ? error.message : String(error);
}
