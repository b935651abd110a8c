/** Packs in the reader's order: first those that it names, then the rest as they come. */
export function orderPacks<T>(packs: readonly T[], order: readonly string[], idOf: (pack: T) => string): T[] {
  const places = new Map(order.map((id, at) => [id, at]));
  const placeOf = (pack: T): number => places.get(idOf(pack)) ?? Infinity;
  return packs
    .map((pack, at) => ({ pack, at, place: placeOf(pack) }))
    .sort((a, b) => (a.place === b.place ? a.at - b.at : a.place - b.place))
    .map(({ pack }) => pack);
}
