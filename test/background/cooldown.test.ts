import { waitForCooldown, workThenCoolDown } from '../../src/background/cooldown.ts';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** The cooldown in ms after work of so many ms. */
async function cooldownAfter(work: number): Promise<number> {
  workThenCoolDown(() => jest.advanceTimersByTime(work));
  const began = performance.now();
  const over = waitForCooldown().then(() => performance.now() - began);
  await jest.runAllTimersAsync();
  return over;
}

test('the cooldown is five times as long as the work, and never longer than ten seconds', async () => {
  expect(await cooldownAfter(0)).toBe(0);
  expect(await cooldownAfter(100)).toBe(500);
  expect(await cooldownAfter(60_000)).toBe(10_000);
});

test('the value of the work comes back', () => {
  expect(workThenCoolDown(() => 7)).toBe(7);
});
