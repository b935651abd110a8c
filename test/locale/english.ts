// Jest set-up, and for commands: sentences are English, as in a browser that is.
import type { english } from '../../src/_locales/english.ts';
import { flattenSentences } from '../../src/_locales/translated.ts';
import { setLocale } from '../../src/locale/say.ts';

let sentences: Record<string, string> | null = null;

/** Loads the sentences when the first is read: most tests of code that draws nothing read none. */
export function readEnglish(key: string): string | undefined {
  sentences ??= flattenSentences(
    (require('../../src/_locales/english.ts') as { english: typeof english }).english,
  );
  return sentences[key];
}

setLocale({ read: readEnglish });
