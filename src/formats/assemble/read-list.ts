import type { Phrase, PhraseValue } from '../../core/phrase.ts';
import type { Separator } from '../csv/table-options.ts';
import type { EntryKind, Form, Pack, Source, Statement } from '../../core/model/model.ts';

export const LIST_FORMATS = [
  'json',
  'csv',
  'tbx',
  'xliff',
  'skos-turtle',
  'skos-jsonld',
  'defined-terms',
  'anki',
  'contextive',
  'definitions',
] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** A fault at a place of a file, which is named in the file's own terms: "row 7", "line 12, column 3". */
export interface Fault {
  file: string;
  place: PhraseValue | null;
  field: string | null;
  /** With a field, its sentence says `{field}`, which is filled in when the fault is described. */
  reason: Phrase;
}

/** How a file was read: a sentence, or how a table's columns were, which an importer may show in its own way. */
export type ReadingNote =
  | Phrase
  | { kind: 'columns'; separator: Separator; header: boolean; isSingle: boolean };

export type WrittenStatement = Partial<Statement> & { text: string };

/** An entry as a file has it, before it is cleaned and checked; `related` has ids or headwords. */
export interface WrittenItem {
  place: PhraseValue;
  id?: string;
  headword: string;
  kind?: EntryKind;
  summary?: string;
  forms?: Partial<Form>[];
  statements?: WrittenStatement[];
  /** Ids of the list's own statements, for formats that keep statements apart from entries. */
  statementIds?: string[];
  related?: string[];
  links?: string[];
}

export interface WrittenList {
  format: ListFormat;
  id?: string;
  title?: string;
  language?: string;
  licence?: string;
  source?: Source;
  mark?: Pack['mark'];
  items: WrittenItem[];
  statements?: (WrittenStatement & { place: PhraseValue })[];
  notes: ReadingNote[];
  refused: Fault[];
  /** Names of the fields that a pack cannot hold: "part of speech". */
  left: PhraseValue[];
}

export type WrittenResult = { ok: true; list: WrittenList } | { ok: false; faults: Fault[] };

export type ReadList =
  | { ok: true; pack: Pack; notes: ReadingNote[]; refused: Fault[]; left: PhraseValue[]; format: ListFormat }
  | { ok: false; faults: Fault[] };

/** `tick` is called with the share that is done, 0 to 1. */
export interface ReadOptions {
  fileName: string;
  /** The language in which a list of several is wanted, where it has that one. */
  language?: string;
  tick?: (done: number) => void;
}
