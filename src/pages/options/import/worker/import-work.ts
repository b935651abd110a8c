import { comparePacks, mergeEdits, type Merge, type MergeWork } from '../../../../core/packs/merge-pack.ts';
import type { Pack, Statement } from '../../../../core/model/model.ts';
import { makeMyTerms } from '../../../../core/model/own-pack.ts';
import type { StoreEdit } from '../../../../core/packs/pack-edits.ts';
import { ENCODINGS, type Encoding } from '../../../../formats/text/decode-bytes.ts';
import { detectFormat } from '../../../../formats/assemble/detect-format.ts';
import { previewTable } from '../../../../formats/csv/csv-read.ts';
import { slugOf } from '../../../../formats/pack/pack-ids.ts';
import { readAny } from '../../../../formats/assemble/read-any.ts';
import { LIST_FORMATS, type Fault, type ListFormat } from '../../../../formats/assemble/read-list.ts';
import { SEPARATORS, type TableOptions, type TablePreview } from '../../../../formats/csv/table-options.ts';
import type {
  ImportAnswers,
  ImportCounts,
  ImportFilter,
  ImportRow,
  ImportTarget,
  Result,
  TakenFile,
} from '../import-job.ts';
import { listChoices } from './import-choices.ts';
import { describeColumns, listFields, parseUse, signatureOf } from './import-columns.ts';
import type { RememberedColumns, Tell, WorkerMap } from './import-messages.ts';
import { describeEntry, type SaidBy } from './import-rows.ts';
import { printRefused, formatReason } from './print-refused.ts';
import { decodeSource, readSource, refuseFaults, type SourceContent } from '../read-source.ts';

type ReadPack = { pack: Pack; notes: string[]; refused: Fault[]; left: string[]; format: ListFormat };

interface Compared {
  work: MergeWork;
  merge: Merge;
  said: SaidBy;
}

/** What the work needs of the stores. */
export interface WorkStores {
  readPack: (id: string) => Promise<Pack | null>;
  /** Stores edits, all or none, and returns those that take them back. */
  applyEdits: (edits: StoreEdit[]) => Promise<StoreEdit[]>;
}

/** The work on one file: what was read of it, and what that would do to the list that it goes into. */
export class ImportWork {
  #source: { name: string; content: SourceContent } | null = null;
  #read: ReadPack | null = null;
  /** Whether somebody wrote the ids of its statements: in other files they are made up anew each time. */
  #namesStatements = false;
  #compared: Compared | null = null;

  constructor(
    private readonly stores: WorkStores,
    private readonly tell: Tell,
  ) {}

