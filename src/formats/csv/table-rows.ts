import { phrase, type Phrase } from '../../core/phrase.ts';
import { rowPlace } from '../text/make-fault.ts';
import { ENTRY_KINDS, type EntryKind, type Gate, type StatementKind } from '../../core/model/model.ts';
import { quote } from '../text/show-text.ts';
import type { Row } from './csv-cells.ts';
import { readEntities } from '../text/strip-tags.ts';
import { readLanguage } from '../text/read-language.ts';
import type { WrittenItem, WrittenStatement } from '../assemble/read-list.ts';
import type { ColumnUse, TableField } from './table-options.ts';

const KINDS = new Map<string, EntryKind>([
  ...ENTRY_KINDS.map(kind => [kind, kind] as const),
  ...Object.entries({
    concept: 'term idea notion begriff konzept',
    system: 'product software technology tool programme program',
    organisation: 'organization org institution body agency ngo organisationen party',
    person: 'people human name politician',
    place: 'location country city region gpe loc ort lieu',
    event: 'meeting conference ereignis',
    law: 'act regulation rule treaty gesetz loi',
    company: 'firm business corporation brand unternehmen firma',
  }).flatMap(([kind, names]) => names.split(' ').map(name => [name, kind as EntryKind] as const)),
]);

export class TableRows {
  readonly #uses: readonly ColumnUse[];
  readonly #columns = new Map<TableField, number[]>();
  readonly kinds = new Set<string>();
  language: string | undefined;

  constructor(uses: readonly ColumnUse[]) {
    this.#uses = uses;
    uses.forEach((use, i) => {
      if (use) this.#columns.set(use.field, [...(this.#columns.get(use.field) ?? []), i]);
    });
    this.language = uses.find(use => use?.field === 'headword')?.language;
  }

  read({ number, cells: written }: Row): WrittenItem {
    const cells = written.map(readEntities);
    const all = (field: TableField): string[] =>
      (this.#columns.get(field) ?? []).flatMap(i => {
        const text = cells[i]?.trim() ?? '';
        return text === '' || (field !== 'headword' && NOTHING.test(text)) ? [] : text;
      });
    const one = (field: TableField): string | undefined =>
      this.#columns.has(field) ? all(field)[0] : undefined;
    const foreign = this.#foreignTerms(cells, one('gate')?.toLowerCase() as Gate | undefined);
    const own = splitTerms(one('headword') ?? '');
    // A row without a term in the language of the others has one in another.
    const headword = own[0] ?? foreign[0]?.text ?? '';
    const language = this.#readLanguage(one('language'));
    const gate = one('gate')?.toLowerCase() as Gate | undefined;
    const forms = [
      ...[...own, ...all('forms').flatMap(splitForms)].map(text => ({ text, language, gate })),
      ...foreign,
    ].filter(({ text }) => text !== '');
    const sourceLink = one('source-link') ?? all('source').find(isLink);
    const title = all('source').find(source => !isLink(source));
    const attribution = {
      by: one('by'),
      date: one('date'),
      passage: one('passage'),
      source:
        title === undefined && sourceLink === undefined
          ? undefined
          : { title: title ?? '', link: sourceLink },
    };
    return {
      place: rowPlace(number),
      id: one('id'),
      headword,
      kind: this.#readKind(one('kind')),
      summary: one('summary'),
      forms: dropSame(forms),
      statements: readStatements({ attribution, all, one }),
      related: all('related').flatMap(splitForms),
      links: [
        ...all('links').flatMap(splitLinks),
        // A link alone is where to read on; with a statement it says where that stands.
        ...(sourceLink && !attribution.by && !attribution.source?.title && all('statement').length === 0
          ? [sourceLink]
          : []),
      ],
    };
  }

  #readLanguage(written: string | undefined): string | undefined {
    if (written === undefined) return undefined;
    const language = readLanguage(written);
    this.language ??= language;
    return language === this.language ? undefined : language;
  }

  #foreignTerms(cells: readonly string[], gate: Gate | undefined) {
    if (!this.#columns.has('term')) return [];
    return this.#uses.flatMap((use, i) =>
      use?.field === 'term'
        ? splitTerms(cells[i] ?? '').map(text => ({
            text,
            language: use.language === this.language ? undefined : use.language,
            gate,
          }))
        : [],
    );
  }

  #readKind(written: string | undefined): EntryKind | undefined {
    if (written === undefined) return undefined;
    const kind = KINDS.get(written.toLowerCase());
    if (kind === undefined) this.kinds.add(written);
    return kind;
  }

  listOmitted(names: readonly string[], hasText: (column: number) => boolean): Phrase[] {
    const columns = this.#uses.flatMap((use, i) =>
      use === null && hasText(i)
        ? [names[i]?.trim() ? phrase('leftColumnNamed', { name: quote(names[i]) }) : columnLeft(i)]
        : [],
    );
    const [kind] = this.kinds;
    return kind === undefined ? columns : [...columns, phrase('leftKinds', { kind: quote(kind) })];
  }
}

export const columnLeft = (column: number): Phrase => phrase('leftColumn', { number: String(column + 1) });

/** Signs that people put into cells that have nothing in them. */
const NOTHING = /^(?:[-–—]{1,3}|n\/a)$/i;

interface RowReading {
  attribution: Omit<WrittenStatement, 'text'>;
  all: (field: TableField) => string[];
  one: (field: TableField) => string | undefined;
}

/** Speaker, date and source of a row belong to its statements, or to its summary where there are none. */
function readStatements({ attribution, all, one }: RowReading): WrittenStatement[] {
  const kind = one('statement-kind')?.toLowerCase() as StatementKind | undefined;
  const statements = all('statement').map(text => ({ text, kind, ...attribution }));
  const summary = one('summary');
  const isSaid = attribution.by ?? attribution.date ?? (attribution.source?.title || undefined);
  if (statements.length === 0 && summary !== undefined && isSaid !== undefined) {
    statements.push({ text: summary, kind, ...attribution });
  }
  const notes = all('note').map(text => ({ text, kind: 'commentary' as const }));
  return [...statements, ...notes];
}

const isLink = (text: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(text);

const split = (cell: string, pattern: RegExp): string[] =>
  cell.split(pattern).flatMap(text => text.trim() || []);
const splitTerms = (cell: string): string[] => split(cell, /[|;\n；]/);
const splitLinks = (cell: string): string[] => split(cell, /[\s|]+|;\s*(?=https?:)/);

function splitForms(cell: string): string[] {
  const terms = splitTerms(cell);
  return terms.length > 1 ? terms : split(cell, /,\s|(?<=\p{L}{2}),(?=\p{L}{2})|[;|\n；，、]/u);
}

function dropSame<T extends { text: string }>(forms: T[]): T[] {
  const seen = new Set<string>();
  return forms.filter(({ text }) => !seen.has(text) && seen.add(text));
}
