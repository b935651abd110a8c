import { escapeCell } from '../../../formats/csv/csv-escape.ts';
import { readerLanguage, say, sayPhrase, sayValue } from '../../../locale/say.ts';
import { phrase, type Phrase, type PhraseValue } from '../../../core/phrase.ts';
import type { EntryField } from '../../../core/packs/merge-entry.ts';
import type { ComparedEntry, Merge } from '../../../core/packs/merge-pack.ts';
import type { Entry, Statement } from '../../../core/model/model.ts';
import { describeReason } from '../../../formats/assemble/print-fault.ts';
import type { Fault } from '../../../formats/assemble/read-list.ts';
import type { DuplicatePlan, ImportDuplicate } from './import-duplicates.ts';

/** The rows of a file by their effect on the list; `duplicates` may be others as well, `rest` is what only the list has. */
export const IMPORT_FILTERS = ['new', 'changed', 'duplicates', 'unchanged', 'refused', 'rest'] as const;
export type ImportFilter = (typeof IMPORT_FILTERS)[number];

/** `twice` and `elsewhere` are the two kinds of duplicates; `merged` are those that go into other lists. */
export type ImportCounts = Record<ImportFilter | 'twice' | 'elsewhere' | 'merged', number>;

export interface RowsRequest {
  filter: ImportFilter;
  from: number;
  count: number;
}

/** An entry with its statements themselves; with the id of one that is missing. */
export interface RowEntry extends Omit<Entry, 'statements'> {
  statements: readonly (Statement | string)[];
}

export interface RowDuplicate extends Pick<ImportDuplicate, 'isTwice' | 'choice'> {
  title: string;
  headword: string;
  summary: string;
}

export type ImportRow =
  | {
      type: 'entry';
      entry: RowEntry;
      /** As the list has it, where that is compared. */
      old: RowEntry | null;
      changes: readonly EntryField[];
      duplicate?: RowDuplicate;
    }
  | RefusedRow;

export interface RefusedRow {
  type: 'refused';
  place: PhraseValue | null;
  reason: Phrase;
}

export interface StatementMaps {
  before: ReadonlyMap<string, Statement>;
  after: ReadonlyMap<string, Statement>;
}

export function describeEntry(
  { entry, old, fields }: ComparedEntry,
  { before, after }: StatementMaps,
): ImportRow {
  return {
    type: 'entry',
    entry: withStatements(entry, after),
    old: old && withStatements(old, before),
    changes: fields,
  };
}

const withStatements = (entry: Entry, statements: ReadonlyMap<string, Statement>): RowEntry => ({
  ...entry,
  statements: entry.statements.map(id => statements.get(id) ?? id),
});

export function describeDuplicate(
  { entry, of, isTwice, choice }: ImportDuplicate,
  maps: StatementMaps,
): ImportRow {
  const row = describeEntry({ state: 'unchanged', entry, old: null, fields: [] }, maps);
  const { headword, summary } = of.entry;
  return { ...row, duplicate: { isTwice, choice, title: of.title, headword, summary } } as ImportRow;
}

export const describeRefused = (fault: Fault): RefusedRow => ({
  type: 'refused',
  place: fault.place,
  reason: describeReason(fault),
});

export const sayPlace = (place: PhraseValue | null): string => sayValue(place ?? phrase('fileUnnamed'));

/** The reason as a sentence by itself, without the place before it. */
export function sayReason(reason: Phrase): string {
  const sentence = sayPhrase(reason);
  return sentence.charAt(0).toLocaleUpperCase(readerLanguage()) + sentence.slice(1);
}

/** Refused rows as CSV that no spreadsheet takes for formulas. */
export function printRefused(refused: readonly RefusedRow[]): string {
  const rows = [
    [say('refusedPlace'), say('refusedReason')],
    ...refused.map(({ place, reason }) => [place === null ? '' : sayValue(place), sayReason(reason)]),
  ];
  const print = (cell: string): string => `"${escapeCell(cell).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map(cells => `${cells.map(print).join(',')}\r\n`).join('')}`;
}

export function countRows(merge: Merge, { duplicates }: DuplicatePlan, refused: number): ImportCounts {
  const twice = duplicates.filter(({ isTwice }) => isTwice).length;
  const counts = {
    new: 0,
    changed: 0,
    unchanged: 0,
    refused,
    rest: merge.rest.length,
    duplicates: duplicates.length,
    twice,
    elsewhere: duplicates.length - twice,
    merged: duplicates.filter(({ isTwice, choice }) => !isTwice && choice === 'merge').length,
  };
  for (const { state } of merge.compared) counts[state]++;
  return counts;
}
