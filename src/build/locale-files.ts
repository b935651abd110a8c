import { english } from '../_locales/english.ts';
import { LOCALES } from '../_locales/locales.ts';
import { flattenSentences, type Sentence } from '../_locales/translated.ts';

/** `_locales/…/messages.json` of every language, as browsers read them; what is not translated stays English. */
export function makeLocaleFiles(): { path: string; contents: string }[] {
  return Object.entries(LOCALES).map(([name, sentences]) => ({
    path: `_locales/${name}/messages.json`,
    contents: JSON.stringify(toMessages({ ...english, ...sentences })),
  }));
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
