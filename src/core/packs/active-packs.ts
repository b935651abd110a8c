import type { Pack } from '../model/model.ts';
import type { ListedPack } from './pack-edits.ts';
import { UNREAD_PACKS, type Settings } from '../settings/settings.ts';

export type PackSettings = Pick<Settings, 'packsOff' | 'packsPrivate' | 'packOrder' | 'bundledMark'>;

/** Counts up when this code gives packs another order: a kept index names them by their places in it. */
const ARRANGEMENT = 2;

function orderPacks<T>(packs: readonly T[], order: readonly string[], idOf: (pack: T) => string): T[] {
  const places = new Map(order.map((id, at) => [id, at]));
  const placeOf = (pack: T): number => places.get(idOf(pack)) ?? order.length;
  return packs.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** In the reader's order. A list of the reader's own comes before the bundled one, the first, where the order names neither. */
export function arrangePacks<P extends Pick<Pack, 'id' | 'mark'>>(
  packs: readonly P[],
  { packOrder, bundledMark }: PackSettings,
): P[] {
  const marked = packs.map((pack, at) => (at === 0 && bundledMark ? { ...pack, mark: bundledMark } : pack));
  const [bundled, ...own] = marked;
  return orderPacks(bundled ? [...own, bundled] : [], packOrder, ({ id }) => id);
}

/** Settings in which a pack is, or is not, off or private. */
export function setPackSwitch(
  settings: Settings,
  field: 'packsOff' | 'packsPrivate',
  id: string,
  isIn: boolean,
): Settings {
  const others = settings[field].filter(other => other !== id);
  return { ...settings, [field]: isIn ? [...others, id] : others };
}

/**
 * Whether pages get nothing of the pack: one source that says so is enough. Where the setting could not be read whole, all
 * packs count as private of which the reader has not said that pages may know them.
 */
export function isPrivate(
  pack: Pick<Pack, 'id' | 'private'>,
  { packsPrivate }: Pick<Settings, 'packsPrivate'>,
): boolean {
  return (
    pack.private === true ||
    packsPrivate.includes(pack.id) ||
    (pack.private === undefined && packsPrivate.includes(UNREAD_PACKS))
  );
}

/** The packs that pages may know of, and those that only the extension's own pages show; without those that are off. */
export function splitPacks<P extends Pick<Pack, 'id' | 'private'>>(
  packs: readonly P[],
  settings: Pick<PackSettings, 'packsOff' | 'packsPrivate'>,
): { shared: P[]; private: P[] } {
  const on = packs.filter(({ id }) => !settings.packsOff.includes(id));
  const isShared = (pack: P): boolean => !isPrivate(pack, settings);
  return { shared: on.filter(isShared), private: on.filter(pack => !isShared(pack)) };
}

/** A text that is another for other settings. */
export function namePackSettings(settings: PackSettings): string {
  const { packsOff, packsPrivate, packOrder, bundledMark } = settings;
  const parts = [[...packsOff].sort(), [...packsPrivate].sort(), packOrder, bundledMark, ARRANGEMENT];
  return JSON.stringify(parts);
}

/** In the reader's order, the bundled list with the mark that the reader gave it. */
export function arrangeListed(
  packs: readonly ListedPack[],
  { packOrder, bundledMark }: Pick<Settings, 'packOrder' | 'bundledMark'>,
): ListedPack[] {
  const marked = packs.map(pack =>
    pack.isOwn || !bundledMark ? pack : { ...pack, head: { ...pack.head, mark: bundledMark } },
  );
  return orderPacks(marked, packOrder, ({ head }) => head.id);
}

/** For a new list: one of its id that is long gone must not leave its switches behind. The same settings if it has not. */
export function dropOldSwitches(
  settings: Settings,
  { id, private: isPrivate = false }: Pick<Pack, 'id' | 'private'>,
): Settings {
  const { packsOff, packsPrivate } = settings;
  if (!packsOff.includes(id) && (isPrivate || !packsPrivate.includes(id))) return settings;
  const isOther = (other: string): boolean => other !== id;
  return {
    ...settings,
    packsOff: packsOff.filter(isOther),
    packsPrivate: isPrivate ? packsPrivate : packsPrivate.filter(isOther),
  };
}
