import { showText } from '../text/clean-text.ts';
import { nameField } from '../pack/pack-faults.ts';
import type { Fault } from './read-list.ts';

/** A fault as one plain sentence: "glossary.csv, row 7: the headword is missing." */
export function printFault({ file, place, field, reason }: Fault): string {
  const where = [showText(file) || 'The file', place].filter(Boolean).join(', ');
  const said = field === null ? reason : `${nameField(field)} ${reason}`;
  return `${where}: ${said}${/[.!?…]$/.test(said) ? '' : '.'}`;
}
