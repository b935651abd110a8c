import { BACKGROUND_REQUESTS } from '../../../src/core/messages/background-requests.ts';
import { FRAME_REPLIES } from '../../../src/core/messages/frame-replies.ts';
import { CARD_REQUESTS, PAGE_REQUESTS } from '../../../src/core/messages/frame-requests.ts';
import { guarded } from '../../../src/core/messages/guarded.ts';
import type { ToBackground, ToFrame } from '../../../src/core/messages/protocol.ts';

const LEAVE = { type: 'leave-site', host: 'example.org' } as const;
const KNOW = { type: 'know', pack: 'a', entry: 'b' } as const;

type Cases<M extends { [N in keyof M]: { request: unknown } }> = {
  [N in keyof M]: { good: M[N]['request'][]; bad: unknown[] };
};

/** Longer than any name. */
const LONG = 'a'.repeat(1001);

const NONE = [undefined, null, 7, 'text'];

const TO_BACKGROUND: Cases<ToBackground> = {
  index: { good: [{ haveRevision: null }, { haveRevision: 'r' }], bad: [{}, { haveRevision: 1 }] },
  known: { good: [{ revision: 'r' }], bad: [{}, { revision: null }] },
  entries: {
    good: [
      { revision: 'r', refs: [] },
      { revision: 'r', refs: [1, 2] },
    ],
    bad: [
      { revision: 'r' },
      { revision: 'r', refs: ['1'] },
      { revision: 'r', refs: { length: 1 } },
      { revision: 'r', refs: Array(40_001).fill(1) },
    ],
  },
  'page-settings': { good: [{}], bad: [] },
  'site-settings': { good: [{}], bad: [] },
  language: { good: [{}], bad: [] },
  'top-host': { good: [{}], bad: [] },
  'called-back': { good: [{}], bad: [] },
  count: {
    good: [
      { marks: 0, active: true, page: 1.5 },
      { marks: 3, active: false, page: 1, left: true, isTop: true },
    ],
    bad: [
      { marks: '1', active: true, page: 1 },
      { marks: NaN, active: true, page: 1 },
      { marks: -1, active: true, page: 1 },
      { marks: 1e9, active: true, page: 1 },
      { marks: 1 },
    ],
  },
  'reader-action': {
    good: [
      { action: KNOW, done: true },
      { action: LEAVE, done: false },
      { action: { type: 'never', words: 'a' }, done: true },
    ],
    bad: [
      { action: KNOW },
      { action: { type: 'know', pack: 'a' }, done: true },
      { action: { type: 'always', words: ['a'] }, done: true },
      { action: { type: 'always', words: { length: 0 } }, done: true },
      { action: { type: 'never', words: LONG }, done: true },
      { action: { type: 'leave-site', host: { length: 0 } }, done: true },
      { action: { ...KNOW, entry: LONG }, done: true },
      { action: { type: 'forget', words: 'a' }, done: true },
    ],
  },
  'undo-action': {
    good: [{ undo: 'u1' }],
    bad: [{}, { undo: { length: 0 } }, { undo: LONG }, { before: {}, after: { known: [] } }],
  },
  'packs-off': { good: [{ text: 'a' }], bad: [{ text: 1 }] },
  'open-options': {
    good: [{ place: '#new' }, { place: '#pack/my%20terms/a.b-c' }],
    bad: [{ place: 'https://example.org/' }, { place: '' }, { place: '#a"b' }, { place: '#a\n' }, {}],
  },
  'reading-event': {
    good: [
      { type: 'move', by: -1 },
      { type: 'choose', at: 3 },
      { type: 'closed', refocus: true },
      { type: 'open' },
      { type: 'list' },
      { type: 'escape' },
      { type: 'leave' },
      { type: 'changed' },
      { type: 'key', key: 'n' },
    ],
    bad: [
      { type: 'move', by: 5 },
      { type: 'choose' },
      { type: 'marks', marks: [] },
      { type: 'key' },
      { type: 'key', key: LONG },
      { type: 'choose', at: -1 },
    ],
  },
  cards: {
    good: [{ names: [] }, { names: [{ pack: 'a', entry: 'b' }] }],
    bad: [{ names: ['a'] }, { names: [{ pack: 'a' }] }],
  },
  'private-index': { good: [{}], bad: [] },
  'private-names': {
    good: [{ revision: 'r', refs: [1] }],
    bad: [{ refs: [1] }, { revision: 'r', refs: ['1'] }],
  },
};

const VIEW = { at: 0, count: 1, text: 'tea', list: null, status: null, away: false };

