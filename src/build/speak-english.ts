import { english } from '../_locales/english.ts';
import { flattenSentences } from '../_locales/translated.ts';
import { setLocale } from '../locale/say.ts';

/** For those who build: says phrases in English from now on. */
export function speakEnglish(): void {
  const sentences = flattenSentences(english);
  setLocale({ read: key => sentences[key] });
}
