import { dequal } from 'dequal';

/** Deep equality of JSON values. Unlike `dequal`, a field that is undefined counts as absent: JSON and forms drop it. */
export function isSame(one: unknown, other: unknown): boolean {
  return dequal(one, other) || (isObject(one) && isObject(other) && dequal(asJson(one), asJson(other)));
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
