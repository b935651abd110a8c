import { chrome } from 'jest-chrome';
import { buildIndex } from '../../../src/core/index/index-build.ts';
import { makeRef } from '../../../src/core/index/index-layout.ts';
import { PrivateMatcher } from '../../../src/pages/popup/private-matcher.ts';
import { NO_MENTIONS } from '../../../src/pages/popup/private-mentions.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

const bytes = buildIndex([
  makePack({ id: 'a', entries: [makeEntry({ id: 'hoe', headword: 'draw hoe' })] }),
  makePack({
    id: 'b',
    entries: [makeEntry({ id: 'tool', headword: 'draw hoe' }), makeEntry({ id: 'bed', headword: 'bed' })],
  }),
]);
const NAMES = [
  { ref: makeRef(0, 0), pack: 'a', entry: 'hoe', headword: 'draw hoe' },
  { ref: makeRef(1, 0), pack: 'b', entry: 'tool', headword: 'draw hoe' },
  { ref: makeRef(1, 1), pack: 'b', entry: 'bed', headword: 'bed' },
];
const TEXT = { head: '', sections: [['A draw hoe by the bed.']], spent: 0 };

const asked = jest.fn();
let replies: Record<string, unknown>;

beforeEach(() => {
  asked.mockClear();
  replies = {
    'private-index': { ok: true, value: { revision: 'r', bytes, knownRefs: [makeRef(1, 1)] } },
    'private-names': { ok: true, value: NAMES },
  };
  chrome.runtime.sendMessage.mockImplementation(((
    { name, request }: { name: string; request: object },
    done: (reply: unknown) => void,
  ) => {
    asked(name, request);
    done(replies[name]);
  }) as never);
});

const make = (never: string[] = []): PrivateMatcher =>
  new PrivateMatcher({ never: new Set(never), always: new Set() }, new AbortController().signal);

test('mentions come with the names of their entries; the index is asked for once', async () => {
  const matcher = make();
  const { mentions: found } = await matcher.match(TEXT);
  const common = { id: 0, start: 0, end: 0, isPrivate: true };
  expect(found).toEqual([
    {
      ...common,
      pack: 'a',
      entry: 'hoe',
      headword: 'draw hoe',
      text: 'draw hoe',
      marked: true,
      reason: { code: 'unambiguous' },
      also: [{ pack: 'b', entry: 'tool' }],
    },
    {
      ...common,
      pack: 'b',
      entry: 'bed',
      headword: 'bed',
      text: 'bed',
      marked: false,
      reason: { code: 'known' },
    },
  ]);
  await matcher.match(TEXT);
  expect(asked.mock.calls.map(([name]) => name as string)).toEqual([
    'private-index',
    'private-names',
    'private-names',
  ]);
  expect(asked.mock.calls[1]).toEqual([
    'private-names',
    { revision: 'r', refs: NAMES.map(({ ref }) => ref) },
  ]);
});

test('what the reader never wants is held back', async () => {
  const {
    mentions: [first],
  } = await make(['draw hoe']).match(TEXT);
  expect(first).toMatchObject({ marked: false, reason: { code: 'never' } });
});

test('nobody is asked for the names of nothing', async () => {
  expect(await make().match({ ...TEXT, sections: [['Nothing.']] })).toEqual(NO_MENTIONS);
  expect(asked.mock.calls).toEqual([['private-index', {}]]);
});

test('lists that have changed, or an index that cannot be read, find nothing; it is asked for again', async () => {
  const matcher = make();
  const good = replies['private-index'];
  for (const bad of [
    { ok: false, error: 'asleep' },
    { ok: true, value: null },
    { ok: true, value: { revision: 'r', bytes: new Uint8Array(4), knownRefs: [] } },
  ]) {
    replies['private-index'] = bad;
    expect(await matcher.match(TEXT)).toEqual(NO_MENTIONS);
  }
  replies['private-index'] = good;
  expect((await matcher.match(TEXT)).mentions).toHaveLength(2);
  replies['private-names'] = { ok: false, error: 'the index has changed' };
  expect(await matcher.match(TEXT)).toEqual(NO_MENTIONS);
});
