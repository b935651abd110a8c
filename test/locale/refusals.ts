import { sayValue } from '../../src/locale/say.ts';
import type { PhraseError } from '../../src/core/phrase-error.ts';

/** Gives the sentence that a reader is told of work that fails. */
export const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'not refused',
    // Of a context of its own, which has a class of its own for it.
    (error: Error & Partial<PhraseError>) => sayValue(error.phrase ?? error.message),
  );
