import { makeRandom } from './generate/random.ts';

/** The middle value of a list, which a few runs that something else disturbed do not move. */
export function median(values: readonly number[]): number {
  if (!values.length) throw new Error('there is no median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that `part` of a list, such as 0.95, does not go beyond (nearest rank). */
export function percentile(values: readonly number[], part: number): number {
  if (!values.length) throw new Error('there is no percentile of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(values.length * part) - 1)]!;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The median of each named list. */
export function mediansOf<K extends string | number>(samples: Record<K, number[]>): Record<K, number> {
  const medians = Object.entries<number[]>(samples).map(([name, values]) => [name, median(values)]);
  return Object.fromEntries(medians) as Record<K, number>;
}

/** A value, and the interval in which it lies in 95 of 100 repetitions of the run. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** Lists of one length; the values at one place of each were measured one right after the other. */
export type Together = readonly (readonly number[])[];

const RESAMPLES = 1000;
/** Fewer do not show how much they vary: the interval has no ends. */
const MIN_ROUNDS = 3;

/**
 * A statistic of measured lists with its bootstrap interval (B. Efron, Bootstrap Methods, 1979; percentile method): each
 * group is drawn anew from its own rounds, those measured together staying together.
 */
export function estimate(
  groups: readonly Together[],
  statistic: (groups: readonly Together[]) => number,
): Estimate {
  const value = statistic(groups);
  if (groups.some(lists => lists.some(list => list.length < MIN_ROUNDS)))
    return { value, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const random = makeRandom(7);
  const values = Array.from({ length: RESAMPLES }, () => {
    const drawn = groups.map(lists => {
      const rounds = lists[0]?.length ?? 0;
      const places = Array.from({ length: rounds }, () => Math.floor(random() * rounds));
      return lists.map(list => places.map(place => list[place]!));
    });
    return statistic(drawn);
  });
  return { value, low: percentile(values, 0.025), high: percentile(values, 0.975) };
}

/** The median of a list, with its interval. */
export const estimateMedian = (values: readonly number[]): Estimate =>
  estimate([[values]], ([group]) => median(group![0]!));

/** How many times as much the median of a list is as that of another one, measured by turns. */
export const estimateRatio = (values: readonly number[], base: readonly number[]): Estimate =>
  estimate([[values, base]], ([group]) => median(group![0]!) / median(group![1]!));
