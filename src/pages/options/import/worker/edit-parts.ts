import type { StoreEdit } from '../../../../core/packs/pack-edits.ts';

/** Some items of one of the long lists in some edits, the lists numbered as they come. */
export interface EditPart {
  list: number;
  items: unknown[];
}

/** A page reads so many items at once without being slow. */
const MOST = 2_000;

/** Edits with their long lists emptied, and what was in them in parts. */
export function splitEdits(edits: readonly StoreEdit[]): { frame: StoreEdit[]; parts: EditPart[] } {
  const parts: EditPart[] = [];
  let list = 0;
  const take = <T>(items: readonly T[]): T[] => {
    for (let at = 0; at < items.length; at += MOST) parts.push({ list, items: items.slice(at, at + MOST) });
    list++;
    return [];
  };
  return { frame: edits.map(edit => mapLists(edit, take)), parts };
}

/** Puts edits together again. */
export function joinEdits(frame: readonly StoreEdit[], parts: readonly EditPart[]): StoreEdit[] {
  const lists: unknown[][] = [];
  for (const { list, items } of parts) (lists[list] ??= []).push(...items);
  let list = 0;
  const give = <T>(): T[] => (lists[list++] ?? []) as T[];
  return frame.map(edit => mapLists(edit, give));
}

/** An edit with each of its long lists as `change` makes it, always in the same order. */
function mapLists(edit: StoreEdit, change: <T>(items: readonly T[]) => T[]): StoreEdit {
  if (edit.type === 'add-pack') {
    const { pack } = edit;
    return {
      ...edit,
      pack: { ...pack, entries: change(pack.entries), statements: change(pack.statements) },
    };
  }
  if (edit.type !== 'edit-pack') return edit;
  return {
    ...edit,
    edits: edit.edits.map(each => {
      if (each.type === 'put-entries') return { ...each, items: change(each.items) };
      return each.type === 'put-statements' ? { ...each, items: change(each.items) } : each;
    }),
  };
}
