import fc from 'fast-check';
import { applyEdit } from '../../../src/core/packs/apply-edit.ts';
import type { Entry, Pack, Statement } from '../../../src/core/model/model.ts';
import type { PackEdit, Placed, StoreEdit } from '../../../src/core/packs/pack-edits.ts';
import { clearStores, deleteStores, inDatabase, openContext, type Store } from '../../helpers/pack-stores.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

// The store edits parts of packs; the core edits whole ones. Both must come to the same.

const NAMES = ['__proto__', 'constructor', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const ids = fc.constantFrom(...NAMES, 'new', 'newer', 'newest');
const makeNamed = (id: string, summary: string): Entry => ({ ...makeEntry({ summary }), id });
const makeSaid = (id: string, text: string): Statement => ({ id, text, kind: 'reported', by: 'x' });
const words = fc.constantFrom('one', 'two');

const entries = fc.tuple(ids, words).map(([id, word]) => makeNamed(id, word));
const statements = fc.tuple(ids, words).map(([id, word]) => makeSaid(id, word));
const placed = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<Placed<T>[]> =>
  fc.array(fc.record({ item: one, before: fc.option(ids) }), { maxLength: 4 });
const some = fc.array(ids, { maxLength: 5 });

const edits: fc.Arbitrary<PackEdit> = fc.oneof(
  placed(entries).map((items): PackEdit => ({ type: 'put-entries', items })),
  placed(statements).map((items): PackEdit => ({ type: 'put-statements', items })),
  some.map((dropped): PackEdit => ({ type: 'drop-entries', ids: dropped })),
  some.map((dropped): PackEdit => ({ type: 'drop-statements', ids: dropped })),
  fc.tuple(ids, words).map(([id, summary]): PackEdit => ({ type: 'change-entry', id, fields: { summary } })),
  fc.tuple(ids, words).map(([id, text]): PackEdit => ({ type: 'change-statement', id, fields: { text } })),
  words.map((title): PackEdit => ({ type: 'head', fields: { title, licence: undefined } })),
);

const packs = fc.record({ e: fc.subarray(NAMES), s: fc.subarray(NAMES) }).map(({ e, s }) =>
  makePack({
    licence: 'CC0',
    entries: e.map(id => makeNamed(id, 'old')),
    statements: s.map(id => makeSaid(id, 'old')),
  }),
);

/** Stores a pack, cut into small chunks as many edits might leave it. */
async function storeCut(store: Store, pack: Pack, lengths: readonly number[]): Promise<void> {
  await store.applyEdits([{ type: 'add-pack', pack: { ...pack, entries: [], statements: [] } }]);
  await inDatabase(async database => {
    const [head] = (await database.getAll('heads')) as [{ key: number; next: number; chunks: object }];
    const cut = async (kind: 'entries' | 'statements'): Promise<object[]> => {
      const refs: object[] = [];
      for (let from = 0; from < pack[kind].length;) {
        const items = pack[kind].slice(from, from + lengths[refs.length % lengths.length]!);
        from += items.length;
        const number = head.next++;
        const names = items.map(({ id }) => `${kind[0]}${head.key}/${id}`);
        const key = { pack: head.key, kind, number };
        await database.put('chunks', { ...key, items, revision: 1 });
        await database.put('names', { ...key, names });
        refs.push({ number, count: items.length, revision: 1 });
      }
      return refs;
    };
    head.chunks = { entries: await cut('entries'), statements: await cut('statements') };
    await database.put('heads', head);
  });
}

beforeEach(clearStores);
afterEach(deleteStores);

test('edits of chunks come to what edits of the whole pack come to, and so do their undo and redo', async () => {
  await fc.assert(
    fc
      .asyncProperty(
        packs,
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.array(edits, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        async (pack, lengths, groups) => {
          const store = openContext();
          const other = openContext();
          await storeCut(store, pack, lengths);
          expect(await store.readPack(pack.id)).toStrictEqual(pack);
          const expected = groups.flat().reduce(applyEdit, pack);
          const undo: StoreEdit[] = [];
          for (const group of groups) {
            undo.unshift(...(await store.applyEdits([{ type: 'edit-pack', pack: pack.id, edits: group }])));
          }
          expect(await store.readPack(pack.id)).toStrictEqual(expected);
          expect(await other.readPack(pack.id)).toStrictEqual(expected);
          const binned = await store.listBin();
          const redo = await store.applyEdits(undo);
          expect(await store.readPack(pack.id)).toStrictEqual(pack);
          await store.applyEdits(redo);
          expect(await store.listBin()).toHaveLength(binned.length);
          expect(await other.readPack(pack.id)).toStrictEqual(expected);
          const [summary] = await store.listSummaries();
          expect([summary?.entries, summary?.statements]).toEqual([
            expected.entries.length,
            expected.statements.length,
          ]);
        },
      )
      .afterEach(deleteStores),
    { numRuns: IS_LONG ? 150 : 8 },
  );
}, 120_000);
