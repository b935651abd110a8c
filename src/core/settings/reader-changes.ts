import type { CardEntry, EntryName } from '../model/card-entry.ts';
import type { Reason } from '../judge/mention.ts';
import type { ReaderAction } from './reader-actions.ts';

export interface ReaderChange {
  action: ReaderAction;
  done: boolean;
}

export interface Changeable {
  words: string;
  card: CardEntry;
  marked: boolean;
  code: Reason['code'];
}

export function changesFor({ words, card, marked, code }: Changeable, host: string): ReaderChange[] {
  const name = { pack: card.pack.id, entry: card.entry.id };
  return marked
    ? changesForMarked(name, { words: [words], asked: code === 'asked' ? [words] : [], host })
    : changesForHeld(name, words, code);
}

export function changesForMarked(
  { pack, entry }: EntryName,
  { words, asked, host }: { words: readonly string[]; asked: readonly string[]; host?: string },
): ReaderChange[] {
  return [
    { action: { type: 'know', pack, entry }, done: true },
    ...words.map((each): ReaderChange => ({ action: { type: 'never', words: each }, done: true })),
    ...(host === undefined ? [] : [{ action: { type: 'leave-site', host } as const, done: true }]),
    ...asked.map((each): ReaderChange => ({ action: { type: 'always', words: each }, done: false })),
  ];
}

export function changesForHeld(
  { pack, entry }: EntryName,
  words: string,
  code: Reason['code'],
): ReaderChange[] {
  switch (code) {
    case 'off-topic':
    case 'other-sense':
      return [{ action: { type: 'always', words }, done: true }];
    case 'never':
      return [{ action: { type: 'never', words }, done: false }];
    case 'known':
      return [{ action: { type: 'know', pack, entry }, done: false }];
    default:
      return [];
  }
}
