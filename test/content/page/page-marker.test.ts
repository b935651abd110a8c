import type { MarkedPage } from '../../../src/content/page/marked-page.ts';
import type { PageMarker } from '../../../src/content/page/page-marker.ts';
import type { PageState } from '../../../src/content/page/page-state.ts';
import { packOfForms } from '../../helpers/indexed.ts';
import { FakeIntersections } from '../../helpers/intersections.ts';
import { fakeMarkSupport, makeMarkedPage } from '../../helpers/marked-page.ts';

const pack = packOfForms(['tea', 'coffee house']);
const TWO_TERMS = 'We had tea in the coffee house.';

/** Real time stands still but for each look at the clock: every step is a slice of its own. */
let now = 0;
let life = new AbortController();
let page: { state: PageState; marked: MarkedPage; marker: PageMarker };

beforeAll(() => {
  fakeMarkSupport();
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 10));
});

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['performance'] });
  life = new AbortController();
});

afterEach(() => {
  life.abort();
  jest.useRealTimers();
  document.body.removeAttribute('style');
});

/** Marks a page of paragraphs of seven words. */
function markParagraphs(count: number, wordsPerMark = 0): void {
  document.body.innerHTML = `<h2>A</h2><p>${TWO_TERMS}</p>`.repeat(count);
  page = makeMarkedPage(pack, { signal: life.signal });
  page.state.settings = { ...page.state.settings, marks: 'all', wordsPerMark };
  page.marker.begin('now');
  jest.advanceTimersByTime(5000);
}

/** The reader wants no marks on these words. */
function never(...words: string[]): void {
  page.state.settings = { ...page.state.settings, never: words };
  page.marker.invalidate('selection');
}

const markedWords = (): string[] =>
  page.marked.mentions
    .filter(({ id }) => page.marked.markOf(id))
    .map(({ mention: { hit }, block: { block } }) => block.text.slice(hit.start, hit.end));

const backdrops = (): Set<string | undefined> =>
  new Set(
    page.marked.mentions.flatMap(({ id }) => page.marked.markOf(id)?.highlight.match(/[a-z]+$/)?.[0] ?? []),
  );

async function darken(): Promise<void> {
  document.body.style.background = 'black';
  // The observer of the theme is told.
  await Promise.resolve();
}

test('a page is read, judged and painted, and then at rest', () => {
  markParagraphs(3);
  expect(page.marked.isRead).toBe(true);
  expect(page.marked.loop).toMatchObject({ phase: 'idle', dirty: new Set() });
  expect(page.state.activity).toBe('on');
});

test('a page that was never shown is read when it is', () => {
  document.body.innerHTML = `<p>${TWO_TERMS}</p>`;
  const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  page = makeMarkedPage(pack, { signal: life.signal });
  page.marker.begin('shown');
  never('tea');
  jest.advanceTimersByTime(5000);
  expect(page.marked.loop.phase).toBe('waiting');
  expect(page.marked.isRead).toBe(false);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  jest.advanceTimersByTime(5000);
  expect(markedWords()).toEqual(['coffee house']);
  hidden.mockRestore();
});

test.each(['append', 'prepend'] as const)(
  'a part that is moved while it is read (%s) is read once',
  async way => {
    const part = `<section>${`<p>${TWO_TERMS}</p>`.repeat(400)}</section>`;
    // A Thai word has all of the page read from end to end.
    document.body.innerHTML = `<p>เป็น</p>${part.repeat(3)}`;
    page = makeMarkedPage(pack, { signal: life.signal });
    page.state.settings = { ...page.state.settings, marks: 'all', wordsPerMark: 0 };
    page.marker.begin('now');
    const isBegun = (): boolean => page.marked.registry.hitCount > 100;
    while (!isBegun()) jest.advanceTimersByTime(1);
    expect(page.marked.registry.hitCount).toBeLessThan(800);
    document.body[way](document.querySelector('section')!);
    await Promise.resolve();
    jest.advanceTimersByTime(60_000);
    expect(page.marked.mentions).toHaveLength(2400);
  },
);

test('a page that is edited as a whole is not read, and says so at once', () => {
  document.body.innerHTML = `<p>${TWO_TERMS}</p>`;
  document.designMode = 'on';
  page = makeMarkedPage(pack, { signal: life.signal });
  page.marker.begin('now');
  expect(page.state.activity).toBe('on');
  expect(markedWords()).toEqual([]);
  document.designMode = 'off';
});

const addTea = async (): Promise<void> => {
  document.body.insertAdjacentHTML('beforeend', '<p>More tea.</p>');
  await Promise.resolve();
  jest.advanceTimersByTime(5000);
};

test('a page that is no longer edited as a whole is read with its next change', async () => {
  document.body.innerHTML = `<p>${TWO_TERMS}</p>`;
  document.designMode = 'on';
  page = makeMarkedPage(pack, { signal: life.signal });
  page.marker.begin('now');
  await addTea();
  expect(markedWords()).toEqual([]);
  document.designMode = 'off';
  await addTea();
  expect(markedWords()).toEqual(['tea', 'coffee house']);
});

test('a page without a root is read when it has one', async () => {
  const root = document.documentElement;
  root.remove();
  page = makeMarkedPage(pack, { signal: life.signal });
  page.marker.begin('now');
  expect(page.state.activity).toBe('on');
  document.append(root);
  document.body.innerHTML = '';
  await addTea();
  expect(markedWords()).toEqual(['tea']);
});

