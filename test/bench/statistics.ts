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
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * part) - 1]!;
}

/** The median of each named list. */
export function mediansOf<K extends string | number>(samples: Record<K, number[]>): Record<K, number> {
  const medians = Object.entries<number[]>(samples).map(([name, values]) => [name, median(values)]);
  return Object.fromEntries(medians) as Record<K, number>;
}
