import { foldForm } from '../text/fold.ts';
import type { Settings } from './settings.ts';
import { setSite } from './site-rules.ts';

/** What a reader can ask for with one click, from a card or a list of mentions. */
export type ReaderAction =
  /** The reader knows the entry: it is marked nowhere. */
  | { type: 'know'; pack: string; entry: string }
  /** The words are marked nowhere. */
  | { type: 'never'; words: string }
  /** The words are marked wherever they stand. */
  | { type: 'always'; words: string }
  /** Nothing is read on the site. */
  | { type: 'leave-site'; host: string };

/** Names an entry in the settings. */
export const knownName = (pack: string, entry: string): string => `${pack}/${entry}`;

/** The key of words in `WordOverrides`: folded, and without a final s, so that a plural has the same key. */
export const overrideKey = (words: string): string => foldForm(words).replace(/'?s$/, '');

/** The settings with the remedy done, or with it taken back. */
export function applyReaderAction(settings: Settings, remedy: ReaderAction, done: boolean): Settings {
  switch (remedy.type) {
    case 'know': {
      const name = knownName(remedy.pack, remedy.entry);
      return { ...settings, known: put(settings.known, name, done, each => each) };
    }
    case 'never':
      return {
        ...settings,
        never: put(settings.never, remedy.words, done, overrideKey),
        always: done ? put(settings.always, remedy.words, false, overrideKey) : settings.always,
      };
    case 'always':
      return {
        ...settings,
        always: put(settings.always, remedy.words, done, overrideKey),
        never: done ? put(settings.never, remedy.words, false, overrideKey) : settings.never,
      };
    case 'leave-site':
      return { ...settings, sitesOff: setSite(settings.sitesOff, remedy.host, !done) };
  }
}

/** A list with the item, once and last, or without it. */
function put(
  list: readonly string[],
  item: string,
  isIn: boolean,
  keyOf: (item: string) => string,
): string[] {
  const others = list.filter(each => keyOf(each) !== keyOf(item));
  return isIn ? [...others, item] : others;
}
