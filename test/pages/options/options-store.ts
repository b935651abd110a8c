import { applyEdit } from '../../../src/core/packs/apply-edit.ts';
import { freeId } from '../../../src/core/model/ids.ts';
import { invertEdit } from '../../../src/core/packs/invert-edit.ts';
import type { Pack } from '../../../src/core/model/model.ts';
import type { BinItem, PackEdit, StoreEdit } from '../../../src/core/packs/pack-edits.ts';

/** The stand-in for the pack store holds these. */
export interface MemoryStore {
  own: Pack[];
  /** Of the bundled pack, all that can be changed. */
  isBundledPrivate?: boolean | undefined;
  bin: BinItem[];
  /** Packs that are in the bin, by their keys. */
  binned: Map<number, Pack>;
}

/** Makes edits of packs in memory, all or nothing, and returns what undoes them. */
export function applyInMemory(store: MemoryStore, edits: readonly StoreEdit[]): StoreEdit[] {
  const before = { ...store, binned: new Map(store.binned) };
  try {
    return edits
      .map(edit => applyOne(store, edit))
      .reverse()
      .flat();
  } catch (error) {
    Object.assign(store, before);
    throw error;
  }
}

function applyOne(store: MemoryStore, edit: StoreEdit): StoreEdit[] {
  switch (edit.type) {
    case 'edit-pack': {
      if (edit.pack === 'bundled') {
        const before = store.isBundledPrivate;
        for (const each of edit.edits) if (each.type === 'head') store.isBundledPrivate = each.fields.private;
        return [{ ...edit, edits: [{ type: 'head', fields: { private: before } }] }];
      }
      const old = needPack(store, edit.pack);
      let pack = old;
      const inverse: PackEdit[][] = [];
      for (const each of edit.edits) {
        inverse.push(invertEdit(pack, each));
        pack = applyEdit(pack, each);
      }
      store.own = store.own.map(other => (other === old ? pack : other));
      return [{ type: 'edit-pack', pack: edit.pack, edits: inverse.reverse().flat() }];
    }
    case 'add-pack': {
      const taken = new Set(store.own.map(({ id }) => id));
      const place = store.own.findIndex(({ id }) => id === edit.pack.id);
      if (!edit.replace || place < 0) {
        const id = freeId(edit.pack.id, taken);
        store.own = [...store.own, { ...edit.pack, id }];
        return [{ type: 'remove-pack', pack: id }];
      }
      const undo = putInBin(store, store.own[place]!);
      store.own = store.own.toSpliced(place, 0, edit.pack);
      return [{ type: 'remove-pack', pack: edit.pack.id }, ...undo];
    }
    case 'remove-pack':
      return putInBin(store, needPack(store, edit.pack));
    case 'restore': {
      const pack = store.binned.get(edit.bin);
      if (!pack) throw new Error('It is no longer in the bin.');
      store.binned.delete(edit.bin);
      store.bin = store.bin.filter(({ key }) => key !== edit.bin);
      store.own = [...store.own, pack];
      return [{ type: 'remove-pack', pack: pack.id }];
    }
  }
}

function needPack({ own }: MemoryStore, id: string): Pack {
  const found = own.find(pack => pack.id === id);
  if (!found) throw new Error('There is no such list.');
  return found;
}

let lastKey = 0;

function putInBin(store: MemoryStore, pack: Pack): StoreEdit[] {
  const key = ++lastKey;
  store.own = store.own.filter(other => other !== pack);
  store.binned.set(key, pack);
  const { id, title, entries } = pack;
  const headwords = entries.slice(0, 3).map(({ headword }) => headword);
  const item: BinItem = {
    key,
    deleted: Date.now(),
    pack: { id, title },
    type: 'pack',
    headwords,
    count: entries.length,
  };
  store.bin = [item, ...store.bin];
  return [{ type: 'restore', bin: key }];
}
