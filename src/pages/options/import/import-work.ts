import { phrase, type Phrase, type PhraseValue } from '../../../core/phrase.ts';
import {
  comparePacks,
  mergeEdits,
  type Merge,
  type MergeMode,
  type MergeWork,
} from '../../../core/packs/merge-pack.ts';
import { matchPacks } from '../../../core/packs/merge-match.ts';
import type { Pack, PackMark, Statement } from '../../../core/model/model.ts';
import { makeMyTerms } from '../../../core/model/own-pack.ts';
import type { StoreEdit } from '../../../core/packs/pack-edits.ts';
import { describeOtherSheets } from '../../../formats/sheet/read-sheet.ts';
import { ENCODINGS } from '../../../formats/text/decode-bytes.ts';
import { detectFormat } from '../../../formats/assemble/detect-format.ts';
import { previewTable } from '../../../formats/csv/csv-read.ts';
import { describeNote } from '../../../formats/assemble/print-fault.ts';
import { slugOf } from '../../../core/model/ids.ts';
import { readAny } from '../../../formats/assemble/read-any.ts';
import { LIST_FORMATS, type ReadList } from '../../../formats/assemble/read-list.ts';
import { SEPARATORS, type TableOptions, type TablePreview } from '../../../formats/csv/table-options.ts';
import type { InputSource } from '../files/use-sources.ts';
import { refuse, refuseFaults, type OnProgress, type Result } from '../files/work.ts';
import { listChoices, type ImportChoice } from './import-choices.ts';
import {
  mergeElsewhere,
  planDuplicates,
  type DuplicateChoices,
  type DuplicatePlan,
} from './import-duplicates.ts';
import { describeColumns, parseUse, signatureOf, type ImportColumn } from './import-columns.ts';
import {
  describeDuplicate,
  describeEntry,
  countRows,
  describeRefused,
  type ImportCounts,
  type ImportRow,
  type RefusedRow,
  type RowsRequest,
  type StatementMaps,
} from './import-rows.ts';
import { decodeSource, readSource, type SourceContent } from './read-source.ts';

/** How the reader wants a file to be read; the rest is detected. */
export interface ImportAnswers {
  choices: Partial<Record<ImportChoice['name'], string>>;
  /** The field of each column; empty for one that is left out. */
  columns: readonly string[] | null;
}

export interface ReadRequest {
  /** Null reads the last one again. */
  source: InputSource | null;
  answers: ImportAnswers;
  /** Columns that the reader chose before, by the headings of their tables. */
  remembered: ReadonlyMap<string, readonly string[]>;
}

export interface FileSummary {
  name: string;
  choices: readonly ImportChoice[];
  columns: readonly ImportColumn[];
  signature: string | null;
  id: string;
  title: string;
  /** False where nobody has named it: then it may be any list, and the title is not a name. */
  isNamed: boolean;
  /** It was saved from a private list. */
  isPrivate: boolean;
  entries: number;
  refused: number;
  /** How it was read, a sentence each. */
  notes: readonly Phrase[];
  /** Names of fields that a list cannot hold. */
  leftOut: readonly PhraseValue[];
}

export interface ImportTarget {
  list: string | null;
  /** Name and id of a new one, and whether it is private. */
  title: string;
  id: string;
  isPrivate: boolean;
  /** Of a new list whose file names none. */
  mark?: PackMark;
  mode: MergeMode;
  duplicates: DuplicateChoices;
}

type ReadPack = Extract<ReadList, { ok: true }>;

interface Compared {
  work: MergeWork;
  merge: Merge;
  statements: StatementMaps;
  plan: DuplicatePlan;
  others: readonly Pack[];
}

/** The share of the work after which a reader only checks, for how long is unknown. */
const CHECKS_FROM = 0.98;

const NOT_READ = refuse(phrase('importNoFile'));

/** The id of a list that was pasted without a name. */
const PASTED = 'pasted-terms';

