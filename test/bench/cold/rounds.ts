/** Visits by page and round. */
export type Samples<V extends string, T> = Record<V, T[][]>;

interface Rounds<V extends string, T> {
  variants: readonly V[];
  pages: number;
  rounds: number;
  visit(variant: V, page: number): Promise<T>;
}

/**
 * Visits each page in each variant, round after round. The variants of a page follow each other directly, each round in
 * another order: what disturbs for some seconds meets all of them, and a disturbed round does not move a median.
 */
export async function runRounds<V extends string, T>({
  variants,
  pages,
  rounds,
  visit,
}: Rounds<V, T>): Promise<Samples<V, T>> {
  const none = (): T[][] => Array.from({ length: pages }, () => []);
  const samples = Object.fromEntries(variants.map(variant => [variant, none()])) as Samples<V, T>;
  for (let round = 0; round < rounds; round++) {
    for (let page = 0; page < pages; page++) {
      for (const variant of orderOf(variants, round + page))
        samples[variant][page]!.push(await visit(variant, page));
    }
  }
  return samples;
}

/** All variants, beginning with another one each time, every other time backwards. */
export function orderOf<V>(variants: readonly V[], turn: number): V[] {
  const first = turn % variants.length;
  const order = [...variants.slice(first), ...variants.slice(0, first)];
  return turn % 2 ? order.reverse() : order;
}
