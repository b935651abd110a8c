import type { BaseIssue } from 'valibot';
import { quote } from '../text/clean-text.ts';

/** What one item of a list is called; lists of plain texts are named for what they hold. */
const ITEMS = new Map([
  ['entries', 'entry'],
  ['statements', 'statement'],
  ['forms', 'form'],
  ['passages', 'passage'],
  ['related', 'related id'],
  ['links', 'link'],
  ['strong', 'strong id'],
  ['weak', 'weak id'],
  ['places', 'place'],
  ['subjects', 'subject'],
  ['decoys', 'decoy'],
  ['disagrees', 'disagreeing id'],
]);

/** An entry as errors name it: its number, counted from 1, and its headword if it has one. */
export function nameEntry(number: number, headword: unknown): string {
  const shown = typeof headword === 'string' ? headword.trim() : '';
  return shown ? `entry ${number} (${quote(shown)})` : `entry ${number}`;
}

/** A fault of the schema as a plain sentence that names the entry and the field: "entry 3: the headword is missing". */
export function describeIssue(issue: BaseIssue<unknown>, written: unknown): string {
  const path = (issue.path ?? []).map(item => item.key);
  const places: string[] = [];
  let subject = 'the file';
  path.forEach((key, i) => {
    const isLast = i === path.length - 1;
    if (typeof key === 'number') {
      const name = nameItem(path, i, key, written);
      if (isLast) subject = name;
      else places.push(name);
    } else if (isLast) subject = nameField(String(key), path[i - 1]);
    else if (typeof path[i + 1] !== 'number') places.push(String(key));
  });
  const place = places.length ? `, ${places.join(', ')}` : '';
  return `${place}: ${subject} ${describeFault(issue)}.`;
}

/** Fields whose names do not read as one thing in a sentence. */
const WORDS = new Set([
  'after',
  'before',
  'by',
  'case',
  'compound',
  'decoys',
  'disagrees',
  'entries',
  'forms',
  'inflect',
  'links',
  'not',
  'statements',
  'strong',
  'weak',
  'weights',
]);

/** A field as the subject of a sentence: "the headword", "the field "by"". */
export const nameField = (key: string, list?: unknown): string =>
  list === 'weights' || list === 'nearness'
    ? `the weight "${key}"`
    : WORDS.has(key)
      ? `the field "${key}"`
      : `the ${key}`;

function nameItem(path: unknown[], i: number, index: number, written: unknown): string {
  const list = String(path[i - 1]);
  if (list === 'entries') return nameEntry(index + 1, headwordOf(written, index));
  if (list === 'before' || list === 'after') return `word ${index + 1} ${list} it`;
  // An entry's statements are ids; the pack's own are statements.
  const item = list === 'statements' && i > 1 ? 'statement id' : (ITEMS.get(list) ?? list);
  return `${item} ${index + 1}`;
}

function headwordOf(written: unknown, index: number): unknown {
  const entry = (written as { entries?: unknown[] }).entries?.[index];
  return typeof entry === 'object' && entry !== null ? (entry as { headword?: unknown }).headword : null;
}

const KINDS = new Map([
  ['string', 'text'],
  ['array', 'a list'],
  ['object', 'an object'],
  ['boolean', 'true or false'],
  ['number', 'a number'],
]);

function describeFault(issue: BaseIssue<unknown>): string {
  if (issue.kind === 'schema') {
    if (issue.input === undefined) return 'is missing';
    const wanted = KINDS.get(issue.type);
    if (wanted && issue.path?.at(-2)?.key === 'forms')
      return `must be text or an object, not ${describeValue(issue.input)}`;
    if (wanted) return `must be ${wanted}, not ${describeValue(issue.input)}`;
  }
  return issue.message;
}

function describeValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'a number' : typeof value === 'boolean' ? 'true or false' : 'an object';
}
