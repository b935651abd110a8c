/** One line of the bench: a value, and whether it keeps its budget, if it has one. */
export interface Row {
  group: string;
  name: string;
  value: number;
  unit: 'x' | 'ms' | 'µs' | 'bytes' | '%' | '';
  /** The budget in words, such as `at most 2`; null for values that are for orientation. */
  budget: string | null;
  ok: boolean | null;
  /** What a reader of the table needs to know besides. */
  note?: string;
}

interface Measured {
  name: string;
  value: number;
  unit: Row['unit'];
  note?: string;
}

/** Collects rows under one heading. */
export class Rows {
  readonly list: Row[] = [];

  constructor(private readonly group: string) {}

  /** A value that must not be above its limit. */
  atMost(limit: number, measured: Measured): void {
    this.#add(measured, `at most ${limit.toLocaleString('en')}`, measured.value <= limit);
  }

  /** A value that must not be below its limit. */
  atLeast(limit: number, measured: Measured): void {
    this.#add(measured, `at least ${limit.toLocaleString('en')}`, measured.value >= limit);
  }

  /** A value without a budget. */
  note(measured: Measured): void {
    this.#add(measured, null, null);
  }

  #add({ name, value, unit, note }: Measured, budget: string | null, ok: boolean | null): void {
    const digits = unit === 'bytes' || unit === '' ? 0 : value >= 100 ? 1 : 2;
    this.list.push({ group: this.group, name, value: Number(value.toFixed(digits)), unit, budget, ok, note });
  }
}