const TO_FRAME: Cases<Omit<ToFrame, 'call-back' | 'document'>> = {
  report: { good: [{}, { brief: true }], bad: [{ brief: false }, { brief: 'yes' }] },
  text: { good: [{ most: 1 }], bad: [{}, { most: '1' }] },
  reveal: { good: [{ id: 1 }], bad: [{ id: '1' }, {}] },
  jump: { good: [{ id: 1 }], bad: [{ id: null }] },
  quotes: { good: [{ ids: [1] }], bad: [{ ids: 1 }, { ids: ['1'] }] },
  'why-not': { good: [{ text: 'a' }], bad: [{}] },
  picked: { good: [{ text: '' }], bad: [{ text: {} }] },
  'page-text': { good: [{}], bad: [] },
  reading: {
    good: [
      { type: 'list' },
      { type: 'show', id: null, scroll: false },
      { type: 'card', open: true },
      { type: 'bar', view: { ...VIEW, list: ['tea'] }, focus: false },
      { type: 'bar', view: { ...VIEW, status: { key: 'readingNoMarks' } }, focus: false },
      { type: 'end' },
    ],
    bad: [
      { type: 'show', scroll: true },
      { type: 'bar', view: { ...VIEW, status: 1 }, focus: false },
      { type: 'bar', view: { ...VIEW, status: { key: 1 } }, focus: false },
      { type: 'bar', view: VIEW },
      { type: 'card' },
      { type: 'other' },
    ],
  },
};

const GUARDS = { ...BACKGROUND_REQUESTS, ...PAGE_REQUESTS, ...CARD_REQUESTS };
const CASES = { ...TO_BACKGROUND, ...TO_FRAME };

test.each(Object.keys(GUARDS) as (keyof typeof GUARDS)[])(
  'a request for %s is handled where it has its shape, and else nothing happens',
  async name => {
    const handle = jest.fn(async (_request: unknown, context: string) => `${context} did it`);
    const handlers = guarded({ [name]: GUARDS[name] }, { [name]: handle as never });
    const { good, bad } = CASES[name];
    for (const request of good) expect(await handlers[name]!(request, 'we')).toBe('we did it');
    expect(handle.mock.calls.map(([request]) => request)).toEqual(good);
    for (const request of [...bad, ...NONE])
      await expect(handlers[name]!(request, 'we')).rejects.toThrow(`not a request for ${name}`);
    expect(handle).toHaveBeenCalledTimes(good.length);
  },
);

const MENTION = {
  id: 1,
  entry: 'a',
  pack: 'b',
  headword: 'c',
  text: 'd',
  start: 0,
  end: 1,
  marked: true,
  reason: { code: 'unambiguous' },
};
const REPORT = { url: 'u', title: 't', host: 'h', state: 'on', mentions: [MENTION], errors: [] };
const FRAME_TEXT = { head: 't', sections: [[], ['a']], spent: 1 };
const PICKED = { text: 'a', sentence: '', title: '', site: '', url: '', date: null, language: 'en' };
const TEXT = {
  title: 't',
  url: 'u',
  language: null,
  blocks: [{ text: 'a', heading: false, defined: ['a'] }],
};
const MARKS = { path: [0, -1], marks: [{ id: 1, text: 'a' }], frames: [{ index: 0, before: 1 }], above: 0 };

test.each<[keyof ToFrame, unknown[], unknown[]]>([
  ['call-back', [true, false], ['', null]],
  ['document', [1.5], [null, '1']],
  [
    'report',
    [
      REPORT,
      { ...REPORT, isCut: true, changed: 7, mentions: [{ ...MENTION, also: [{ pack: 'a', entry: 'b' }] }] },
      {
        ...REPORT,
        mentions: [{ ...MENTION, reason: { code: 'topic', topic: 'gardens', evidence: ['fork'] } }],
      },
    ],
    [
      {},
      { ...REPORT, state: 'other' },
      { ...REPORT, mentions: [{ ...MENTION, reason: { code: 'topic' } }] },
      { ...REPORT, errors: undefined },
    ],
  ],
  [
    'text',
    [null, FRAME_TEXT, { ...FRAME_TEXT, isCut: true }],
    [{}, { ...FRAME_TEXT, sections: ['a'] }, { ...FRAME_TEXT, spent: NaN }],
  ],
  ['reveal', [true, false], [1, null]],
  ['jump', [true], ['yes']],
  ['quotes', [[{ id: 1, quote: { text: 'a', prefix: '', suffix: '' } }]], [[{ id: 1, quote: 'a' }]]],
  ['why-not', [null], [undefined, true]],
  [
    'picked',
    [PICKED],
    [
      { ...PICKED, date: 3 },
      { ...PICKED, text: undefined },
    ],
  ],
  [
    'page-text',
    [TEXT, { ...TEXT, date: '2019' }],
    [
      { ...TEXT, blocks: [{ text: 'a' }] },
      { ...TEXT, blocks: 'a' },
    ],
  ],
  ['reading', [null, MARKS, { text: 'a', start: 0, end: 1 }], [{}, { ...MARKS, path: ['a'] }, { text: 'a' }]],
])('a reply to %s has its shape', (name, good, bad) => {
  expect(good.map(FRAME_REPLIES[name])).toEqual(good.map(() => true));
  expect(bad.map(FRAME_REPLIES[name])).toEqual(bad.map(() => false));
});
