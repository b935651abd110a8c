import type { Language } from './language.ts';
import { tokeniseSpaced } from './spaced-tokens.ts';
import { joinStems } from './terms.ts';

/** The stems of the words of a text: two spellings of one term have the same. */
export function stemsOf(text: string, language: Language): string[] {
  const parts = language.rules
    ? tokeniseSpaced(text, language)
    : language.cut(text).filter(segment => /\S/.test(segment.text));
  return parts.map(part => language.stem(part.text));
}

export const keyOf = (text: string, language: Language): string => joinStems(stemsOf(text, language));
