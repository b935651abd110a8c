/** The languages that Sidelight speaks, by the names that browsers give them, each as its speakers write it. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt_BR: 'Português (Brasil)',
  ru: 'Русский',
  zh_CN: '简体中文',
  zh_TW: '繁體中文',
  ja: '日本語',
  ar: 'العربية',
} as const;

export type ReaderLanguage = keyof typeof LANGUAGES;

export const LANGUAGE_NAMES = Object.keys(LANGUAGES) as readonly ReaderLanguage[];
