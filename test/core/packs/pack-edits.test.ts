import fc from 'fast-check';
import { applyEdit } from '../../../src/core/packs/apply-edit.ts';
import { invertEdit } from '../../../src/core/packs/invert-edit.ts';
import type { Entry, Pack, Statement } from '../../../src/core/model/model.ts';
import type { PackEdit, Placed } from '../../../src/core/packs/pack-edits.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

// Few, so that edits meet what is there; hostile, so that no object may be keyed by them.
const ids = fc.constantFrom('__proto__', 'constructor', 'a', 'b', 'c', 'd', 'e', 'f', 'toString', '', 'é');
const texts = fc.constantFrom('one', 'two', '');

const entries: fc.Arbitrary<Entry> = fc
  .record({ id: ids, headword: texts, links: fc.option(fc.constant<string[]>(['https://example.com/'])) })
  .map(({ id, headword, links }): Entry => ({ ...makeEntry({ headword }), id, ...(links ? { links } : {}) }));
const statements: fc.Arbitrary<Statement> = fc
  .record({ id: ids, text: texts, date: fc.option(fc.constant('2015')) })
  .map(({ id, text, date }) => ({ id, text, kind: 'reported', by: 'x', ...(date ? { date } : {}) }));

const unique = <T extends { id: string }>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 9 });
const placed = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<Placed<T>[]> =>
  fc.array(fc.record({ item: one, before: fc.option(ids) }), { maxLength: 6 });
const some = fc.array(ids, { maxLength: 6 });

const packs: fc.Arbitrary<Pack> = fc
  .record({ entries: unique(entries), statements: unique(statements) })
  .map(makePack);

const edits = fc.oneof(
  fc.record({
    type: fc.constant('head' as const),
    fields: fc.record(
      {
        title: fc.constant('New'),
        licence: fc.constantFrom('CC0', undefined),
        mark: fc.constantFrom({ colour: 'rust' as const, line: 'solid' as const }, undefined),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ type: fc.constant('put-entries' as const), items: placed(entries) }),
  fc.record({ type: fc.constant('put-statements' as const), items: placed(statements) }),
  fc.record({ type: fc.constant('drop-entries' as const), ids: some }),
  fc.record({ type: fc.constant('drop-statements' as const), ids: some }),
  fc.record({
    type: fc.constant('change-entry' as const),
    id: ids,
    fields: fc.record(
      {
        headword: texts,
        links: fc.constantFrom<(string[] | undefined)[]>(['https://example.org/'], undefined),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    type: fc.constant('change-statement' as const),
    id: ids,
    fields: fc.record({ text: texts, date: fc.constantFrom('2016', undefined) }, { requiredKeys: [] }),
  }),
);

const applyAll = (pack: Pack, all: readonly PackEdit[]): Pack => all.reduce(applyEdit, pack);

test('an edit and what undoes it leave the pack as it was, and the pack that they were given untouched', () => {
  fc.assert(
    fc.property(packs, fc.array(edits, { minLength: 1, maxLength: 5 }), (pack, all) => {
      const before = structuredClone(pack);
      const undo: PackEdit[] = [];
      const states = [pack];
      for (const edit of all) {
        undo.unshift(...invertEdit(states[0]!, edit));
        states.unshift(applyEdit(states[0]!, edit));
      }
      expect(applyAll(states[0]!, undo)).toStrictEqual(before);
      expect(pack).toStrictEqual(before);
    }),
    { numRuns: IS_LONG ? 1000 : 60 },
  );
});

test('what undoes an undo is the edit again', () => {
  fc.assert(
    fc.property(packs, edits, (pack, edit) => {
      const after = applyEdit(pack, edit);
      const undo = invertEdit(pack, edit);
      const redo: PackEdit[] = [];
      let state = after;
      for (const one of undo) {
        redo.unshift(...invertEdit(state, one));
        state = applyEdit(state, one);
      }
      expect(applyAll(pack, redo)).toStrictEqual(after);
    }),
    { numRuns: IS_LONG ? 2000 : 80 },
  );
});

test('putting many is the same as putting one after the other', () => {
  fc.assert(
    fc.property(packs, placed(entries), (pack, items) => {
      const single = items.map((item): PackEdit => ({ type: 'put-entries', items: [item] }));
      expect(applyEdit(pack, { type: 'put-entries', items })).toStrictEqual(applyAll(pack, single));
    }),
    { numRuns: IS_LONG ? 2000 : 80 },
  );
});

test('a change removes what is undefined, keeps the id, and is undone by the changed fields alone', () => {
  const pack = makePack({ entries: [makeEntry({ headword: 'wall', links: ['https://example.com/'] })] });
  const fields = { links: undefined, summary: 'New.', id: 'other' };
  const edit: PackEdit = { type: 'change-entry', id: 'wall', fields };
  const after = applyEdit(pack, edit).entries[0];
  expect(after).toStrictEqual(makeEntry({ headword: 'wall', summary: 'New.' }));
  expect(invertEdit(pack, edit)).toEqual([
    {
      type: 'change-entry',
      id: 'wall',
      fields: { links: ['https://example.com/'], summary: 'What wall means.' },
    },
  ]);
  expect(invertEdit(pack, { ...edit, id: 'gone' })).toEqual([]);
});

test('neighbours that go together come back to their places', () => {
  const pack = makePack({ entries: ['a', 'b', 'c', 'd'].map(headword => makeEntry({ headword })) });
  const [undo] = invertEdit(pack, { type: 'drop-entries', ids: ['c', 'b', 'gone'] });
  expect(undo).toMatchObject({
    items: [
      { item: { id: 'b' }, before: 'd' },
      { item: { id: 'c' }, before: 'd' },
    ],
  });
});

test('an edit of the head cannot change what the pack is', () => {
  const pack = makePack({ entries: [makeEntry()] });
  const fields = { id: 'x', format: 'y', version: 2, entries: [], statements: undefined, title: 'New' };
  const edit = { type: 'head', fields } as unknown as PackEdit;
  expect(applyEdit(pack, edit)).toStrictEqual({ ...pack, title: 'New' });
  expect(invertEdit(pack, edit)).toEqual([{ type: 'head', fields: { title: 'My terms' } }]);
});

test('a long chain, each before the one put last, is put in one go', () => {
  const names = Array.from({ length: IS_LONG ? 100_000 : 20_000 }, (_, i) => `t${i}`);
  const items = names.map((id, i) => ({
    item: { ...makeEntry(), id },
    before: names[i - 1] ?? null,
  }));
  const after = applyEdit(makePack(), { type: 'put-entries', items });
  expect(after.entries.map(({ id }) => id)).toEqual(names.toReversed());
});
