import type { Entry, Pack, Statement } from '../model/model.ts';

export type PackMetadata = Omit<Pack, 'entries' | 'statements'>;

export interface PackSummary {
  head: PackMetadata;
  entries: number;
  statements: number;
}

/** Something with the id of the item that follows it; null at the end. */
export interface Placed<T> {
  item: T;
  before: string | null;
}

/** Fields of a pack's head to set; one that is undefined is removed. */
export type HeadFields = Partial<Omit<PackMetadata, 'format' | 'version' | 'id'>>;

/**
 * A change of one pack. `put` replaces the item with the same id, or inserts it where it is `Placed`; `change` sets fields
 * (undefined removes one) and does nothing where there is no such item.
 */
export type PackEdit =
  | { type: 'head'; fields: HeadFields }
  | { type: 'put-entries'; items: Placed<Entry>[] }
  | { type: 'change-entry'; id: string; fields: Partial<Omit<Entry, 'id'>> }
  | { type: 'drop-entries'; ids: string[] }
  | { type: 'put-statements'; items: Placed<Statement>[] }
  | { type: 'change-statement'; id: string; fields: Partial<Omit<Statement, 'id'>> }
  | { type: 'drop-statements'; ids: string[] };

/** The edits that change something. */
export function withoutEmpty(edits: readonly PackEdit[]): PackEdit[] {
  return edits.filter(edit => {
    if ('items' in edit) return edit.items.length > 0;
    return 'ids' in edit ? edit.ids.length > 0 : Object.keys(edit.fields).length > 0;
  });
}

/**
 * A change of the reader's packs. `add-pack` with `replace` moves the pack with the same id to the bin; without, the new
 * pack gets another id where its own is taken. An edit that undoes a deletion names in `bin` the item that leaves the bin.
 */
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
  /** The pack that was deleted, or that had the entries. */
  pack: { id: string; title: string };
  /** `pack`: the whole pack. `entries`: some of its entries. */
  type: 'pack' | 'entries';
  /** The first few headwords, and how many entries there are. */
  headwords: string[];
  count: number;
}
