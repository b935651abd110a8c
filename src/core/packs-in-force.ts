import type { Pack } from './model.ts';
import { orderPacks } from './pack-order.ts';
import type { Settings } from './settings.ts';

/** What of the settings decides which packs are in force, and how. */
export type PackSettings = Pick<Settings, 'packsOff' | 'packOrder' | 'bundledMark'>;

/** Packs in the reader's order, the bundled one, which is the first given, marked as the reader wants it. */
export function arrangePacks<P extends Pick<Pack, 'id' | 'mark'>>(
  [bundled, ...own]: readonly P[],
  { packOrder, bundledMark }: PackSettings,
): P[] {
  const first = bundledMark ? { ...bundled, mark: bundledMark } : bundled;
  return orderPacks([first, ...own], packOrder, ({ id }) => id);
}

/** A text that changes with those settings. */
export function namePackSettings({ packsOff, packOrder, bundledMark }: PackSettings): string {
  return JSON.stringify([[...packsOff].sort(), packOrder, bundledMark]);
}
