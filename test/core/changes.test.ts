import { changesFor, undoOf, type Change } from '../../src/core/changes.ts';
import type { CardEntry } from '../../src/core/protocol.ts';
import type { Reason } from '../../src/core/reasons.ts';
import { applyRemedy, type Remedy } from '../../src/core/remedies.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';

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

const know: Remedy = { type: 'know', pack: 'a', entry: 'gfw' };
const never: Remedy = { type: 'never', words: 'GFW' };
const always: Remedy = { type: 'always', words: 'GFW' };
const leave: Remedy = { type: 'leave-site', host: 'news.example' };

const yes = (remedy: Remedy): Change => ({ remedy, done: true });
const no = (remedy: Remedy): Change => ({ remedy, done: false });

type Code = Reason['code'];

test.each<[boolean, Code, Change[]]>([
  [true, 'always', [yes(know), yes(never), yes(leave)]],
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

const start: Settings = { ...DEFAULT_SETTINGS, known: ['b/x'], never: ['WIC'], sitesOff: ['bank.example'] };

test.each<[Code, Partial<Settings>, Change]>([
  ['topic', {}, yes(know)],
  ['topic', {}, yes(never)],
  ['topic', {}, yes(leave)],
  ['off-topic', {}, yes(always)],
  ['asked', { always: ['GFW'] }, yes(never)],
  ['asked', { always: ['GFW'] }, no(always)],
  ['never', { never: ['WIC', 'GFW'] }, no(never)],
  ['known', { known: ['b/x', 'a/gfw'] }, no(know)],
])('because: %s, with %j, what %j does is taken back', (code, before, change) => {
  const settings = { ...start, ...before };
  const changed = applyRemedy(settings, change.remedy, change.done);
  expect(changed).not.toEqual(settings);
  const undo = undoOf(change, code);
  expect(applyRemedy(changed, undo.remedy, undo.done)).toEqual(settings);
});
