export const LANGUAGE_TAGS: readonly string[] = [
  ['en', 'ar', 'bg', 'ca', 'cs', 'da', 'de', 'el', 'es', 'et', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu'],
  ['id', 'it', 'ja', 'ko', 'lt', 'lv', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'th'],
  ['tr', 'uk', 'ur', 'vi', 'zh-Hans', 'zh-Hant'],
].flat();

const names = new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' });

/** A language as a reader calls it; the tag itself where it has no name. */
export function nameLanguage(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
