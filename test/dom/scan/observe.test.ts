import { BACKOFF, DEBOUNCE_MS, LEAST_PAUSE_MS, SHARED_FRAME_MS } from '../../../src/core/timing.ts';
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
    {
      report: () => {
        reports.push(now);
        const cost = costs();
        now += cost;
        onReport(observer, cost);
      },
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

async function change(): Promise<void> {
  document.querySelector('p')!.textContent = `Text of ${now}`;
  await Promise.resolve();
}

function wait(milliseconds: number): void {
  for (const end = now + milliseconds; now < end; now++) jest.advanceTimersByTime(1);
}

/** Changes the page each millisecond, or less often, for so long. */
async function flood(milliseconds: number, everyMs = 1): Promise<void> {
  for (const end = now + milliseconds; now < end;) {
    await change();
    wait(everyMs);
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

test('after a pause a page is read together with its next change', async () => {
  costs = () => 0;
  const changes: number[] = [];
  for (let i = 0; i < 40; i++) {
    changes.push(now);
    await flood(SHARED_FRAME_MS - 5, SHARED_FRAME_MS - 5);
  }
  expect(reports.length).toBeGreaterThan(10);
  expect(reports.slice(1).filter(at => !changes.includes(at))).toEqual([]);
});

test('a change in a pause is read soon after it, though none follows', async () => {
  costs = () => 0;
  await change();
  wait(DEBOUNCE_MS);
  expect(reports).toHaveLength(1);
  wait(5);
  await change();
  wait(LEAST_PAUSE_MS + SHARED_FRAME_MS);
  expect(reports).toHaveLength(2);
  expect(rests()[0]).toBeLessThanOrEqual(LEAST_PAUSE_MS + SHARED_FRAME_MS);
});

test('after a long rest of the page its changes are read together, soon', async () => {
  costs = () => 0;
  await flood(1000);
  wait(1000);
  const before = reports.length;
  const from = now;
  await flood(DEBOUNCE_MS - 5);
  expect(reports).toHaveLength(before);
  wait(10);
  expect(reports).toHaveLength(before + 1);
  expect(reports.at(-1)! - from).toBeLessThanOrEqual(DEBOUNCE_MS + 1);
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
