import { speakTo } from '../../platform/locale/reader-locale.ts';
import { readSettings } from '../../platform/settings/settings-store.ts';
import { sayTexts } from './say-texts.ts';

/** In the browser's language at once, and in the one that the reader has chosen on another device, once it is read. */
export async function speakPage(page: Document): Promise<void> {
  const choosing = readSettings();
  await speakTo(page, null);
  sayTexts(page);
  const { language } = await choosing;
  if (language === null) return;
  await speakTo(page, language);
  sayTexts(page);
}
