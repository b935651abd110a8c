import type { Entry, Pack } from './model.ts';

/** The id of the list that a reader's first own term goes to. */
export const MY_TERMS = 'my-terms';

/** The list that a reader's first own term goes to, still empty. */
export function makeMyTerms(): Pack {
  return {
    format: 'sidelight-pack',
    version: 1,
    id: MY_TERMS,
    title: 'My terms',
    language: 'en',
    mark: { colour: 'indigo', line: 'dashed' },
    entries: [],
    statements: [],
  };
}

/** The pack with the entry at `at`, or in the place of the one with its id, or at the end. */
export function putEntry(pack: Pack, entry: Entry, at?: number): Pack {
  const old = pack.entries.findIndex(({ id }) => id === entry.id);
  const entries = pack.entries.toSpliced(
    old >= 0 ? old : Math.min(at ?? Infinity, pack.entries.length),
    old >= 0 ? 1 : 0,
    entry,
  );
  return { ...pack, entries };
}

/** The pack with some fields of an entry changed; as it was where the entry is gone. */
export function changeEntry(pack: Pack, id: string, fields: Partial<Entry>): Pack {
  return {
    ...pack,
    entries: pack.entries.map(entry => (entry.id === id ? { ...entry, ...fields, id } : entry)),
  };
}

/** The pack without the entry; other entries keep naming it, so that it can come back whole. */
export function dropEntry(pack: Pack, id: string): Pack {
  return { ...pack, entries: pack.entries.filter(entry => entry.id !== id) };
}

/** An id made of the words of a name, that none of the taken ids is. */
export function makeId(name: string, taken: Iterable<string>): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const stem = words.join('-').slice(0, 60) || 'term';
  const used = new Set(taken);
  let id = stem;
  for (let count = 2; used.has(id); count++) id = `${stem}-${count}`;
  return id;
}
