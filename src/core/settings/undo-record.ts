import { applyReaderAction, knownName, overrideKey, type ReaderAction } from './reader-actions.ts';
import type { Settings } from './settings.ts';
import { isSiteOff } from './site-rules.ts';

/** What a remedy is about, and the settings as they were before it. */
export interface UndoRecord {
  remedy: ReaderAction;
  before: Settings;
}

/** The settings with what a remedy is about as it stood `before`, at its old place, and all else as it is now. */
export function undoSettings(now: Settings, { before, remedy }: UndoRecord): Settings {
  switch (remedy.type) {
    case 'know': {
      const name = knownName(remedy.pack, remedy.entry);
      return { ...now, known: putBack(now.known, before.known, each => each === name) };
    }
    case 'never':
    case 'always': {
      const key = overrideKey(remedy.words);
      const isMeant = (words: string): boolean => overrideKey(words) === key;
      return {
        ...now,
        never: putBack(now.never, before.never, isMeant),
        always: putBack(now.always, before.always, isMeant),
      };
    }
    case 'leave-site':
      return applyReaderAction(now, remedy, isSiteOff(remedy.host, before.sitesOff));
  }
}

function putBack(
  now: readonly string[],
  before: readonly string[],
  isMeant: (item: string) => boolean,
): string[] {
  const others = now.filter(item => !isMeant(item));
  const place = before.findIndex(isMeant);
  return place < 0 ? others : others.toSpliced(place, 0, before[place]);
}
