import { DEBOUNCE_MS, BACKOFF_FACTOR, LONG_BACKOFF } from '../../../src/core/timing.ts';
import { Observer } from '../../../src/dom/scan/observe.ts';

let now = 0;
let life: AbortController;
/** When changes were reported. */
let reports: number[];
/** The time of each report, in ms. */
let costs: () => number;
let onReport: (observer: Observer, cost: number) => void;
let observer: Observer;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['performance', 'queueMicrotask'] });
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  now = 1000;
  reports = [];
  onReport = () => undefined;
  life = new AbortController();
  document.body.innerHTML = '<p></p>';
  observer = new Observer(
    document,
    () => {
      reports.push(now);
      const cost = costs();
      now += cost;
      onReport(observer, cost);
    },
    life.signal,
  );
  observer.watch(document);
});

afterEach(() => {
  life.abort();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** Changes the page each millisecond for so long. */
async function flood(milliseconds: number): Promise<void> {
  const changing = document.querySelector('p')!;
  for (const end = now + milliseconds; now < end; now++) {
    changing.textContent = `Text of ${now}`;
    await Promise.resolve();
    jest.advanceTimersByTime(1);
  }
}

/** The pauses between reports: from the end of one to the start of the next. */
const rests = (): number[] => reports.slice(1).map((at, i) => at - reports[i]! - costs());

test('a page that never rests is read in pauses that grow with the work', async () => {
  costs = () => 4;
  await flood(5000);
  const last = rests().at(-1)!;
  expect(last).toBeGreaterThan(4 * BACKOFF_FACTOR * 0.95);
  expect(last).toBeLessThan(4 * BACKOFF_FACTOR * 1.05);
});

test('where the work takes long, pauses grow less', async () => {
  costs = () => 10;
  await flood(10_000);
  expect(rests().at(-1)).toBeLessThan(10 * LONG_BACKOFF.factor * 1.1);
});

test('what is done while changes are reported counts once', async () => {
  costs = () => 4;
  onReport = (to, cost) => to.addCost(cost);
  await flood(5000);
  expect(rests().at(-1)).toBeLessThan(4 * BACKOFF_FACTOR * 1.05);
});

test('what is done later counts as well', async () => {
  costs = () => 1;
  onReport = to => setTimeout(() => to.addCost(3), 5);
  await flood(5000);
  expect(rests().at(-1)).toBeGreaterThan(2 * BACKOFF_FACTOR);
});

test('one busy moment makes no long rest', async () => {
  let round = 0;
  costs = () => (round++ === 20 ? 100 : 2);
  await flood(5000);
  const usual = 2 * BACKOFF_FACTOR;
  expect(round).toBeGreaterThan(30);
  const pauses = reports.slice(1).map((at, i) => at - reports[i]!);
  expect(Math.max(...pauses)).toBeLessThan(100 + usual * 2);
});

test('work that stays long is soon given its rest, which is never longer than two seconds', async () => {
  costs = () => 80;
  await flood(10_000);
  const all = rests();
  expect(all.slice(0, 10).some(rest => rest > LONG_BACKOFF.to * 0.9)).toBe(true);
  expect(Math.max(...all)).toBeLessThanOrEqual(LONG_BACKOFF.to + DEBOUNCE_MS);
});
