import { escapeCell } from '../../../../formats/csv/csv-escape.ts';
import { printFault } from '../../../../formats/assemble/print-fault.ts';
import type { Fault } from '../../../../formats/assemble/read-list.ts';

/** What is wrong, as a sentence of its own without the file and the place, which stand beside it. */
export function formatReason(fault: Fault): string {
  const said = printFault({ ...fault, file: '', place: null }).replace(/^The file: /, '');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Faults as a table that no spreadsheet takes for formulas. */
export function printRefused(faults: readonly Fault[]): string {
  const rows = faults.map(fault => [fault.place ?? '', formatReason(fault)]);
  const print = (cell: string): string => `"${escapeCell(cell).replaceAll('"', '""')}"`;
  return `\uFEFF${[['Place', 'Reason'], ...rows].map(cells => `${cells.map(print).join(',')}\r\n`).join('')}`;
}
