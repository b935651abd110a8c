import { phrase, type Phrase } from '../../core/phrase.ts';
import type { EntryKind, Form, Gate, StatementKind } from '../../core/model/model.ts';
import { parseMark } from '../text/choose-language.ts';
import { cleanText } from '../../core/text/field-text.ts';
import { quote } from '../text/show-text.ts';
import { aboutField, makeFault, rowPlace } from '../text/make-fault.ts';
import type { Row } from './csv-cells.ts';
import { splitCell, unescapeCell } from './csv-escape.ts';
import type { WrittenItem, WrittenList, WrittenStatement } from '../assemble/read-list.ts';

export const OWN_COLUMNS = [
  'sidelight',
  'id',
  'headword',
  'kind',
  'summary',
  'forms',
  'related',
  'links',
  'statements',
  'text',
  'gate',
  'language',
  'case',
  'compound',
  'inflect',
  'before',
  'after',
  'by',
  'date',
  'passage',
  'source',
  'source link',
  'disagrees',
  'licence',
  'mark',
] as const;
export type OwnColumn = (typeof OWN_COLUMNS)[number];

export function isOwnHeader(cells: readonly string[]): boolean {
  return cells.includes('sidelight') && cells.includes('headword');
}

type Get = (column: OwnColumn) => string | undefined;

/** Reads a table that Sidelight wrote, perhaps saved again by a spreadsheet, with its rows or columns in another order. */
export function readOwnTable(rows: readonly Row[], fileName: string): WrittenList {
  const list: WrittenList = { format: 'csv', items: [], statements: [], notes: [], refused: [], left: [] };
  const columns = new Map((rows[0]?.cells ?? []).map((name, i) => [name.trim(), i]));
  const byId = new Map<string, WrittenItem>();
  const forms: { get: Get; place: Phrase; after: WrittenItem | undefined }[] = [];
  for (const { number, cells, fault } of rows.slice(1)) {
    const place = rowPlace(number);
    const get: Get = column => {
      const cell = cells[columns.get(column) ?? -1];
      return cell === undefined || cell === '' ? undefined : unescapeCell(cell);
    };
    const type = get('sidelight')?.trim().toLowerCase();
    if (fault) list.refused.push(makeFault(fileName, fault, place));
    else if (type === 'pack') readMetadata(get, list);
    else if (type === 'form') forms.push({ get, place, after: list.items.at(-1) });
    else if (type === 'statement') list.statements?.push({ place, ...readStatement(get) });
    // A row that someone added has a headword and perhaps nothing that says what it is.
    else if (type === 'entry' || (type === undefined && get('headword') !== undefined)) {
      const item = readEntry(get, place);
      list.items.push(item);
      if (item.id !== undefined) byId.set(cleanText(item.id), item);
    } else {
      const wanted = phrase('orLast', { others: '“pack”, “entry”, “form”', last: '“statement”' });
      const reason =
        type === undefined
          ? aboutField('faultMustBeNothing', { wanted })
          : aboutField('faultMustBeSays', { wanted, given: quote(type) });
      list.refused.push(makeFault(fileName, reason, place, 'sidelight'));
    }
  }
  for (const { get, place, after } of forms) {
    const id = get('id');
    const item = id === undefined ? after : byId.get(cleanText(id));
    const refuse = (field: string, reason: Phrase): void =>
      void list.refused.push(makeFault(fileName, reason, place, field));
    if (item) (item.forms ??= []).push(readForm(get, refuse));
    else if (id === undefined) refuse('id', aboutField('faultMissing'));
    else refuse('id', aboutField('faultIdNotInFile', { id: quote(id) }));
  }
  return list;
}

function readMetadata(get: Get, list: WrittenList): void {
  list.id = get('id');
  list.title = get('headword');
  list.language = get('language');
  list.licence = get('licence');
  list.mark = parseMark(get('mark'));
  const title = get('source');
  if (title !== undefined) list.source = { title, date: get('date'), note: get('text') };
}

function readEntry(get: Get, place: Phrase): WrittenItem {
  return {
    place,
    id: get('id'),
    headword: get('headword') ?? '',
    kind: get('kind') as EntryKind | undefined,
    summary: get('summary'),
    forms: split(get('forms')).map(text => ({ text })),
    related: split(get('related')),
    links: split(get('links')),
    statementIds: split(get('statements')),
  };
}

function readForm(get: Get, refuse: (field: string, reason: Phrase) => void): Partial<Form> {
  const form: Partial<Form> = {
    text: get('text'),
    gate: get('gate') as Gate | undefined,
    language: get('language'),
    not: { before: split(get('before')), after: split(get('after')) },
  };
  for (const flag of ['case', 'compound', 'inflect'] as const) {
    const value = get(flag)?.trim().toLowerCase();
    if (value === undefined) continue;
    if (/^(?:yes|true|1)$/.test(value)) form[flag] = true;
    else if (/^(?:no|false|0)$/.test(value)) form[flag] = false;
    else refuse(flag, aboutField('faultMustBeSays', { wanted: phrase('wantedYesNo'), given: quote(value) }));
  }
  return form;
}

function readStatement(get: Get): WrittenStatement {
  const link = get('source link');
  const title = get('source') ?? link;
  return {
    id: get('id'),
    text: get('text') ?? '',
    kind: get('kind') as StatementKind | undefined,
    by: get('by'),
    date: get('date'),
    passage: get('passage'),
    source: title === undefined ? undefined : { title, link },
    disagrees: split(get('disagrees')),
  };
}

const split = (cell: string | undefined): string[] => (cell === undefined ? [] : splitCell(cell));
