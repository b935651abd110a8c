import { changesFor, type ReaderChange } from '../../../src/core/settings/reader-changes.ts';
import type { CardEntry } from '../../../src/core/model/card-entry.ts';
import type { Reason } from '../../../src/core/judge/mention.ts';
import type { ReaderAction } from '../../../src/core/settings/reader-actions.ts';

const card: CardEntry = {
  ref: 1,
  pack: { id: 'a', title: 'A', mark: { colour: 'teal', line: 'dotted' } },
  entry: {
    id: 'gfw',
    headword: 'Great Firewall',
    kind: 'system',
    summary: '',
    forms: [],
    related: [],
    statements: [],
  },
  statements: [],
  related: [],
};

const know: ReaderAction = { type: 'know', pack: 'a', entry: 'gfw' };
const never: ReaderAction = { type: 'never', words: 'GFW' };
const always: ReaderAction = { type: 'always', words: 'GFW' };
const leave: ReaderAction = { type: 'leave-site', host: 'news.example' };

const yes = (action: ReaderAction): ReaderChange => ({ action, done: true });
const no = (action: ReaderAction): ReaderChange => ({ action, done: false });

type Code = Reason['code'];

test.each<[boolean, Code, ReaderChange[]]>([
  [true, 'unambiguous', [yes(know), yes(never), yes(leave)]],
  [true, 'topic', [yes(know), yes(never), yes(leave)]],
  [true, 'explained', [yes(know), yes(never), yes(leave)]],
  [true, 'asked', [yes(know), yes(never), yes(leave), no(always)]],
  [false, 'off-topic', [yes(always)]],
  [false, 'other-sense', [yes(always)]],
  [false, 'never', [no(never)]],
  [false, 'known', [no(know)]],
  [false, 'repeat', []],
  [false, 'dense', []],
  [false, 'defined', []],
  [false, 'other-name', []],
  [false, 'address', []],
  [false, 'split', []],
])('of a mention that is marked: %s, because: %s', (marked, code, changes) => {
  expect(changesFor({ words: 'GFW', card, marked, code }, 'news.example')).toEqual(changes);
});