test('where nothing is left to read, as it was read with something else, reading goes on', async () => {
  markParagraphs(1);
  page.marker.invalidate('text');
  await addTea();
  expect(markedWords()).toEqual(['tea', 'coffee house', 'tea']);
});

test('what a page adds is marked, what it removes is forgotten', async () => {
  markParagraphs(1);
  const painted: number[] = [];
  page.state.subscribe(change => {
    if (change === 'painted') painted.push(page.marked.marks.count);
  });
  document.body.insertAdjacentHTML('beforeend', '<p>More tea.</p>');
  await Promise.resolve();
  jest.advanceTimersByTime(5000);
  expect(markedWords()).toEqual(['tea', 'coffee house', 'tea']);
  document.querySelector('p')!.remove();
  await Promise.resolve();
  jest.advanceTimersByTime(5000);
  expect(markedWords()).toEqual(['tea']);
  expect(painted).toEqual([3, 1]);
});

const paintedCount = (): number =>
  [...CSS.highlights.values()].reduce((count, highlight) => count + highlight.size, 0);

test('few marks are painted wherever they are; of many, those that are far away are taken back', () => {
  FakeIntersections.all = [];
  markParagraphs(20);
  expect([FakeIntersections.all.length, paintedCount()]).toEqual([0, 40]);
  page.marked.life.abort();
  markParagraphs(60);
  const [view] = FakeIntersections.all;
  expect(view!.watched.size).toBe(60);
  expect(paintedCount()).toBe(120);
  const far = document.querySelector('p')!;
  view!.tell(far, false);
  jest.advanceTimersByTime(5000);
  expect(paintedCount()).toBe(118);
  never('tea');
  jest.advanceTimersByTime(5000);
  expect(view!.watched.size).toBe(60);
  never('tea', 'coffee house');
  jest.advanceTimersByTime(5000);
  expect(view!.watched.size).toBe(0);
});

test('open shadow trees are read', () => {
  document.body.innerHTML = '<div></div>';
  document.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = '<p>Green tea.</p>';
  page = makeMarkedPage(pack, { signal: life.signal });
  page.marker.begin('now');
  jest.advanceTimersByTime(5000);
  expect(markedWords()).toEqual(['tea']);
});

test('however many shadow trees a page has, it is judged once', () => {
  document.body.innerHTML = '<x-part></x-part>'.repeat(100);
  for (const host of document.querySelectorAll('x-part'))
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Green tea.</p>';
  page = makeMarkedPage(pack, { signal: life.signal });
  let painted = 0;
  page.state.subscribe(change => {
    if (change === 'painted') painted++;
  });
  page.marker.begin('now');
  jest.advanceTimersByTime(5000);
  expect(page.marked.mentions).toHaveLength(100);
  expect(painted).toBe(1);
});

test('a change of the page does not make marks of former settings stay', () => {
  markParagraphs(3, 7);
  expect(markedWords()).toEqual(['tea', 'coffee house', 'tea']);
  never('coffee house');
  jest.advanceTimersByTime(5000);
  expect(markedWords()).toEqual(Array(3).fill('tea'));
  never();
  // The page changes before that is judged.
  page.marker.invalidate('judgement');
  jest.advanceTimersByTime(5000);
  expect(markedWords()).toEqual(['tea', 'coffee house', 'tea']);
});

test('a menu takes no mark from the text that is read', () => {
  document.body.innerHTML = `<nav><a href="/">Tea</a></nav><h1>All about tea</h1><p>Tea.</p><footer>tea</footer>`;
  page = makeMarkedPage(pack, { signal: life.signal });
  page.marker.begin('now');
  jest.advanceTimersByTime(5000);
  expect(markedWords()).toEqual(['tea']);
});

test('a change of the page does not leave marks in the colours of a former theme', async () => {
  markParagraphs(60);
  expect(backdrops()).toEqual(new Set(['light']));
  await darken();
  for (let spent = 0; spent < 5000 && !backdrops().has('dark'); spent++) jest.advanceTimersByTime(1);
  expect(backdrops()).toEqual(new Set(['light', 'dark']));
  // The page changes while the marks are painted again.
  page.marker.invalidate('judgement');
  jest.advanceTimersByTime(5000);
  expect(backdrops()).toEqual(new Set(['dark']));
});

test('a theme that changes while marks are painted does not leave some in its former colours', () => {
  markParagraphs(60);
  page.marker.invalidate('colours');
  expect(page.marked.loop.phase).toBe('paint');
  document.body.style.background = 'black';
  page.marker.invalidate('colours');
  jest.advanceTimersByTime(5000);
  expect(backdrops()).toEqual(new Set(['dark']));
});

test('a page that never rests is judged to the end all the same', () => {
  markParagraphs(60);
  never('coffee house');
  const isDone = (): boolean => markedWords().join() === Array(60).fill('tea').join();
  for (let spent = 0; spent < 5000 && !isDone(); spent++) {
    jest.advanceTimersByTime(1);
    page.marker.invalidate('judgement');
  }
  expect(isDone()).toBe(true);
});

test('after abort nothing is painted, and nothing goes on', async () => {
  markParagraphs(3);
  life.abort();
  expect(page.marked.marks.count).toBe(0);
  expect(CSS.highlights.size).toBe(0);
  document.body.insertAdjacentHTML('beforeend', '<p>More tea.</p>');
  await Promise.resolve();
  never('tea');
  jest.advanceTimersByTime(5000);
  expect(page.marked.marks.count).toBe(0);
});
