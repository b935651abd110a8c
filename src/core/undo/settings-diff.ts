import { isSame } from '../is-same.ts';
import type { Settings } from '../settings/settings.ts';

export type SettingsUpdate = (now: Settings) => Settings;

export interface SettingsDiff {
  before: Partial<Settings>;
  after: Partial<Settings>;
}

export function diffSettings(before: Settings, after: Settings): SettingsDiff {
  const changed = (Object.keys(after) as (keyof Settings)[]).filter(key => !isSame(before[key], after[key]));
  return { before: pick(before, changed), after: pick(after, changed) };
}

/** Repeats a change over other settings: what was changed elsewhere in the meantime stays, in lists item by item. */
export function applyDiff(now: Settings, { before, after }: SettingsDiff): Settings {
  const changed = (Object.keys(after) as (keyof Settings)[]).map(key => {
    const [current, from, to] = [now[key], before[key], after[key]];
    const isList = Array.isArray(current) && Array.isArray(from) && Array.isArray(to);
    return [key, isList ? mergeList(current, from, to) : to];
  });
  return { ...now, ...Object.fromEntries(changed) };
}

/** `to` without what was removed elsewhere; what was added elsewhere follows the item that it followed there. */
function mergeList(current: readonly string[], from: readonly string[], to: readonly string[]): string[] {
  const [currentItems, known] = [new Set(current), new Set([...from, ...to])];
  const merged = to.filter(item => currentItems.has(item) || !from.includes(item));
  let place = 0;
  for (const item of current) {
    if (!known.has(item)) merged.splice(place++, 0, item);
    else if (merged.includes(item)) place = merged.indexOf(item) + 1;
  }
  return merged;
}

export async function changeReversibly(
  store: (update: SettingsUpdate) => Promise<Settings>,
  update: SettingsUpdate,
): Promise<SettingsDiff> {
  let before: Settings | undefined;
  const after = await store(now => update((before = now)));
  return diffSettings(after, before ?? after);
}

function pick(settings: Settings, keys: readonly (keyof Settings)[]): Partial<Settings> {
  return Object.fromEntries(keys.map(key => [key, settings[key]]));
}
