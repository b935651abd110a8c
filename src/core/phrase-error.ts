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

/** For a reader: the error's phrase, or, where it is not ours, its message. */
export function reasonOf(error: unknown): string | Phrase {
  if (error instanceof PhraseError) return error.phrase;
  return error instanceof Error ? error.message : String(error);
}
