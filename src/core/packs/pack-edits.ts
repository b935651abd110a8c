import type { Entry, Pack, Statement } from '../model/model.ts';

export type PackMetadata = Omit<Pack, 'entries' | 'statements'>;

export interface PackSummary {
  head: PackMetadata;
  entries: number;
  statements: number;
}

export interface ListedPack extends PackSummary {
  /** False for the bundled pack, which cannot be changed. */
  isOwn: boolean;
}

export interface Named {
  id: string;
}

/** Something with the id of the item that follows it; null at the end. */
export interface Placed<T> {
  item: T;
  before: string | null;
}

/** Puts an item last; one whose id is there already stays in its place. */
export const atEnd = <T>(item: T): Placed<T> => ({ item, before: null });

export type HeadFields = Partial<Omit<PackMetadata, 'format' | 'version' | 'id'>>;

/** `put` replaces the item with the same id or inserts it where it is `Placed`; an undefined field is removed. */
export type PackEdit =
  | { type: 'head'; fields: HeadFields }
  | { type: 'put-entries'; items: Placed<Entry>[] }
  | { type: 'change-entry'; id: string; fields: Partial<Omit<Entry, 'id'>> }
  | { type: 'drop-entries'; ids: string[] }
  | { type: 'put-statements'; items: Placed<Statement>[] }
  | { type: 'change-statement'; id: string; fields: Partial<Omit<Statement, 'id'>> }
  | { type: 'drop-statements'; ids: string[] };

export function withoutEmpty(edits: readonly PackEdit[]): PackEdit[] {
  return edits.filter(edit => {
    if ('items' in edit) return edit.items.length > 0;
    return 'ids' in edit ? edit.ids.length > 0 : Object.keys(edit.fields).length > 0;
  });
}

/** Replacing moves the old pack to the bin; `bin` is the item that leaves the bin when a deletion is undone. */
export type StoreEdit =
  | { type: 'edit-pack'; pack: string; edits: PackEdit[]; bin?: number }
  | { type: 'add-pack'; pack: Pack; replace?: boolean }
  | { type: 'remove-pack'; pack: string }
  | { type: 'restore'; bin: number };

/** A deletion that can be undone for thirty days. */
export interface BinItem {
  key: number;
  /** In ms since 1970. */
  deleted: number;
  pack: { id: string; title: string };
  type: 'pack' | 'entries';
  headwords: string[];
  count: number;
}
