import { showText } from '../text/clean-text.ts';
import { nameField } from '../pack/pack-faults.ts';
import type { Fault, Note } from './read-list.ts';

export function printFault({ file, place, field, reason }: Fault): string {
  const location = [showText(file) || 'The file', place].filter(Boolean).join(', ');
  const sentence = field === null ? reason : `${nameField(field)} ${reason}`;
  return `${location}: ${sentence}${/[.!?…]$/.test(sentence) ? '' : '.'}`;
}

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
