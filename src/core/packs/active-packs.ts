import type { Pack } from '../model/model.ts';
import type { Settings } from '../settings/settings.ts';

export type PackSettings = Pick<Settings, 'packsOff' | 'packsPrivate' | 'packOrder' | 'bundledMark'>;

export function orderPacks<T>(packs: readonly T[], order: readonly string[], idOf: (pack: T) => string): T[] {
  const places = new Map(order.map((id, at) => [id, at]));
  const placeOf = (pack: T): number => places.get(idOf(pack)) ?? order.length;
  return packs.toSorted((a, b) => placeOf(a) - placeOf(b));
}

export function arrangePacks<P extends Pick<Pack, 'id' | 'mark'>>(
  packs: readonly P[],
  { packOrder, bundledMark }: PackSettings,
): P[] {
  const marked = packs.map((pack, at) => (at === 0 && bundledMark ? { ...pack, mark: bundledMark } : pack));
  return orderPacks(marked, packOrder, ({ id }) => id);
}

/** The packs that pages may know of, and those that only the extension's own pages show; without those that are off. */
export function splitPacks<P extends Pick<Pack, 'id'>>(
  packs: readonly P[],
  { packsOff, packsPrivate }: Pick<PackSettings, 'packsOff' | 'packsPrivate'>,
): { shown: P[]; hidden: P[] } {
  const on = packs.filter(({ id }) => !packsOff.includes(id));
  const isPrivate = ({ id }: P): boolean => packsPrivate.includes(id);
  return { shown: on.filter(pack => !isPrivate(pack)), hidden: on.filter(isPrivate) };
}

/** A text that is another for other settings. */
export function namePackSettings(settings: PackSettings): string {
  const { packsOff, packsPrivate, packOrder, bundledMark } = settings;
  return JSON.stringify([[...packsOff].sort(), [...packsPrivate].sort(), packOrder, bundledMark]);
}
