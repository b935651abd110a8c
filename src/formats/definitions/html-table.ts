import type { PhraseValue } from '../../core/phrase.ts';

export interface FoundTable {
  place: PhraseValue;
  rows: string[][];
  links: string[][];
  hasHeader: boolean;
}

const MAX_SPAN = 100;
const MAX_WIDTH = 200;

/** Cells that reach over several places may fill so many in all tables of a page. */
export const MAX_SPANNED_CELLS = 1_000_000;

export class HtmlTable {
  readonly #rows: string[][] = [];
  readonly #links: string[][] = [];
  readonly #spans: { rows: number; text: string }[] = [];
  #span = { rows: 1, columns: 1 };
  #data = 0;

  /** `room` is what all tables of the page share. */
  constructor(private readonly room: { cells: number }) {}

  openRow(): string[] {
    const links: string[] = [];
    this.#rows.push([]);
    this.#links.push(links);
    return links;
  }

  openCell(name: string, attributes: Map<string, string>): void {
    if (name === 'td' && this.#rows.length === 1) this.#data++;
    const sizeOf = (side: string): number =>
      Math.min(MAX_SPAN, Math.max(1, Number.parseInt(attributes.get(side) ?? '', 10) || 1));
    this.#span = { rows: sizeOf('rowspan'), columns: sizeOf('colspan') };
  }

  closeCell(text: string): void {
    const row = this.#rows.at(-1);
    if (!row) return;
    this.closeRow();
    const { rows, columns } = this.#span;
    if (rows > 1 && row.length < MAX_WIDTH) this.#spans[row.length] = { rows: rows - 1, text };
    row.push(text);
    for (let i = 1; i < columns && row.length < MAX_WIDTH && this.room.cells-- > 0; i++) row.push('');
  }

  /** Puts the cells that reach down from the rows above where the row has come to. */
  closeRow(): void {
    const row = this.#rows.at(-1);
    if (!row) return;
    const { room } = this;
    for (
      let span = this.#spans[row.length];
      span && span.rows > 0 && room.cells > 0;
      span = this.#spans[row.length]
    ) {
      span.rows--;
      room.cells--;
      row.push(span.text);
    }
  }

  read(): Omit<FoundTable, 'place'> {
    const isFull = (_: unknown, i: number): boolean => this.#rows[i]!.length > 0;
    return {
      rows: this.#rows.filter(isFull),
      links: this.#links.filter(isFull),
      hasHeader: this.#data === 0,
    };
  }
}
