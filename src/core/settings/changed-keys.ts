import { dequal } from 'dequal/lite';
import type { Settings } from './settings.ts';

export type SettingKey = keyof Settings;

/** The settings that differ by value. */
export function changedKeys(before: Settings, after: Settings): ReadonlySet<SettingKey> {
  const keys = Object.keys(after) as SettingKey[];
  return new Set(keys.filter(key => !dequal(before[key], after[key])));
}
