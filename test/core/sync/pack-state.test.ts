import fc from 'fast-check';
import type { Entry, Pack, Statement } from '../../../src/core/model/model.ts';
import { isPack } from '../../../src/core/model/pack-shape.ts';
import { applyEdit } from '../../../src/core/packs/apply-edit.ts';
import {
  mergeState,
  parseState,
  stampEdits,
  TOMBSTONE_MS,
  type PackState,
} from '../../../src/core/sync/pack-state.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

type Live = PackState & { pack: Pack };

const entry = (id: string, summary: string): Entry => ({ ...makeEntry(), id, summary });
const statement = (id: string, text: string): Statement => ({ id, text, kind: 'reported', by: 'a reader' });
const ids = ['a', 'b', 'c', 'd', 'e', '__proto__'];
const somePack = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom('0', '1', '2')), { selector: ([id]) => id })
  .map(items => makePack({ id: 'p', entries: items.map(([id, text]) => entry(id, text)) }));
const textOf = (pack: Pack, id: string): string | undefined =>
  pack.entries.find(one => one.id === id)?.summary;

/** Two devices that had a pack in common, and edited it at 1000 and at 2000. */
function mergeEdited(base: Pack, local: Pack, other: Pack): ReturnType<typeof mergeState> {
  const known = { pack: base, stamps: {} };
  return mergeState(local, stampEdits(known, local, 1000).stamps, stampEdits(known, other, 2000) as Live);
}

test('a merge takes what either side changed, and of two versions the later', () => {
  fc.assert(
    fc.property(somePack, somePack, somePack, (base, local, other) => {
      const { state, edits, replaced } = mergeEdited(base, local, other);
      expect(edits.reduce(applyEdit, local)).toEqual(state.pack);
      expect(isPack(state.pack)).toBe(true);
      for (const id of ids) {
        const [was, our, their, now] = [base, local, other, state.pack].map(pack => textOf(pack, id));
        expect(now).toBe(their === was ? our : their);
        expect(replaced.has(`entries/${id}`)).toBe(now !== our);
      }
    }),
    { numRuns: IS_LONG ? 500 : 150 },
  );
});

test('two states become the same whichever of them is here, and then nothing is news', () => {
  fc.assert(
    fc.property(somePack, somePack, somePack, fc.boolean(), (base, one, other, isOfOneTime) => {
      const first = stampEdits({ pack: base, stamps: {} }, one, 1000) as Live;
      const second = stampEdits({ pack: base, stamps: {} }, other, isOfOneTime ? 1000 : 2000) as Live;
      const here = mergeState(first.pack, first.stamps, second).state;
      const there = mergeState(second.pack, second.stamps, first).state;
      const byId = ({ pack, stamps }: Live): Live => ({
        pack: { ...pack, entries: pack.entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)) },
        stamps,
      });
      expect(byId(here)).toEqual(byId(there));
      expect(mergeState(here.pack, here.stamps, there)).toMatchObject({ edits: [], isNews: false });
    }),
  );
});

test('the fields of the head are merged one by one', () => {
  const base = makePack({ id: 'p', title: 'Old', licence: 'CC0' });
  const { licence: _licence, ...bare } = base;
  const merged = mergeEdited(base, { ...bare, title: 'Mine' }, { ...base, language: 'de', decoys: ['x'] });
  expect(merged.state.pack).toEqual({ ...bare, title: 'Mine', language: 'de', decoys: ['x'] });
});

test('a new entry comes to the place that it has on the other side', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(id => entry(id, '0')) as [Entry, Entry, Entry, Entry];
  const base = makePack({ id: 'p', entries: [a, d] });
  const { pack } = mergeEdited(base, base, { ...base, entries: [a, b, c, d] }).state;
  expect(pack.entries.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});

test('a statement that an entry of one side has come to name is not deleted by the other', () => {
  const base = makePack({ id: 'p', entries: [entry('a', '0')], statements: [statement('s', 'x')] });
  const naming = { ...base, entries: [{ ...entry('a', '0'), statements: ['s'] }] };
  const without = { ...base, statements: [] };
  expect(mergeEdited(base, naming, without).state.pack).toEqual(naming);
  expect(mergeEdited(base, without, naming).state.pack).toEqual(naming);
});

test('an edit is later than all that its device knows, whatever its clock says', () => {
  const base = makePack({ id: 'p', entries: [entry('a', '0')] });
  const ahead = stampEdits({ pack: base, stamps: {} }, { ...base, title: 'Ahead' }, 9000);
  const next = stampEdits(ahead, { ...base, title: 'Next' }, 1000);
  expect(next.stamps).toEqual({ 'head/title': 9001 });
});

test('deletions are forgotten when every device has had the time to see them', () => {
  const base = makePack({ id: 'p', entries: [entry('a', '0'), entry('b', '0')] });
  const [old, late] = [1, 2];
  const stamps = { 'entries/old': old, 'entries/late': late, 'entries/b': old };
  const ours = stampEdits({ pack: base, stamps }, { ...base, title: 'New' }, TOMBSTONE_MS + 1) as Live;
  const { state } = mergeState(ours.pack, ours.stamps, { pack: base, stamps });
  expect(state.stamps).toEqual({ 'entries/late': late, 'entries/b': old, 'head/title': TOMBSTONE_MS + 1 });
});

test('a state is read back; what is none is not read', () => {
  const state = {
    pack: makePack({ id: 'p', entries: [entry('__proto__', '0')] }),
    stamps: { 'entries/__proto__': 7 },
  };
  expect(parseState(JSON.stringify(state))).toEqual(state);
  expect(parseState(JSON.stringify(state.pack))).toBeNull();
  expect(parseState('{"pack":null,"stamps":{"pack":7}}')).toEqual({ pack: null, stamps: { pack: 7 } });
  expect(parseState('{"pack":{},"stamps":{}}')).toBeNull();
  expect(parseState(JSON.stringify({ ...state, stamps: { x: 'y' } }))).toBeNull();
});
