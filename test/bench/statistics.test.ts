import { makeRandom } from './generate/random.ts';
import { estimate, estimateMedian, estimateRatio, mean, median, percentile } from './statistics.ts';

test('the median of an even number of values lies between the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(() => median([])).toThrow('there is no median of nothing');
});

test('a percentile is one of the values', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(percentile(values, 0.95)).toBe(95);
  expect(percentile([7], 0)).toBe(7);
});

describe('an estimate', () => {
  const noisy = (middle: number, width: number, count: number): number[] => {
    const random = makeRandom(3);
    return Array.from({ length: count }, () => middle + (random() - 0.5) * width);
  };

  test('has no width if all rounds are the same', () => {
    expect(estimateMedian([5, 5, 5])).toEqual({ value: 5, low: 5, high: 5 });
  });

  test('is the same each time', () => {
    expect(estimateMedian([1, 5, 9])).toEqual(estimateMedian([1, 5, 9]));
  });

  test('is the wider the more its rounds differ, and the narrower the more there are', () => {
    const width = (values: number[]): number => {
      const { low, high } = estimateMedian(values);
      return high - low;
    };
    expect(width(noisy(10, 8, 20))).toBeGreaterThan(width(noisy(10, 1, 20)));
    expect(width(noisy(10, 8, 400))).toBeLessThan(width(noisy(10, 8, 20)) / 2);
  });

  test('keeps together what was measured together: what disturbs both sides is not in the ratio', () => {
    const base = noisy(10, 8, 20);
    const { value, low, high } = estimateRatio(
      base.map(each => each * 2),
      base,
    );
    expect([value, low, high].map(each => Number(each.toFixed(9)))).toEqual([2, 2, 2]);
  });

  test('of fewer than three rounds has no ends, so that nothing passes by it', () => {
    expect(estimateMedian([5, 5])).toEqual({ value: 5, low: -Infinity, high: Infinity });
    expect(estimate([[[1, 1, 1]], [[1]]], () => 7).high).toBe(Infinity);
  });

  test('draws each group from its own rounds', () => {
    const added = estimate(
      [
        [
          [12, 12, 12],
          [10, 10, 10],
        ],
        [
          [107, 107, 107],
          [103, 103, 103],
        ],
      ],
      groups => mean(groups.map(([ours, others]) => median(ours!) - median(others!))),
    );
    expect(added).toEqual({ value: 3, low: 3, high: 3 });
  });
});
