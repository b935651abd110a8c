import { dequal } from 'dequal/lite';
export function changedKeys<S extends object>(before: Readonly<S>, after: Readonly<S>): ReadonlySet<keyof S> {
  const keys = Object.keys(after) as (keyof S)[];
  return new Set(keys.filter(key => !dequal(before[key], after[key])));
}
