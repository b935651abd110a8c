import { readerLanguage } from '../../locale/say.ts';

/** “Simplified Chinese” for `zh-Hans`; the tag itself where it names no language. */
export function nameLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames(readerLanguage(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
