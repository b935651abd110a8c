/** Meanings of a table's column. `term` is the headword, or a form in another language. */
export const TABLE_FIELDS = [
  'headword',
  'term',
  'summary',
  'forms',
  'kind',
  'language',
  'gate',
  'statement',
  'statement-kind',
  'by',
  'date',
  'source',
  'source-link',
  'passage',
  'note',
  'related',
  'links',
  'id',
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

/** Null: the column is left out. `language` is that of a column of terms. */
export type ColumnUse = { field: TableField; language?: string } | null;

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

export interface TableOptions {
  mapping?: ColumnUse[];
  separator?: Separator;
  header?: boolean;
  /** The language of the headwords, where there are columns in several. */
  language?: string;
}

export interface Preamble {
  hasComments: boolean;
  /** Whether most rows have several cells. */
  isWide: boolean;
  /** How many of the other rows stand above the one that names the columns: a title, a date. */
  titles: number;
}

export interface TablePreview {
  separator: Separator;
  header: boolean;
  names: string[];
  rows: string[][];
  mapping: ColumnUse[];
  preamble: Preamble;
  /** A table that Sidelight wrote itself, which needs no mapping. */
  isOurs: boolean;
}
