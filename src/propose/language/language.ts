import { FRENCH } from './rules/french.ts';
import { GERMAN } from './rules/german.ts';
import { ITALIAN } from './rules/italian.ts';
import { PORTUGUESE } from './rules/portuguese.ts';
import { RUSSIAN } from './rules/russian.ts';
import { SPANISH } from './rules/spanish.ts';
import type { SpacedRules } from './rules/rules.ts';
import { makeStemmer } from './stems.ts';
import type { WordLists } from './word-lists.ts';

const SPACED = { de: GERMAN, fr: FRENCH, es: SPANISH, pt: PORTUGUESE, it: ITALIAN, ru: RUSSIAN };

/** Languages besides English whose documents are read by their own rules. */
export type LanguageTag = keyof typeof SPACED | 'zh' | 'ja';

export const LANGUAGE_TAGS: readonly LanguageTag[] = ['de', 'fr', 'es', 'pt', 'it', 'ru', 'zh', 'ja'];

export interface Language {
  tag: LanguageTag;
  /** Null for Chinese and Japanese, which have no spaces. */
  rules: SpacedRules | null;
  lists: WordLists;
  stem: (word: string) => string;
  /** Cuts Chinese and Japanese into words. */
  cut: (text: string) => Segment[];
}

export interface Segment {
  text: string;
  start: number;
}

export function makeLanguage(tag: LanguageTag, lists: WordLists): Language {
  const rules = tag === 'zh' || tag === 'ja' ? null : SPACED[tag];
  return { tag, rules, lists, stem: makeStemmer(rules?.endings ?? []), cut: makeSegmenter(tag) };
}

function makeSegmenter(tag: LanguageTag): (text: string) => Segment[] {
  const segmenter = new Intl.Segmenter(tag, { granularity: 'word' });
  return text =>
    Array.from(segmenter.segment(text), ({ segment, index }) => ({ text: segment, start: index }));
}

/** The rank of an everyday word, in whatever case or number it stands. */
export function rankOf({ lists }: Language, word: string): number | null {
  return lists.rankOf(word.toLowerCase());
}
