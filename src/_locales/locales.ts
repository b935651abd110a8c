import type { Language } from '../core/settings/reader-languages.ts';
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import { french } from './french.ts';
import { japanese } from './japanese.ts';
import { russian } from './russian.ts';
import type { Sentence } from './translated.ts';

/** By the names that browsers give to the folders of `_locales`. */
export const LOCALES: Readonly<Partial<Record<Language, Readonly<Record<string, Sentence>>>>> = {
  en: english,
  de: german,
  fr: french,
  ar: arabic,
  ja: japanese,
  ru: russian,
};
