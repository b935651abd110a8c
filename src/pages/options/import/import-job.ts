import type { Entry } from '../../../core/model/model.ts';
import type { MergeMode } from '../../../core/packs/merge-pack.ts';
import type { StoreEdit } from '../../../core/packs/pack-edits.ts';

/** What a list is read from: a file, or what was pasted. */
export type ImportSource =
  | { name: string; file: Blob }
  | { name: string; text: string; /** The same as HTML, where the clipboard had it. */ html: string | null };

/** Something of how a file was read that the reader may choose otherwise. */
export interface ImportChoice {
  name: 'format' | 'encoding' | 'separator' | 'header' | 'language';
  label: string;
  value: string;
  options: readonly NamedValue[];
}

/** A value with its name for the reader. */
export interface NamedValue {
  value: string;
  label: string;
}

/** How the reader wants a file to be read; what is missing is found. */
export interface ImportAnswers {
  choices: Partial<Record<ImportChoice['name'], string>>;
  /** The field of each column; empty for one that is left out. */
  columns: readonly string[] | null;
}

/** A column of a table: its heading, its first values, and the field that it is read as. */
export interface ImportColumn {
  heading: string | null;
  samples: readonly string[];
  field: string;
}

/** What a file was taken for. */
export interface TakenFile {
  name: string;
  choices: readonly ImportChoice[];
  /** Empty for what is no table. */
  columns: readonly ImportColumn[];
  fields: readonly NamedValue[];
  /** Names the table's headings, to remember its columns by; null for what is no table. */
  signature: string | null;
  id: string;
  title: string;
  /** False where nobody has named it: then it may be any list. */
  isNamed: boolean;
  /** The entries that were read, and the items that were refused. */
  entries: number;
  refused: number;
  /** How it was taken, a sentence each. */
  notes: readonly string[];
  /** What the file has and a list cannot hold. */
  left: readonly string[];
}

/** The list that a file goes into. */
export interface ImportTarget {
  /** The id of one of the reader's lists; null for a new one. */
  list: string | null;
  /** Name and id of a new one. */
  title: string;
  id: string;
  mode: MergeMode;
}

/** What the file has, by what it would do to the list; `rest` is what only the list has. */
export const IMPORT_FILTERS = ['new', 'changed', 'unchanged', 'refused', 'rest'] as const;
export type ImportFilter = (typeof IMPORT_FILTERS)[number];
export type ImportCounts = Record<ImportFilter, number>;

/** What changes of an entry, in words. */
export interface FieldChange {
  label: string;
  before: string;
  after: string;
}

/** A row of the preview. */
export type ImportRow =
  | {
      type: 'entry';
      entry: Pick<Entry, 'id' | 'headword' | 'summary' | 'kind'>;
      /** The forms other than the headword. */
      forms: readonly string[];
      statements: number;
      changes: readonly FieldChange[];
    }
  | { type: 'refused'; place: string | null; reason: string };

/** What is being done, and how much of it is done: 0 to 1, null where nobody knows. */
export interface ImportProgress {
  said: string;
  done: number | null;
}

/** A value that was made of a file, or sentences for the reader that say why there is none. */
export type Result<T> = { ok: true; value: T } | { ok: false; reasons: readonly string[] };

/** The work on one file, apart from the page; what was asked for does not settle once it has ended. */
export interface ImportJob {
  /** Without a source the last one is read again. */
  read: (source: ImportSource | null, answers: ImportAnswers) => Promise<Result<TakenFile>>;
  compare: (target: ImportTarget) => Promise<Result<ImportCounts>>;
  rows: (part: { filter: ImportFilter; from: number; count: number }) => Promise<Result<ImportRow[]>>;
  /** All that was refused, as CSV. */
  printRefused: () => Promise<Result<string>>;
  /** Stores the list in one act and returns what takes it back; rejects with a message for the reader. */
  store: (target: ImportTarget) => Promise<StoreEdit[]>;
  /** Remembers on this device what the columns of tables with these headings are read as. */
  remember: (signature: string, columns: readonly string[]) => Promise<unknown>;
  /** Stops the work at once. */
  end: () => void;
}
