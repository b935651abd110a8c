import type { Pack } from '../model/model.ts';
import { orderPacks } from './pack-order.ts';
import type { Settings } from '../settings/settings.ts';

/** What of the settings decides which packs are in force, and how. */
export type PackSettings = Pick<Settings, 'packsOff' | 'packsPrivate' | 'packOrder' | 'bundledMark'>;

/** Packs in the reader's order, the bundled one, which is the first given, marked as the reader wants it. */
export function arrangePacks<P extends Pick<Pack, 'id' | 'mark'>>(
  [bundled, ...own]: readonly P[],
  { packOrder, bundledMark }: PackSettings,
): P[] {
  const first = bundledMark ? { ...bundled, mark: bundledMark } : bundled;
  return orderPacks([first, ...own], packOrder, ({ id }) => id);
}

/** The packs of which pages may know, and those that only the extension's own pages show; both without those that are off. */
export function splitPacks<P extends Pick<Pack, 'id'>>(
  packs: readonly P[],
  { packsOff, packsPrivate }: Pick<PackSettings, 'packsOff' | 'packsPrivate'>,
): { shown: P[]; hidden: P[] } {
  const on = packs.filter(({ id }) => !packsOff.includes(id));
  return {
    shown: on.filter(({ id }) => !packsPrivate.includes(id)),
    hidden: on.filter(({ id }) => packsPrivate.includes(id)),
  };
}

/** A text that changes with those settings. */
export function namePackSettings(settings: PackSettings): string {
  const { packsOff, packsPrivate, packOrder, bundledMark } = settings;
  return JSON.stringify([[...packsOff].sort(), [...packsPrivate].sort(), packOrder, bundledMark]);
}
