import { orderOf, runRounds } from './rounds.ts';

const VARIANTS = ['none', 'empty', 'ours'] as const;

test('each variant is first, and comes before each other one, as often', () => {
  const orders = Array.from({ length: 6 }, (_, turn) => orderOf(VARIANTS, turn));
  for (const variant of VARIANTS) {
    expect(orders.filter(order => order[0] === variant)).toHaveLength(2);
    for (const other of VARIANTS.filter(each => each !== variant))
      expect(orders.filter(order => order.indexOf(variant) < order.indexOf(other))).toHaveLength(3);
  }
});

test('the variants of a page are visited one directly after the other, and samples are sorted by page', async () => {
  const visited: string[] = [];
  const samples = await runRounds({
    variants: VARIANTS,
    pages: 2,
    rounds: 2,
    visit: (variant, page) => Promise.resolve(visited.push(`${page} ${variant}`)),
  });
  for (let at = 0; at < visited.length; at += VARIANTS.length) {
    const together = visited.slice(at, at + VARIANTS.length);
    expect(new Set(together.map(each => each.split(' ')[0])).size).toBe(1);
    expect(new Set(together.map(each => each.split(' ')[1]))).toEqual(new Set(VARIANTS));
  }
  const isOf = (number: number, page: string): boolean => visited[number - 1]!.startsWith(page);
  for (const variant of VARIANTS) {
    expect(samples[variant].map(visits => visits.length)).toEqual([2, 2]);
    expect(
      samples[variant].map((visits, page) => visits.every(number => isOf(number, String(page)))),
    ).toEqual([true, true]);
  }
});
