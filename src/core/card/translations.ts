import type { Entry } from '../model/model.ts';

export interface Translation {
  text: string;
  language: string;
}

const MAX_SHOWN = 3;

/** The first spelling in each language that has one of its own; spellings in the list’s language name none. */
export function translationsOf({ headword, forms }: Pick<Entry, 'forms' | 'headword'>): Translation[] {
  const found = new Map<string, Translation>();
  const texts = new Set([headword]);
  for (const { text, language } of forms) {
    if (language === undefined || found.has(language) || texts.has(text)) continue;
    texts.add(text);
    found.set(language, { text, language });
  }
  return [...found.values()].slice(0, MAX_SHOWN);
}
