import { BACKOFF, DEBOUNCE_MS, LEAST_PAUSE_MS } from '../../../src/core/timing.ts';
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

test('a page that never rests is read in pauses', async () => {
  costs = () => 1;
  await flood(2000);
  expect(rests().at(-1)).toBeLessThan(LEAST_PAUSE_MS * 1.1);
  expect(rests().at(-1)).toBeGreaterThan(LEAST_PAUSE_MS * 0.9);
});

test('pauses grow with the work', async () => {
  costs = () => 7;
  await flood(5000);
  const last = rests().at(-1)!;
  expect(last).toBeGreaterThan(7 * BACKOFF.factor * 0.95);
  expect(last).toBeLessThan(7 * BACKOFF.factor * 1.05);
});

test('what is done while changes are reported counts once', async () => {
  costs = () => 7;
  onReport = (to, cost) => to.addCost(cost);
  await flood(5000);
  expect(rests().at(-1)).toBeLessThan(7 * BACKOFF.factor * 1.05);
});

test('what is done later counts as well', async () => {
  costs = () => 3;
  onReport = to => setTimeout(() => to.addCost(5), 5);
  await flood(5000);
  expect(rests().at(-1)).toBeGreaterThan(6 * BACKOFF.factor);
});

test('one busy moment makes no long rest', async () => {
  let round = 0;
  costs = () => (round++ === 20 ? 100 : 5);
  await flood(5000);
  const usual = 5 * BACKOFF.factor;
  expect(round).toBeGreaterThan(30);
  const pauses = reports.slice(1).map((at, i) => at - reports[i]!);
  expect(Math.max(...pauses)).toBeLessThan(100 + usual * 2);
});

test('work that stays long is soon given its rest, which is never longer than two seconds', async () => {
  costs = () => 80;
  await flood(10_000);
  const all = rests();
  expect(all.slice(0, 10).some(rest => rest > BACKOFF.most * 0.9)).toBe(true);
  expect(Math.max(...all)).toBeLessThanOrEqual(BACKOFF.most + DEBOUNCE_MS);
});
