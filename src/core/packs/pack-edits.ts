import type { Entry, Pack, Statement } from '../model/model.ts';

/** A pack without its entries and statements. */
export type PackMetadata = Omit<Pack, 'entries' | 'statements'>;

/** A pack as lists of packs show it. */
export interface PackSummary {
  head: PackMetadata;
  entries: number;
  statements: number;
}

/** Something new with the id of the one that it stands before; null for the end. */
export interface Placed<T> {
  item: T;
  before: string | null;
}

/** Fields of a pack's head that may change; one that is undefined goes. */
export type HeadFields = Partial<Omit<PackMetadata, 'format' | 'version' | 'id'>>;

/**
 * A change of one pack. `put` takes the place of what has the same id, or puts it where it is `Placed`; `change` sets
 * fields of what is there (undefined removes one) and does nothing where it is gone.
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
 * A change of the reader's packs. `add-pack` may take the place of the one with its id, which goes to the bin; the
 * pack gets another id where that is taken and it may not. `restore` brings back what is in the bin. An edit that puts
 * back what an earlier one deleted names in `bin` what it takes out of the bin.
 */
export type StoreEdit =
  | { type: 'edit-pack'; pack: string; edits: PackEdit[]; bin?: number }
  | { type: 'add-pack'; pack: Pack; replace?: boolean }
  | { type: 'remove-pack'; pack: string }
  | { type: 'restore'; bin: number };

/** What was deleted, for thirty days. */
export interface BinItem {
  /** Names it in the bin. */
  key: number;
  /** When it was deleted, in ms since 1970. */
  deleted: number;
  /** The pack that was deleted, or that the entries and statements are from. */
  pack: { id: string; title: string };
  /** `pack`: the whole pack. `entries`: some of its entries. */
  type: 'pack' | 'entries';
  /** The first few headwords, and how many entries there are. */
  headwords: string[];
  count: number;
}
