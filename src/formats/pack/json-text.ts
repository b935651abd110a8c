import { findJsonFault } from './json-fault.ts';
import type { Fault } from '../assemble/read-list.ts';

/** Nothing that lists are written in nests more deeply; what does is made to hurt. */
const MAX_DEPTH = 100;

/** Parses JSON; what is wrong with it is said with its place. */
export function parseJson(text: string, file: string): { value: unknown } | { fault: Fault } {
  const json = text.replace(/^\uFEFF/, '');
  const fail = (place: string | null, reason: string) => ({ fault: { file, place, field: null, reason } });
  try {
    const value = JSON.parse(json) as unknown;
    return isDeep(value)
      ? fail(null, `Lists and objects stand in each other more than ${MAX_DEPTH} deep`)
      : { value };
  } catch {
    const fault = findJsonFault(json);
    if (!fault) return fail(null, 'The JSON cannot be read');
    return fail(`line ${fault.line}, column ${fault.column}`, `The JSON is broken: ${fault.reason}`);
  }
}

/** Level by level, as a call for each level might run out of stack. */
function isDeep(value: unknown): boolean {
  let level: object[] = isObject(value) ? [value] : [];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= MAX_DEPTH) return true;
    const next: object[] = [];
    for (const each of level) for (const child of Object.values(each)) if (isObject(child)) next.push(child);
    level = next;
  }
  return false;
}

/** Whether a value is an object or a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A value as a list: one value is a list of it, nothing is none. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
