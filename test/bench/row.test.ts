import { Rows, type Verdict } from './row.ts';

function verdictOf(add: (rows: Rows) => void): Verdict | null {
  const rows = new Rows('a group');
  add(rows);
  return rows.list[0]!.verdict;
}

describe('at most', () => {
  const judge = (value: number, low?: number, high?: number): Verdict | null =>
    verdictOf(rows => rows.atMost(5, { name: 'a row', value, low, high, unit: 'ms' }));

  test.each<[string, number, number | undefined, number | undefined, Verdict]>([
    ['a value within its budget keeps it', 5, undefined, undefined, 'kept'],
    ['one above misses it', 5.1, undefined, undefined, 'missed'],
    ['a spread that is smaller than the budget changes nothing', 4, 2, 6, 'kept'],
    ['neither does it excuse a value above', 6, 4, 8, 'missed'],
    ['one larger than the budget is no pass', 2, -1, 5, 'noisy'],
    ['nor is it a miss, as long as its lower end is within', 8, 4, 12, 'noisy'],
    ['all of it above is a miss, however large it is', 12, 6, 18, 'missed'],
    ['one that is not known is no pass', 2, -Infinity, Infinity, 'noisy'],
    ['what could not be measured is a miss', Number.NaN, undefined, undefined, 'missed'],
  ])('%s', (_what, value, low, high, verdict) => {
    expect(judge(value, low, high)).toBe(verdict);
  });
});

describe('at least', () => {
  const judge = (value: number, low?: number, high?: number): Verdict | null =>
    verdictOf(rows => rows.atLeast(5, { name: 'a row', value, low, high, unit: 'x' }));

  test.each<[string, number, number | undefined, number | undefined, Verdict]>([
    ['a value that reaches its budget keeps it', 5, undefined, undefined, 'kept'],
    ['one below misses it', 4.9, undefined, undefined, 'missed'],
    ['a spread larger than the budget is no pass', 8, 4, 12, 'noisy'],
    ['all of it below is a miss', 2, -4, 4, 'missed'],
  ])('%s', (_what, value, low, high, verdict) => {
    expect(judge(value, low, high)).toBe(verdict);
  });
});

test('a note has neither budget nor verdict, and is rounded', () => {
  const rows = new Rows('a group');
  rows.note({ name: 'a row', value: 1.2345, low: 1.111, high: 2.999, unit: 'ms', note: 'said' });
  expect(rows.list).toEqual([
    {
      group: 'a group',
      name: 'a row',
      value: 1.23,
      spread: [1.11, 3],
      unit: 'ms',
      budget: null,
      verdict: null,
      note: 'said',
    },
  ]);
});
