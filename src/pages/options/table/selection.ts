export interface Selection {
  ids: ReadonlySet<string>;
  /** The id of the row that keys act on. */
  active: string | null;
  anchor: string | null;
}

/** In the place of an id: the empty row below the others. */
export const NEW_ROW = '';

export const NO_SELECTION: Selection = { ids: new Set(), active: null, anchor: null };

type Rows = readonly { id: string }[];

export function moveTo(selection: Selection, id: string): Selection {
  return { ...selection, active: id, anchor: id };
}

export function toggleRow(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, active: id, anchor: id };
}

/** Selects only the rows from the anchor to a row. */
export function selectRange(selection: Selection, rows: Rows, id: string): Selection {
  const to = rows.findIndex(row => row.id === id);
  const start = rows.findIndex(row => row.id === (selection.anchor ?? selection.active));
  const from = start < 0 ? to : start;
  const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set(range.map(row => row.id)), active: id, anchor: rows[from]?.id ?? id };
}

export function toggleAll(selection: Selection, rows: Rows): Selection {
  const all = rows.every(({ id }) => selection.ids.has(id));
  const ids = new Set(selection.ids);
  for (const { id } of rows) {
    if (all) ids.delete(id);
    else ids.add(id);
  }
  return { ...selection, ids };
}

export function keepSelection(selection: Selection, before: Rows, now: Rows): Selection {
  const named = new Set([...selection.ids, selection.active, selection.anchor]);
  const remaining = new Set(now.flatMap(({ id }) => (named.has(id) ? id : [])));
  const keeps = (id: string | null): boolean => id === null || id === NEW_ROW || remaining.has(id);
  const ids = new Set([...selection.ids].filter(id => remaining.has(id)));
  if (ids.size === selection.ids.size && keeps(selection.active) && keeps(selection.anchor)) return selection;
  if (keeps(selection.active)) return { ...selection, ids, anchor: selection.active };
  const present = new Set(now.map(({ id }) => id));
  const place = before.findIndex(({ id }) => id === selection.active);
  const next =
    before.slice(Math.max(0, place)).find(({ id }) => present.has(id)) ??
    now[Math.min(place, now.length - 1)];
  return { ids, active: next?.id ?? null, anchor: next?.id ?? null };
}