/** The work on one file: its list, and the effect of that on the list that it goes into. */
export class ImportWork {
  #source: { name: string; content: SourceContent } | null = null;
  #read: ReadPack | null = null;
  /** Whether somebody wrote the ids of its statements: in other files each reading makes up new ones. */
  #namesStatements = false;
  #compared: Compared | null = null;

  constructor(
    private readonly readPack: (id: string) => Promise<Pack | null>,
    private readonly listOwn: () => Promise<Pack[]>,
  ) {}

  async read(
    { source, answers, remembered }: ReadRequest,
    onProgress: OnProgress,
  ): Promise<Result<FileSummary>> {
    this.#read = null;
    this.#compared = null;
    if (source) {
      const content = await readSource(source);
      if (!content.ok) return content;
      this.#source = { name: source.name, content: content.value };
    }
    if (!this.#source) return NOT_READ;
    const { name, content } = this.#source;
    const chosen = ENCODINGS.find(each => each === answers.choices.encoding);
    const decoded = decodeSource(content, name, chosen);
    if (!decoded.ok) return decoded;
    const { text, damaged, encoding, otherSheets } = decoded.value;
    const format = LIST_FORMATS.find(each => each === answers.choices.format) ?? detectFormat(text, name);
    const options = tableOptions(answers);
    const guessed = format === 'csv' ? previewTable(text, options) : null;
    const table = guessed && applyColumns(guessed, answers.columns, remembered);
    if (table && !table.isOurs) options.mapping = table.mapping;
    const keep = (read: ReadPack): Result<FileSummary> => {
      const isNamed = !('text' in content) || read.pack.title !== name;
      if (!isNamed) read.pack.id = PASTED;
      if (damaged > 0) read.notes.unshift(phrase('noteDamaged', { count: damaged }));
      read.notes.unshift(...describeOtherSheets(otherSheets));
      this.#read = read;
      this.#namesStatements = format === 'json' || table?.isOurs === true;
      const { pack, refused, notes, left } = read;
      const columns = table?.isOurs === false ? table : null;
      const summary: FileSummary = {
        name,
        choices: listChoices({ format, encoding, table, language: pack.language }),
        columns: columns ? describeColumns(columns) : [],
        signature: table && signatureOf(table),
        id: pack.id,
        title: pack.title,
        isNamed,
        isPrivate: pack.private === true,
        entries: pack.entries.length,
        refused: refused.length,
        // How columns were read is shown by the choices.
        notes: notes.filter(note => 'key' in note || !columns).map(describeNote),
        leftOut: left,
      };
      return { ok: true, value: summary };
    };
    if (table && !hasHeadwords(table)) return keep(makeEmpty(name));
    const read = await readAny(text, {
      fileName: name,
      format,
      table: options,
      language: answers.choices.language,
      tick: done =>
        onProgress(
          done < CHECKS_FROM
            ? { label: phrase('importReadingTerms'), done }
            : { label: phrase('importCheckingTerms'), done: null },
        ),
    });
    if (!read.ok) return refuseFaults(read.faults);
    const language = answers.choices.language ?? read.pack.language;
    return keep({ ...read, pack: { ...read.pack, language } });
  }

  async compare(target: ImportTarget): Promise<Result<ImportCounts>> {
    if (!this.#read) return NOT_READ;
    const old = target.list === null ? null : await this.readPack(target.list);
    if (target.list !== null && !old) return refuse(phrase('addListGone'));
    const { pack, refused } = this.#read;
    const namesStatements = this.#namesStatements;
    const { id, title, isPrivate } = target;
    const others = (await this.listOwn()).filter(each => each.id !== target.list);
    const plan = planDuplicates(pack, {
      others,
      known: new Set(old ? matchPacks(old, pack, namesStatements).old.keys() : []),
      choices: target.duplicates,
      mayMergeElsewhere: !pack.private && !isPrivate,
    });
    const mark = pack.mark ?? target.mark;
    const named = { ...plan.pack, id, title, private: isPrivate, ...(mark && { mark }) };
    const next = old ? plan.pack : named;
    const work = { old, next, mode: target.mode, namesStatements };
    const merge = comparePacks(work);
    const statements = { before: byId(old?.statements ?? []), after: byId(merge.statements) };
    this.#compared = { work, merge, statements, plan, others };
    return { ok: true, value: countRows(merge, plan, refused.length) };
  }

  rows({ filter, from, count }: RowsRequest): Result<ImportRow[]> {
    if (!this.#read || !this.#compared) return NOT_READ;
    const { merge, statements, plan } = this.#compared;
    const describe = <T>(all: readonly T[], one: (item: T) => ImportRow): Result<ImportRow[]> => ({
      ok: true,
      value: all.slice(from, from + count).map(one),
    });
    if (filter === 'refused') return describe(this.#read.refused, describeRefused);
    if (filter === 'duplicates')
      return describe(plan.duplicates, each => describeDuplicate(each, statements));
    if (filter === 'rest') {
      return describe(merge.rest, entry =>
        describeEntry({ state: 'unchanged', entry, old: entry, fields: [] }, statements),
      );
    }
    const rows = merge.compared.filter(({ state }) => state === filter);
    return describe(rows, compared => describeEntry(compared, statements));
  }

  listRefused(): Result<RefusedRow[]> {
    return this.#read ? { ok: true, value: this.#read.refused.map(describeRefused) } : NOT_READ;
  }

  /**
   * Stores the list by one call of `applyEdits` and returns the edits that take it back. Compares again before, as
   * another page may have changed the list.
   */
  async store(
    target: ImportTarget,
    applyEdits: (edits: StoreEdit[]) => Promise<StoreEdit[]>,
  ): Promise<Result<StoreEdit[]>> {
    const counted = await this.compare(target);
    if (!counted.ok) return counted;
    if (!this.#read || !this.#compared) return NOT_READ;
    const { work, merge, plan, others } = this.#compared;
    // If all of a file goes into other lists, it needs none of its own.
    const isEmpty = work.old === null && work.next.entries.length === 0;
    const edits = [
      ...(isEmpty ? [] : mergeEdits(work, merge)),
      ...mergeElsewhere(this.#read.pack, plan, others),
    ];
    return { ok: true, value: edits.length > 0 ? await applyEdits(edits) : [] };
  }
}

function byId(statements: readonly Statement[]): ReadonlyMap<string, Statement> {
  return new Map(statements.map(statement => [statement.id, statement]));
}

function tableOptions({ choices }: ImportAnswers): TableOptions {
  const separator = SEPARATORS.find(each => each === choices.separator);
  return {
    ...(separator ? { separator } : {}),
    ...(choices.header ? { header: choices.header === 'yes' } : {}),
    ...(choices.language ? { language: choices.language } : {}),
  };
}

/** The table with the columns that the reader chose now, or for the same headings before. */
function applyColumns(
  table: TablePreview,
  chosen: ImportAnswers['columns'],
  remembered: ReadRequest['remembered'],
): TablePreview {
  const signature = signatureOf(table);
  const columns = chosen ?? (signature === null ? undefined : remembered.get(signature));
  if (!columns || columns.length !== table.mapping.length) return table;
  return { ...table, mapping: columns.map(parseUse) };
}

const hasHeadwords = ({ isOurs, mapping }: TablePreview): boolean =>
  isOurs || mapping.some(use => use?.field === 'headword');

/** A table whose column of headwords is unknown as yet. */
function makeEmpty(fileName: string): ReadPack {
  const title = fileName.replace(/(.)\.[a-z\d]{1,8}$/i, '$1');
  const pack = { ...makeMyTerms(title), id: slugOf(title) };
  const notes = [phrase('noteChooseColumn')];
  return { ok: true, pack, notes, refused: [], left: [], format: 'csv' };
}
