import { foldForm } from '../text/fold.ts';
import type { Settings } from './settings.ts';
import { setSite } from './site-rules.ts';

export type ReaderAction =
  | { type: 'know'; pack: string; entry: string }
  | { type: 'never'; words: string }
  | { type: 'always'; words: string }
  | { type: 'leave-site'; host: string };

export const knownName = (pack: string, entry: string): string => `${pack}/${entry}`;

export function splitKnownName(name: string): { pack: string; entry: string } {
  const slash = name.indexOf('/');
  return { pack: name.slice(0, slash), entry: name.slice(slash + 1) };
}

/** The key of words in `WordOverrides`: folded, and without a final s, so that a plural has the same key. */
export const overrideKey = (words: string): string => foldForm(words).replace(/'?s$/, '');

export function applyReaderAction(settings: Settings, action: ReaderAction, done: boolean): Settings {
  switch (action.type) {
    case 'know': {
      const name = knownName(action.pack, action.entry);
      return { ...settings, known: put(settings.known, name, done, each => each) };
    }
    case 'never':
    case 'always': {
      const { type, words } = action;
      const next = { ...settings, [type]: put(settings[type], words, done, overrideKey) };
      const opposite = type === 'never' ? 'always' : 'never';
      return done ? { ...next, [opposite]: put(settings[opposite], words, false, overrideKey) } : next;
    }
    case 'leave-site':
      return { ...settings, sitesOff: setSite(settings.sitesOff, action.host, !done) };
  }
}

function put(
  list: readonly string[],
  item: string,
  isIn: boolean,
  keyOf: (item: string) => string,
): string[] {
  const others = list.filter(each => keyOf(each) !== keyOf(item));
  return isIn ? [...others, item] : others;
}
