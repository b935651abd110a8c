import { readPrivately } from '../../../src/content/page/read-privately.ts';
import { buildIndex } from '../../../src/core/index/index-build.ts';
import { makeRef } from '../../../src/core/index/index-layout.ts';
import type { FoundMention } from '../../../src/core/messages/protocol.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

const bytes = buildIndex([
  makePack({
    topic: { name: 'gardens', strong: ['fork'], weak: [], cues: { places: [], subjects: [] } },
    entries: [
      makeEntry({ id: 'hoe', headword: 'draw hoe' }),
      makeEntry({ id: 'fork', headword: 'garden fork' }),
      makeEntry({ id: 'bed', headword: 'bed', forms: [{ text: 'bed', gate: 'topic' }] }),
    ],
  }),
]);

const read = (use: Partial<Parameters<typeof readPrivately>[1]> = {}): Promise<FoundMention[]> =>
  readPrivately(document, {
    bytes,
    known: [],
    overrides: { never: new Set(), always: new Set() },
    signal: new AbortController().signal,
    ...use,
  });

beforeEach(() => {
  document.body.innerHTML = '<p>A draw hoe by the bed.</p><code>draw hoe</code><p>Two <b>draw</b> hoes.</p>';
  document.body.firstElementChild!.attachShadow({ mode: 'open' }).innerHTML = '<p>one draw hoe</p>';
});

test('finds the mentions of the whole page, shadow trees too, with the reason of each', async () => {
  const found = await read();
  expect(found.map(({ text, marked, reason }) => `${text}: ${reason.code}, ${marked}`)).toEqual([
    'draw hoe: always, true',
    // In the shadow tree of the block, before its own next words.
    'draw hoe: always, true',
    'bed: off-topic, false',
    'draw hoes: always, true',
  ]);
  expect(found.find(({ text }) => text === 'draw hoes')).toEqual({
    refs: [makeRef(0, 0)],
    text: 'draw hoes',
    marked: true,
    reason: { code: 'always' },
  });
});

test('what the reader knows or wants nowhere is held back', async () => {
  const [first] = await read({ known: [makeRef(0, 0)] });
  expect(first).toMatchObject({ marked: false, reason: { code: 'known' } });
  const found = await read({ overrides: { never: new Set(['draw hoe']), always: new Set(['bed']) } });
  expect(found.map(({ text, reason }) => [text, reason.code])).toContainEqual(['bed', 'asked']);
  expect(found.map(({ text, reason }) => [text, reason.code])).toContainEqual(['draw hoe', 'never']);
});

test('the page is as it was, and nothing listens to it afterwards', async () => {
  const before = document.documentElement.outerHTML;
  const listen = jest.spyOn(EventTarget.prototype, 'addEventListener');
  const observe = jest.spyOn(MutationObserver.prototype, 'observe');
  await read();
  expect(document.documentElement.outerHTML).toBe(before);
  expect(observe).not.toHaveBeenCalled();
  expect(listen.mock.contexts.filter(on => on instanceof Node || on === window)).toEqual([]);
  listen.mockRestore();
  observe.mockRestore();
});

test('a broken index finds nothing, and a reading that is broken off ends', async () => {
  expect(await read({ bytes: new Uint8Array(4) })).toEqual([]);
  const life = new AbortController();
  document.body.innerHTML = '<p>A draw hoe.</p>'.repeat(5000);
  const reading = read({ signal: life.signal });
  life.abort();
  expect(await reading).toEqual([]);
});
