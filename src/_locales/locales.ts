import type { ReaderLanguage } from '../core/settings/reader-languages.ts';
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { simplifiedChinese } from './simplified-chinese.ts';
import { spanish } from './spanish.ts';
import { traditionalChinese } from './traditional-chinese.ts';
import type { Sentence } from './translated.ts';

/** By the names that browsers give to the folders of `_locales`. */
export const LOCALES: Readonly<Partial<Record<ReaderLanguage, Readonly<Record<string, Sentence>>>>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt_BR: portuguese,
  ru: russian,
  zh_CN: simplifiedChinese,
  zh_TW: traditionalChinese,
  ja: japanese,
  ar: arabic,
};
