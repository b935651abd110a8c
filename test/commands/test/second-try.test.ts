import type { JestTally } from './checks.ts';
import { tryTwice } from './second-try.ts';

const PASSES: JestTally = { passed: 2, failed: 0, skipped: 1, failedFiles: [] };
const failing = (...failedFiles: string[]): JestTally => ({ passed: 9, failed: 1, skipped: 0, failedFiles });

async function tryWith(...results: JestTally[]) {
  const runs: string[][] = [];
  const run = async (files: string[]): Promise<JestTally> => {
    runs.push(files);
    return results[runs.length - 1]!;
  };
  const tally = await tryTwice(run, () => undefined);
  return { tally, runs };
}

test('what passes is run once', async () => {
  const { tally, runs } = await tryWith(PASSES);
  expect(tally).toEqual({ passed: 2, failed: 0, skipped: 1 });
  expect(runs).toEqual([[]]);
});

test('files that fail are run once more by themselves, and named if they pass then', async () => {
  const file = `${process.cwd()}/test/e2e/a.test.ts`;
  const { tally, runs } = await tryWith(failing(file), PASSES);
  expect(tally).toEqual({ passed: 10, failed: 0, skipped: 0, unsteady: ['test/e2e/a.test.ts'] });
  expect(runs).toEqual([[], [file]]);
});

test('what fails twice, or in many files, or without a file, has failed', async () => {
  for (const results of [
    [failing('a'), failing('a')],
    [failing('a', 'b', 'c', 'd'), PASSES],
    [failing(), PASSES],
  ])
    expect((await tryWith(...results)).tally).toMatchObject({ passed: 9, failed: 1 });
});
