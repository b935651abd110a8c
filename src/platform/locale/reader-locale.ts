import browser from 'webextension-polyfill';
import type { LanguageMessages } from '../../core/messages/protocol.ts';
import type { ReaderLanguage } from '../../core/settings/reader-languages.ts';
import { readerDirection, readerLanguage, setLocale, type Locale } from '../../locale/say.ts';
import { askBackground } from '../browser/messages.ts';

const BROWSERS: Locale = {
  read: key => {
    try {
      return browser.i18n.getMessage(key) || undefined;
    } catch {
      // In a page that is left over from an update, or that goes away, the browser has taken its part of us already.
      return undefined;
    }
  },
};

/**
 * Speaks the browser's language at once, and the one that the reader has chosen, if any, as soon as it is read.
 * Tells whether another language is spoken than before.
 */
export const speak = (chosen: ReaderLanguage | null): Promise<boolean> => speakFrom(chosen, readMessages);

/** For a page of our own, whose root element gets the language and direction. */
export async function speakTo({ documentElement }: Document, chosen: ReaderLanguage | null): Promise<void> {
  await speak(chosen);
  documentElement.lang = readerLanguage();
  documentElement.dir = readerDirection();
}

/** For pages of the web, which cannot read our files: the background reads them. */
export const speakInPage = (chosen: ReaderLanguage | null): Promise<boolean> =>
  speakFrom(chosen, async () => {
    const reply = await askBackground('language', {});
    return reply.ok ? reply.value : null;
  });

let spoken: ReaderLanguage | null | undefined;
let wanted: ReaderLanguage | null = null;

/** Until another language is read, the one before is spoken on: pages are drawn meanwhile. */
async function speakFrom(
  chosen: ReaderLanguage | null,
  readChosen: (chosen: ReaderLanguage) => Promise<LanguageMessages | null>,
): Promise<boolean> {
  const before = spoken;
  wanted = chosen;
  if (chosen === spoken) return false;
  if (spoken === undefined || chosen === null) setLocale(BROWSERS);
  spoken ??= null;
  const messages = chosen === null ? null : await readChosen(chosen).catch(() => null);
  // The reader may have chosen again while this one was read.
  if (wanted === chosen && messages) setLocale({ read: key => messages[key]?.message });
  if (wanted === chosen && (messages || chosen === null)) spoken = chosen;
  return spoken !== before;
}

export async function readMessages(chosen: ReaderLanguage): Promise<LanguageMessages> {
  const reply = await fetch(browser.runtime.getURL(`_locales/${chosen}/messages.json`));
  return (await reply.json()) as LanguageMessages;
}
