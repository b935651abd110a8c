import { phrase, type Phrase, type PhraseValue } from '../../../core/phrase.ts';
import { PhraseError, reasonOf } from '../../../core/phrase-error.ts';
import { describeFaults } from '../../../formats/assemble/print-fault.ts';
import type { Fault } from '../../../formats/assemble/read-list.ts';
import { makeFault } from '../../../formats/text/make-fault.ts';

/** A value, or sentences for the reader that say why there is none. */
export type Result<T> = { ok: true; value: T } | { ok: false; reasons: readonly PhraseValue[] };

/** `done` is 0 to 1, or null where nobody knows. */
export interface Progress {
  label: PhraseValue;
  done: number | null;
}

export type OnProgress = (progress: Progress) => unknown;

export const refuse = (...reasons: PhraseValue[]): Result<never> => ({ ok: false, reasons });

export const refuseFaults = (faults: readonly Fault[]): Result<never> => refuse(...describeFaults(faults));

/** Refuses a whole file; the reason is one of a `Fault`. */
export const refuseFile = (file: string, reason: Phrase): Result<never> =>
  refuseFaults([makeFault(file, reason)]);

export async function attempt<T>(work: () => Result<T> | Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return refuse(reasonOf(error));
  }
}

export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const [first, ...others] = result.reasons;
  const all = others.reduce(
    (said, next) => phrase('twoSentences', { first: said, second: next }),
    first ?? '',
  );
  throw typeof all === 'object' ? new PhraseError(all) : new Error(String(all));
}
