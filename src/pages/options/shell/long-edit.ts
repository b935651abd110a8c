import type { PackEdit, StoreEdit } from '../../../core/packs/pack-edits.ts';

/** Storing fewer items than this takes no time that a reader would notice. */
const MANY = 2_000;

/** True for edits of so many items that storing them takes a while. */
export function isLongEdit(edits: readonly StoreEdit[]): boolean {
  return edits.reduce((sum, edit) => sum + countItems(edit), 0) >= MANY;
}

function countItems(edit: StoreEdit): number {
  if (edit.type === 'add-pack') return edit.pack.entries.length;
  if (edit.type !== 'edit-pack') return 0;
  return edit.edits.reduce((sum, each) => sum + countEdited(each), 0);
}

function countEdited(edit: PackEdit): number {
  if ('items' in edit) return edit.items.length;
  return 'ids' in edit ? edit.ids.length : 1;
}
