import { waitForRest, workThenRest } from '../../src/background/cooldown.ts';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Does work of so many ms, and tells how long the rest after it is. */
async function restAfter(work: number): Promise<number> {
  workThenRest(() => jest.advanceTimersByTime(work));
  const began = performance.now();
  const over = waitForRest().then(() => performance.now() - began);
  await jest.runAllTimersAsync();
  return over;
}

test('the rest is five times as long as the work, and never longer than ten seconds', async () => {
  expect(await restAfter(0)).toBe(0);
  expect(await restAfter(100)).toBe(500);
  expect(await restAfter(60_000)).toBe(10_000);
});

test('the value of the work comes back', () => {
  expect(workThenRest(() => 7)).toBe(7);
});
