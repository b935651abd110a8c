import type { Fault } from '../assemble/read-list.ts';
import { makeFault } from '../text/make-fault.ts';
import { quote } from '../text/clean-text.ts';
import type { Path, ShapeFault } from './read-shape.ts';

const ITEMS = new Map([
  ['forms', 'spelling'],
  ['related', 'related id'],
  ['strong', 'strong id'],
  ['weak', 'weak id'],
  ['disagrees', 'disagreeing id'],
  ['signs', 'signs'],
  ['viewpoints', 'viewpoints'],
  ['controls', 'controls'],
  ['powers', 'powers'],
  ['elsewhere', 'elsewhere'],
]);

export function nameEntry(number: number, headword: unknown): string {
  const shown = typeof headword === 'string' ? headword.trim() : '';
  return shown ? `term ${number} (${quote(shown)})` : `term ${number}`;
}

export function placeFault({ path, reason }: ShapeFault, written: unknown, file: string): Fault {
  const places = path.slice(0, -1).flatMap((key, i) => {
    if (typeof key === 'number') return [nameItem(path, i, key, written)];
    return typeof path[i + 1] === 'number' ? [] : [key];
  });
  const place = places.length > 0 ? places.join(', ') : null;
  const last = path.at(-1);
  const list = path.at(-2);
  if (typeof last === 'number')
    return makeFault(file, `${nameItem(path, path.length - 1, last, written)} ${reason}`, place);
  return list === 'weights' || list === 'nearness'
    ? makeFault(file, `the weight “${last}” ${reason}`, place)
    : makeFault(file, `the field “${last}” ${reason}`, place);
}

function nameItem(path: Path, i: number, index: number, written: unknown): string {
  const list = String(path[i - 1]);
  if (list === 'entries') return nameEntry(index + 1, headwordOf(written, index));
  if (list === 'before' || list === 'after') return `word ${index + 1} ${list} it`;
  // An entry's statements are ids; the pack's own are statements.
  const item = list === 'statements' && i > 1 ? 'statement id' : (ITEMS.get(list) ?? list.replace(/s$/, ''));
  return `${item} ${index + 1}`;
}

function headwordOf(written: unknown, index: number): unknown {
  const entry = (written as { entries?: unknown[] }).entries?.[index];
  return typeof entry === 'object' && entry !== null ? (entry as { headword?: unknown }).headword : null;
}
