import { showText } from '../text/clean-text.ts';
import type { Fault, Note } from './read-list.ts';

export function printFault({ file, place, field, reason }: Fault): string {
  const location = [showText(file) || 'The file', place].filter(Boolean).join(', ');
  const sentence = field === null ? reason : `${nameField(field)} ${reason}`;
  return `${location}: ${sentence}${/[.!?…]$/.test(sentence) ? '' : '.'}`;
}

/** Readers' words for names of our code. */
const READERS_NAMES = new Map([
  ['headword', 'term'],
  ['form', 'spelling'],
  ['summary', 'definition'],
  ['packs', 'lists'],
]);

/** Columns of our own tables whose names would be no subjects of a sentence. */
const KEYS = new Set('after before by case compound disagrees gate inflect sidelight'.split(' '));

/** A field as the subject of a sentence: “the title”, “the field “by””. */
export const nameField = (field: string): string =>
  KEYS.has(field) ? `the field “${field}”` : `the ${READERS_NAMES.get(field) ?? field}`;

const MAX_FAULTS = 50;

export function printFaults(faults: readonly Fault[]): string[] {
  const reasons = faults.slice(0, MAX_FAULTS).map(printFault);
  const more = faults.length - reasons.length;
  return more > 0 ? [...reasons, `And ${more.toLocaleString('en')} more.`] : reasons;
}

const SEPARATOR_NAMES = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

export function printNote(note: Note): string {
  if (typeof note === 'string') return note;
  const { separator, header, isSingle } = note;
  const columns = isSingle
    ? 'It has one column; '
    : `Columns are separated by ${SEPARATOR_NAMES[separator]}; `;
  if (!header) return `${columns}no row names them.`;
  return `${columns}the first row names ${isSingle ? 'it' : 'them'}.`;
}
