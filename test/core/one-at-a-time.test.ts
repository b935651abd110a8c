import { oneAtATime } from '../../src/core/one-at-a-time.ts';
import { settle } from '../browsers/waiting.ts';

test('a flood of calls runs the work twice: what was under way, and once for all that came meanwhile', async () => {
  const ends: (() => void)[] = [];
  const call = oneAtATime(() => new Promise<void>(resolve => void ends.push(resolve)));
  call();
  await settle();
  for (let i = 0; i < 1000; i++) call();
  await settle();
  expect(ends).toHaveLength(1);
  ends[0]!();
  await settle();
  expect(ends).toHaveLength(2);
  ends[1]!();
  await settle();
  expect(ends).toHaveLength(2);
});

test('work that fails is run again at the next call', async () => {
  const work = jest.fn(() => Promise.reject(new Error('no room')));
  const call = oneAtATime(work);
  call();
  await settle();
  call();
  await settle();
  expect(work).toHaveBeenCalledTimes(2);
});
