import fc from 'fast-check';
import type { Openings } from '../../../src/content/boot/sieved-page.ts';
import type { MarkedPage } from '../../../src/content/page/marked-page.ts';
import { openingFinder } from '../../../src/content/page/openings.ts';
import { startsInText } from '../../../src/core/sieve/starts-in-text.ts';
import type { PageMarker } from '../../../src/content/page/page-marker.ts';
import type { PageState } from '../../../src/content/page/page-state.ts';
import { buildSieve } from '../../../src/core/sieve/build-sieve.ts';
import { BREAK, toSkeleton, type Shift } from '../../../src/core/sieve/plain-text.ts';
import { TextSieve } from '../../../src/core/sieve/text-sieve.ts';
import { readBodyText } from '../../../src/dom/sieve/page-text.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { fakeMarkSupport, makeMarkedPage } from '../../helpers/marked-page.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

const PACK = makePack({
  topic: {
    name: 'tea',
    strong: [],
    weak: [],
    cues: { places: ['Assam'], subjects: ['garden'] },
    weights: { hint: 2 },
  },
  entries: [
    makeEntry({ headword: 'tea' }),
    makeEntry({ headword: 'leaf', forms: [{ text: 'leaf', gate: 'topic' }] }),
  ],
});
const HEAD = ` | ${BREAK}`;

let life = new AbortController();
let page: { state: PageState; marked: MarkedPage; marker: PageMarker };

beforeAll(() => fakeMarkSupport());
beforeEach(() => {
  jest.useFakeTimers();
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  jest.useRealTimers();
});

function siftPage(): Openings | undefined {
  const text = HEAD + readBodyText(document);
  const words = new TextSieve(buildSieve([PACK], [])!).sift({ text, isWhole: true, unread: () => 0 });
  return typeof words === 'object' ? { text, headLength: HEAD.length, words } : undefined;
}

async function mark(html: string, change = (): void => undefined): Promise<void> {
  document.body.innerHTML = html;
  const openings = siftPage();
  expect(openings).toBeDefined();
  change();
  page = makeMarkedPage(PACK, { signal: life.signal, ...(openings && { openings }) });
  page.marker.begin('now');
  await settle();
}

async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) await jest.advanceTimersByTimeAsync(500);
}

const read = (): string[] =>
  page.marked.mentions.map(
    ({ mention: { hit, marked }, block: { block } }) =>
      `${marked ? '+' : '-'}${block.text.slice(hit.start, hit.end)}`,
  );

const TEA = '<p>We had tea.</p><p>A leaf fell.</p>';

test('only the blocks of words that open are read, until more is asked', async () => {
  await mark(TEA);
  expect(read()).toEqual(['+tea']);
  page.marker.readInFull();
  await settle();
  expect(read()).toEqual(['+tea', '-leaf']);
  const { loop } = page.marked;
  page.marker.readInFull();
  expect(page.marked.loop).toBe(loop);
});

test('a short page, which is read in full at once, is not left as one that is only starting', async () => {
  await mark(TEA);
  const seen: string[] = [];
  let progress = page.state.progress;
  Object.defineProperty(page.state, 'progress', {
    get: () => progress,
    set: (value: typeof progress) => {
      seen.push((progress = value));
    },
  });
  page.marker.readInFull();
  expect(seen).toEqual(['starting', 'on']);
});

test('a place that comes later has the whole page weighed', async () => {
  await mark(TEA);
  document.body.insertAdjacentHTML('beforeend', '<p>A garden in Assam.</p>');
  await settle();
  expect(read()).toEqual(['+tea', '+leaf']);
});

test('a place in the title that came after the sieve has it weighed too', async () => {
  await mark(`${TEA}<p>A garden.</p>`, () => (document.title = 'A garden in Assam'));
  expect(read()).toContain('+tea');
  expect(read().some(each => each.endsWith('leaf'))).toBe(true);
  document.title = '';
});

test('a page whose text has changed since is read as if it had not been sieved', async () => {
  await mark(TEA, () => document.body.insertAdjacentHTML('afterbegin', '<p>More tea, another leaf.</p>'));
  expect(read()).toEqual(['+tea', '-leaf', '-tea', '-leaf']);
});

test('comments and what stands beside the body do not move the places', async () => {
  await mark(TEA, () => undefined);
  document.documentElement.append(document.createComment('tea tea tea'));
  const { text, headLength, words } = siftPage()!;
  const whole = document.documentElement.textContent;
  const starts = openingFinder(document, { text, headLength, words })(whole, 100)!;
  expect(starts.map(start => whole.slice(start, start + 3))).toEqual(['tea']);
  document.documentElement.lastChild!.remove();
});

const RUNS = { numRuns: IS_LONG ? 30_000 : 300, seed: 1129 };
const PARTS = [
  'tea ',
  'ß',
  'é',
  'e\u0301',
  '\u00ad',
  '\u200b',
  '™',
  'Ｔ',
  '漢字',
  ' ',
  'x',
  '“',
  '…',
  'ﬁ',
  '\u1161',
  '🫖',
];

test('a place in the skeleton is told in the text: what follows both is the same', () => {
  let told = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }), parts => {
      const text = parts.join('');
      const shifts: Shift[] = [];
      const skeleton = toSkeleton(text, shifts);
      const starts = [...skeleton.matchAll(/tea /g)].map(({ index }) => index);
      const inText = startsInText({ starts, shifts });
      if (!inText) return;
      told += inText.length;
      expect(inText).toEqual([...text.matchAll(/tea /g)].map(({ index }) => index));
    }),
    RUNS,
  );
  expect(told).toBeGreaterThan(30);
});
