/** `noisy`: the value may keep its budget, but it varies by more than the budget, so that it shows nothing. */
export type Verdict = 'kept' | 'missed' | 'noisy';

/** One line of the bench: a value, and whether it keeps its budget, if it has one. */
export interface Row {
  group: string;
  name: string;
  /** NaN if there was nothing to measure it by. */
  value: number;
  /** The interval in which the value lies in 95 of 100 runs, where it is known. */
  spread: [low: number, high: number] | null;
  unit: 'x' | 'ms' | 'µs' | 'bytes' | '%' | '';
  /** The budget in words, such as `at most 2`; null for values that are for orientation. */
  budget: string | null;
  verdict: Verdict | null;
  /** A reader of the table needs to know this besides. */
  note?: string;
}

interface Measured {
  name: string;
  value: number;
  low?: number;
  high?: number;
  unit: Row['unit'];
  note?: string;
}

/** Collects rows under one heading. */
export class Rows {
  readonly list: Row[] = [];

  constructor(private readonly group: string) {}

  /** A value that must not be above its limit. */
  atMost(limit: number, measured: Measured): void {
    const { value, low = value } = measured;
    const verdict = low > limit ? 'missed' : judge(measured, { limit, isKept: value <= limit });
    this.#add(measured, `at most ${limit.toLocaleString('en')}`, verdict);
  }

  /** A value that must not be below its limit. */
  atLeast(limit: number, measured: Measured): void {
    const { value, high = value } = measured;
    const verdict = high < limit ? 'missed' : judge(measured, { limit, isKept: value >= limit });
    this.#add(measured, `at least ${limit.toLocaleString('en')}`, verdict);
  }

  /** A value without a budget. */
  note(measured: Measured): void {
    this.#add(measured, null, null);
  }

  #add(
    { name, value, low, high, unit, note }: Measured,
    budget: string | null,
    verdict: Verdict | null,
  ): void {
    const digits = unit === 'bytes' || unit === '' ? 0 : value >= 100 ? 1 : 2;
    const round = (exact: number): number => Number(exact.toFixed(digits));
    const spread: Row['spread'] =
      low === undefined || high === undefined || !Number.isFinite(high - low)
        ? null
        : [round(low), round(high)];
    this.list.push({ group: this.group, name, value: round(value), spread, unit, budget, verdict, note });
  }
}

function judge(
  { value, low = value, high = value }: Measured,
  { limit, isKept }: { limit: number; isKept: boolean },
): Verdict {
  if (high - low > limit) return 'noisy';
  return isKept ? 'kept' : 'missed';
}
