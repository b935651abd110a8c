import { PageMarks } from '../../../src/content/page/page-marks.ts';
import type { MarkSelection } from '../../../src/core/judge/select-marks.ts';
import { indexOf, packOfForms } from '../../helpers/indexed.ts';
import { fakeIntersections } from '../../helpers/intersections.ts';

const index = indexOf(packOfForms(['tea', 'coffee house']));
const TWO_TERMS = 'We had tea in the coffee house.';

/** Real time stands still but for each look at the clock: every step is a slice of its own. */
let now = 0;
let life = new AbortController();
let never: Set<string>;

beforeAll(() => {
  const registry = new Map<string, Set<StaticRange>>();
  Object.assign(globalThis, { CSS: { highlights: registry }, Highlight: Set });
  fakeIntersections();
  Element.prototype.checkVisibility = () => true;
  window.matchMedia = () => new EventTarget() as MediaQueryList;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 10));
});

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['performance'] });
  life = new AbortController();
  never = new Set();
});

afterEach(() => {
  life.abort();
  jest.useRealTimers();
  document.body.removeAttribute('style');
});

/** Marks a page of paragraphs that may each have one mark. */
function markParagraphs(count: number): PageMarks {
  document.body.innerHTML = `<h2>A</h2><p>${TWO_TERMS}</p>`.repeat(count);
  const marks: PageMarks = new PageMarks(document, {
    index,
    attention: (isFresh): MarkSelection => ({
      scope: 'all',
      wordsPerMark: 100,
      known: new Set(),
      isMarked: hit => !isFresh && marks.marks.markOf(hit) !== undefined,
    }),
    overrides: () => ({ never, always: new Set() }),
    onJudged: () => undefined,
    signal: life.signal,
  });
  marks.start('now');
  jest.advanceTimersByTime(5000);
  return marks;
}

const markedIn = (marks: PageMarks): string[] =>
  marks.mentions
    .filter(({ id }) => marks.markOf(id))
    .map(({ mention: { hit }, block: { block } }) => block.text.slice(hit.start, hit.end));

test('a change of the page does not make marks of former settings stay', () => {
  const marks = markParagraphs(3);
  expect(markedIn(marks)).toEqual(Array(3).fill('coffee house'));
  never = new Set(['coffee house']);
  marks.rejudge(true);
  jest.advanceTimersByTime(5000);
  expect(markedIn(marks)).toEqual(Array(3).fill('tea'));
  never = new Set();
  marks.rejudge(true);
  // The page changes before that is judged.
  marks.rejudge();
  jest.advanceTimersByTime(5000);
  expect(markedIn(marks)).toEqual(Array(3).fill('coffee house'));
});

test('a change of the page does not leave marks in the colours of a former theme', async () => {
  const marks = markParagraphs(60);
  const backdrops = (): Set<string | undefined> =>
    new Set(marks.mentions.flatMap(({ id }) => marks.markOf(id)?.highlight.match(/[a-z]+$/)![0] ?? []));
  expect(backdrops()).toEqual(new Set(['light']));
  document.body.style.background = 'black';
  // The observer of the theme is told.
  await Promise.resolve();
  for (let spent = 0; spent < 5000 && !backdrops().has('dark'); spent++) jest.advanceTimersByTime(1);
  expect(backdrops()).toEqual(new Set(['light', 'dark']));
  // The page changes while the marks are painted anew.
  marks.rejudge();
  jest.advanceTimersByTime(5000);
  expect(backdrops()).toEqual(new Set(['dark']));
});

test('a page that never rests is judged to the end all the same', () => {
  const marks = markParagraphs(60);
  never = new Set(['coffee house']);
  marks.rejudge(true);
  const isDone = (): boolean => markedIn(marks).join() === Array(60).fill('tea').join();
  for (let spent = 0; spent < 5000 && !isDone(); spent++) {
    jest.advanceTimersByTime(1);
    marks.rejudge();
  }
  expect(isDone()).toBe(true);
});
