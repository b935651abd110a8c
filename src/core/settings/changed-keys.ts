import { dequal } from 'dequal/lite';
import type { Settings } from './settings.ts';

export type SettingKey = keyof Settings;

export function changedKeys<K extends SettingKey>(
  before: Readonly<Pick<Settings, K>>,
  after: Readonly<Pick<Settings, K>>,
): ReadonlySet<K> {
  const keys = Object.keys(after) as K[];
  return new Set(keys.filter(key => !dequal(before[key], after[key])));
}
