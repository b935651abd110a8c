import type { Entry, Form, Pack, Statement } from '../../core/model/model.ts';
import { escapeCell, joinCell } from './csv-escape.ts';
import { OWN_COLUMNS, type OwnColumn } from './csv-own.ts';

type Cells = Partial<Record<OwnColumn, string | undefined>>;

/** Prints a pack as a table, with a byte order mark, without which Excel takes it for Windows-1252. */
export function printCsv(pack: Pack): string {
  const rows = [
    OWN_COLUMNS.map(name => name as string),
    printRow(packCells(pack)),
    ...pack.entries.flatMap(entry => [entryCells(entry), ...formCells(entry)].map(printRow)),
    ...pack.statements.map(statement => printRow(statementCells(statement))),
  ];
  return `\uFEFF${rows.map(cells => `${cells.map(quoteCell).join(',')}\r\n`).join('')}`;
}

function printRow(cells: Cells): string[] {
  return OWN_COLUMNS.map(column => escapeCell(cells[column] ?? ''));
}

export function quoteCell(cell: string): string {
  return /["',;|\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function packCells({ id, title, language, licence, source, mark }: Pack): Cells {
  return {
    sidelight: 'pack',
    id,
    headword: title,
    language,
    licence,
    mark: mark && `${mark.colour} ${mark.line}`,
    source: source?.title,
    date: source?.date,
    text: source?.note,
  };
}

function entryCells({ id, headword, kind, summary, forms, related, links = [], statements }: Entry): Cells {
  const texts = forms.map(({ text }) => text);
  const isHeadword = texts.length === 1 && texts[0] === headword;
  return {
    sidelight: 'entry',
    id,
    headword,
    kind,
    summary,
    forms: forms.every(isPlain) && !isHeadword ? joinCell(texts) : '',
    related: joinCell(related),
    links: joinCell(links),
    statements: joinCell(statements),
  };
}

function isPlain({ gate, language, compound, inflect, not, ...form }: Form): boolean {
  return gate === 'always' && [language, form.case, compound, inflect, not].every(each => each === undefined);
}

function formCells({ id, forms }: Entry): Cells[] {
  if (forms.every(isPlain)) return [];
  return forms.map(({ text, gate, language, case: isCase, compound, inflect, not }) => ({
    sidelight: 'form',
    id,
    text,
    gate,
    language,
    case: printFlag(isCase),
    compound: printFlag(compound),
    inflect: printFlag(inflect),
    before: joinCell(not?.before ?? []),
    after: joinCell(not?.after ?? []),
  }));
}

const printFlag = (flag: boolean | undefined): string => (flag === undefined ? '' : flag ? 'yes' : 'no');

function statementCells({ id, text, kind, by, date, passage, source, disagrees = [] }: Statement): Cells {
  return {
    sidelight: 'statement',
    id,
    text,
    kind,
    by,
    date,
    passage,
    source: source?.title,
    'source link': source?.link,
    disagrees: joinCell(disagrees),
  };
}
