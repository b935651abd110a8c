import { phrase, type Phrase } from '../../core/phrase.ts';
import { findJsonFault } from './json-fault.ts';
import type { Fault } from '../assemble/read-list.ts';
import { columnPlace, makeFault } from '../text/make-fault.ts';

/** No list nests more deeply; a file that does is an attack. */
const MAX_DEPTH = 100;

export type ParsedJson = { ok: true; value: unknown } | { ok: false; place: Phrase | null; reason: Phrase };

export function parseJson(text: string): ParsedJson {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return { ok: true, value: JSON.parse(json) as unknown };
  } catch {
    const fault = findJsonFault(json);
    return fault
      ? { ok: false, place: columnPlace(fault.line, fault.column), reason: fault.reason }
      : { ok: false, place: null, reason: phrase('faultUnreadable') };
  }
}

export function parseJsonList(text: string, file: string): { value: unknown } | { fault: Fault } {
  const parsed = parseJson(text);
  if (!parsed.ok)
    return { fault: makeFault(file, phrase('faultJsonPart', { reason: parsed.reason }), parsed.place) };
  return isDeep(parsed.value)
    ? { fault: makeFault(file, phrase('faultNestedJson', { limit: MAX_DEPTH })) }
    : parsed;
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

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