  /** Reads a source, or the last one again, as the answers say. */
  async read({ source, answers, remembered }: WorkerMap['read']['ask']): Promise<Result<TakenFile>> {
    this.#read = null;
    this.#compared = null;
    if (source) {
      this.tell('Reading the file', null);
      const content = await readSource(source);
      if (!content.ok) return content;
      this.#source = { name: source.name, content: content.value };
    }
    if (!this.#source) return { ok: false, reasons: ['There is no file.'] };
    const { name, content } = this.#source;
    const chosen = ENCODINGS.find(each => each === answers.choices.encoding);
    const decoded = decodeSource(content, { name, encoding: chosen });
    if (!decoded.ok) return decoded;
    const { text, damaged, encoding } = decoded.value;
    const format = LIST_FORMATS.find(each => each === answers.choices.format) ?? detectFormat(text, name);
    const options = tableOptions(answers);
    const guessed = format === 'csv' ? previewTable(text, options) : null;
    const table = guessed && useColumns(guessed, { answers, remembered });
    if (table && !table.isOurs) options.mapping = table.mapping;
    const describe = (read: ReadPack): Result<TakenFile> => {
      const isNamed = !('text' in content) || read.pack.title !== name;
      this.#read = isNamed ? read : { ...read, pack: { ...read.pack, ...PASTED } };
      this.#namesStatements = read.format === 'json' || table?.isOurs === true;
      const notes = damaged > 0 ? [sayDamaged(damaged), ...read.notes] : read.notes;
      return {
        ok: true,
        value: describeRead({ name, encoding, table, isNamed, read: { ...this.#read, notes } }),
      };
    };
    if (table && !hasHeadwords(table)) return describe(readNothing(name));
    const read = await readAny(text, {
      fileName: name,
      format,
      table: options,
      // What is read is checked then, of which nobody tells how far it is.
      tick: done =>
        done < 0.98 ? this.tell('Reading the terms', done) : this.tell('Checking the terms', null),
    });
    if (!read.ok) return refuseFaults(read.faults);
    const language = answers.choices.language ?? read.pack.language;
    return describe({ ...read, pack: { ...read.pack, language } });
  }

  /** Compares what was read with the list that it goes into. */
  async compare(target: ImportTarget): Promise<Result<ImportCounts>> {
    if (!this.#read) return NOTHING;
    this.tell('Comparing', null);
    const old = target.list === null ? null : await this.stores.readPack(target.list);
    if (target.list !== null && !old) return { ok: false, reasons: ['There is no such list any more.'] };
    const { pack, refused } = this.#read;
    const next = old ? pack : { ...pack, id: target.id, title: target.title };
    const work = { old, next, mode: target.mode, namesStatements: this.#namesStatements };
    const merge = comparePacks(work);
    const said = { before: byId(old?.statements ?? []), after: byId(merge.statements) };
    this.#compared = { work, merge, said };
    const counts: ImportCounts = {
      new: 0,
      changed: 0,
      unchanged: 0,
      refused: refused.length,
      rest: merge.rest.length,
    };
    for (const { state } of merge.compared) counts[state]++;
    return { ok: true, value: counts };
  }

  /** Some rows of the preview, from one on. */
  rows({ filter, from, count }: WorkerMap['rows']['ask']): Result<ImportRow[]> {
    if (!this.#read || !this.#compared) return NOTHING;
    const part = <T>(rows: readonly T[]): T[] => rows.slice(from, from + count);
    if (filter === 'refused') {
      const rows = part(this.#read.refused).map((fault): ImportRow => {
        const { place } = fault;
        return { type: 'refused', place, reason: formatReason(fault) };
      });
      return { ok: true, value: rows };
    }
    const { merge, said } = this.#compared;
    if (filter === 'rest') {
      const kept = { before: said.before, after: said.before };
      const rows = part(merge.rest).map(entry =>
        describeEntry({ state: 'unchanged', entry, old: entry, fields: [] }, kept),
      );
      return { ok: true, value: rows };
    }
    const rows = part(this.#of(filter, merge)).map(compared => describeEntry(compared, said));
    return { ok: true, value: rows };
  }

  #of(filter: ImportFilter, merge: Merge): Merge['compared'] {
    return merge.compared.filter(({ state }) => state === filter);
  }

  /** All that was refused, as CSV. */
  printRefused(): Result<string> {
    if (!this.#read) return NOTHING;
    return { ok: true, value: printRefused(this.#read.refused) };
  }

  /** Compares anew, for another page may have changed the list, and stores it in one act; the edits take that back. */
  async store(target: ImportTarget): Promise<Result<StoreEdit[]>> {
    const counted = await this.compare(target);
    if (!counted.ok) return counted;
    if (!this.#compared) return NOTHING;
    this.tell('Storing', null);
    const { work, merge } = this.#compared;
    const edits = mergeEdits(work, merge);
    return { ok: true, value: edits.length > 0 ? await this.stores.applyEdits(edits) : [] };
  }
}

/** What a list is called at first that was pasted without a name. */
const PASTED = { id: 'pasted-terms', title: 'Pasted terms' };

const NOTHING: Result<never> = { ok: false, reasons: ['Nothing has been read yet.'] };

function byId(statements: readonly Statement[]): ReadonlyMap<string, Statement> {
  return new Map(statements.map(statement => [statement.id, statement]));
}

function tableOptions({ choices }: ImportAnswers): TableOptions {
  const separator = SEPARATORS.find(each => each === choices.separator);
  return {
    ...(separator ? { separator } : {}),
    ...(choices.header ? { header: choices.header === 'yes' } : {}),
  };
}

/** The table with the columns that the reader chose now, or for the same headings before. */
function useColumns(
  table: TablePreview,
  { answers, remembered }: { answers: ImportAnswers; remembered: RememberedColumns },
): TablePreview {
  const signature = signatureOf(table);
  const columns = answers.columns ?? (signature === null ? undefined : remembered.get(signature));
  if (!columns || columns.length !== table.mapping.length) return table;
  return { ...table, mapping: columns.map(parseUse) };
}

const hasHeadwords = ({ isOurs, mapping }: TablePreview): boolean =>
  isOurs || mapping.some(use => use?.field === 'headword');

/** A table of which nobody has said yet where its headwords are. */
function readNothing(fileName: string): ReadPack {
  const title = fileName.replace(/(.)\.[a-z\d]{1,8}$/i, '$1');
  const pack = { ...makeMyTerms(), id: slugOf(title), title };
  const notes = ['Choose the column that holds the headwords.'];
  return { pack, notes, refused: [], left: [], format: 'csv' };
}

function sayDamaged(damaged: number): string {
  const places = damaged === 1 ? '1 place is' : `${damaged.toLocaleString('en')} places are`;
  return `${places} no text in this encoding and shown as \uFFFD; another encoding may be right.`;
}

interface Described {
  name: string;
  encoding: Encoding | null;
  table: TablePreview | null;
  isNamed: boolean;
  read: ReadPack;
}

function describeRead({ name, encoding, table, isNamed, read }: Described): TakenFile {
  const { pack, format, refused, notes, left } = read;
  const hasColumns = table !== null && !table.isOurs;
  return {
    name,
    choices: listChoices({ format, encoding, table, language: pack.language }),
    columns: hasColumns ? describeColumns(table) : [],
    fields: hasColumns ? listFields(table.mapping) : [],
    signature: table && signatureOf(table),
    id: pack.id,
    title: pack.title,
    isNamed,
    entries: pack.entries.length,
    refused: refused.length,
    // How a table was taken is said by its choices.
    notes: hasColumns ? notes.filter(note => !/^(?:Columns are|It has one column)/.test(note)) : notes,
    left,
  };
}
