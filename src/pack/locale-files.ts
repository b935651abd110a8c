import { english } from '../_locales/english.ts';
import { LOCALES } from '../_locales/locales.ts';
import type { Sentence } from '../_locales/translated.ts';
import { setLocale } from '../locale/say.ts';

/** `_locales/…/messages.json` of every language, as browsers read them; what is not translated stays English. */
export function makeLocaleFiles(): { path: string; contents: string }[] {
  return Object.entries(LOCALES).map(([name, sentences]) => ({
    path: `_locales/${name}/messages.json`,
    contents: JSON.stringify(toMessages({ ...english, ...sentences })),
  }));
}

/** Plurals get a key each, as in `terms_one` and `terms_other`. */
export function flattenSentences(sentences: Readonly<Record<string, Sentence>>): Record<string, string> {
  const flat = Object.entries(sentences).flatMap(([key, said]) =>
    typeof said === 'string'
      ? [[key, said]]
      : Object.entries(said).map(([category, text]) => [`${key}_${category}`, text]),
  );
  return Object.fromEntries(flat) as Record<string, string>;
}

/** For those who build: says phrases in English from now on. */
export function speakEnglish(): void {
  const sentences = flattenSentences(english);
  setLocale({ read: key => sentences[key] });
}

function toMessages(sentences: Readonly<Record<string, Sentence>>): Record<string, { message: string }> {
  return Object.fromEntries(
    Object.entries(flattenSentences(sentences)).map(([key, text]) => [
      key,
      // Browsers take a dollar sign for the start of a placeholder.
      { message: text.replaceAll('$', '$$$$') },
    ]),
  );
}
