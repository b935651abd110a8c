import type { Language } from '../core/settings/reader-languages.ts';
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import { french } from './french.ts';
import { japanese } from './japanese.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import type { Sentence } from './translated.ts';
import { spanish } from './spanish.ts';

/** One text, or one for each plural category of the language that `Intl.PluralRules` names. */
export type Plurals = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type Sentence = string | Plurals;

/** The sentences of a part of the interface in another language: the same keys, plurals where the English has them. */
export type Translated<Part> = { readonly [Key in keyof Part]: Part[Key] extends string ? string : Plurals };

/** By the names that browsers give to the folders of `_locales`. */
export const LOCALES: Readonly<Partial<Record<Language, Readonly<Record<string, Sentence>>>>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt_BR: portuguese,
  ar: arabic,
  ja: japanese,
  ru: russian,
};
