import type { CardEntry } from './protocol.ts';
import type { Reason } from './reasons.ts';
import type { Remedy } from './remedies.ts';

/** A remedy that is to be done, or taken back where `done` is false. */
export interface Change {
  remedy: Remedy;
  done: boolean;
}

/** A mention as changes are chosen for it. */
export interface Changeable {
  /** Its text as it is read. */
  words: string;
  /** What its card explains. */
  card: CardEntry;
  marked: boolean;
  code: Reason['code'];
}

/** What a reader may want to change about a mention; `host` is the site's name. */
export function changesFor({ words, card, marked, code }: Changeable, host: string): Change[] {
  const know: Remedy = { type: 'know', pack: card.pack.id, entry: card.entry.id };
  const always: Remedy = { type: 'always', words };
  if (marked) {
    return [
      { remedy: know, done: true },
      { remedy: { type: 'never', words }, done: true },
      { remedy: { type: 'leave-site', host }, done: true },
      ...(code === 'asked' ? [{ remedy: always, done: false }] : []),
    ];
  }
  switch (code) {
    case 'off-topic':
    case 'other-sense':
      return [{ remedy: always, done: true }];
    case 'never':
      return [{ remedy: { type: 'never', words }, done: false }];
    case 'known':
      return [{ remedy: know, done: false }];
    default:
      return [];
  }
}

/** What takes a change back, for a mention with this reason: words that were always marked are so again. */
export function undoOf({ remedy, done }: Change, code: Reason['code']): Change {
  if (remedy.type === 'never' && done && code === 'asked')
    return { remedy: { ...remedy, type: 'always' }, done };
  return { remedy, done: !done };
}
