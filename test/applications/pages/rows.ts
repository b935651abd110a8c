import { TERM, type Find } from './application.ts';

export interface Row {
  id: number;
  text: string;
  isStarred: boolean;
}

const SHOWN = 24;

const makeRow = (id: number): Row => ({ id, text: `Row ${id} says little.`, isStarred: false });

export const FIRST_ROWS: Row[] = Array.from({ length: SHOWN }, (_, id) => makeRow(id));

let nextId = SHOWN;

/** Changes a list: a row more and the last one less, another text, another order, a star, one taken out and put elsewhere. */
export function changeRows(rows: readonly Row[], tick: number, wrote: (find: Find) => void): Row[] {
  const at = (tick * 7) % rows.length;
  const write = (row: Row): Row => {
    wrote(() => document.getElementById(`row-${row.id}`));
    return { ...row, text: `Row ${row.id} is about the ${TERM} at ${tick}.` };
  };
  const change = (change: (row: Row) => Row): Row[] => rows.map((row, i) => (i === at ? change(row) : row));
  const clear = (row: Row): Row => ({ ...row, text: `Row ${row.id} has nothing at ${tick}.` });
  switch (tick % 6) {
    case 0:
      return [write(makeRow(nextId++)), ...rows.slice(0, -1)];
    case 1:
      return change(clear);
    case 2:
      return rows.toReversed();
    case 3:
      return change(row => ({ ...row, isStarred: !row.isStarred }));
    case 4:
      // A text with the term would have a mark from before.
      return change(row => (row.text.includes(TERM) ? clear(row) : write(row)));
    default:
      return [rows[at]!, ...rows.filter((_, i) => i !== at)];
  }
}
