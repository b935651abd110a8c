export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

export function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => unknown): T[] {
  return [...groupBy(items, keyOf).values()].map(([first]) => first);
}
