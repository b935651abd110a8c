import fc from 'fast-check';
import { applyEdit } from '../../../src/core/packs/apply-edit.ts';
import type { Entry, Pack } from '../../../src/core/model/model.ts';
import type { StoreEdit } from '../../../src/core/packs/pack-edits.ts';
import { isPack } from '../../../src/core/model/pack-shape.ts';
import { editsOfMerge } from '../../../src/core/sync/pack-sync-edits.ts';
import { isSameValue, mergeStates } from '../../../src/core/sync/pack-sync-merge.ts';
import {
  beginSync,
  noteWrite,
  stepSync,
  type RemotePack,
  type SyncRecord,
} from '../../../src/core/sync/pack-sync-step.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

const entry = (id: string, text: string): Entry => ({
  ...makeEntry(),
  id,
  headword: id,
  summary: text,
  statements: [],
  related: [],
});
const ids = ['a', 'b', 'c', 'd', 'e', '__proto__'];
const somePack = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom('0', '1', '2')), { selector: ([id]) => id })
  .map(items => makePack({ id: 'p', entries: items.map(([id, text]) => entry(id, text)), statements: [] }));
const textOf = (pack: Pack, id: string): string | undefined =>
  pack.entries.find(one => one.id === id)?.summary;

/** Applies edits as the store does; `bin` is what is deleted by each. */
function apply(pack: Pack, edits: readonly StoreEdit[], bin: Entry[] = []): Pack {
  for (const edit of edits) {
    if (edit.type !== 'edit-pack') throw new Error(edit.type);
    const before = pack.entries;
    const next = edit.edits.reduce(applyEdit, pack);
    const left = new Set(next.entries.map(({ id }) => id));
    bin.push(...before.filter(({ id }) => !left.has(id)));
    pack = next;
  }
  return pack;
}

test('a merge keeps what either side changed; of two changes the local one goes to the bin', () => {
  fc.assert(
    fc.property(fc.option(somePack), somePack, somePack, (base, local, incoming) => {
      const merged = mergeStates({ base, local, incoming });
      const bin: Entry[] = [];
      const after = apply(local, editsOfMerge(local, merged), bin);
      expect(after).toEqual(merged.pack);
      expect(isPack(after)).toBe(true);
      for (const id of ids) {
        const was = base ? textOf(base, id) : undefined;
        const [our, their, now] = [local, incoming, after].map(pack => textOf(pack, id));
        if (our === their) expect(now).toBe(our);
        else if (their === was) expect(now).toBe(our);
        else if (our === was) expect(now).toBe(their);
        else if (our === undefined || their === undefined) expect(now).toBe(our ?? their);
        else {
          expect(now).toBe(their);
          expect(bin.map(({ summary }) => summary)).toContain(our);
        }
        // What the other side deleted is in the bin here.
        if (our !== undefined && now === undefined) expect(bin).toContainEqual(entry(id, our));
      }
    }),
    { numRuns: 500 },
  );
});

test('the fields of the head are merged one by one', () => {
  const base = makePack({ id: 'p', title: 'Old', licence: 'CC0' });
  const { licence: _licence, ...bare } = base;
  const local = { ...bare, title: 'Mine' };
  const incoming = { ...base, language: 'de', decoys: ['x'] };
  const { pack } = mergeStates({ base, local, incoming });
  expect(pack).toEqual({ ...bare, title: 'Mine', language: 'de', decoys: ['x'] });
});

const said = (id: string, text: string): Pack['statements'][number] => ({
  id,
  text,
  kind: 'reported',
  by: 'a reader',
});

test('a statement changed on both sides goes to the bin with its entry, under an id of its own', () => {
  const of = (text: string): Pack =>
    makePack({
      id: 'p',
      entries: [{ ...entry('a', '0'), statements: ['s'] }],
      statements: [said('s', text)],
    });
  const [base, local, incoming] = [of('old'), of('mine'), of('theirs')];
  const merged = mergeStates({ base, local, incoming });
  const edits = editsOfMerge(local, merged);
  expect(edits[0]).toEqual({
    type: 'edit-pack',
    pack: 'p',
    edits: [
      { type: 'put-statements', items: [{ item: said('s-2', 'mine'), before: null }] },
      { type: 'change-entry', id: 'a', fields: { statements: ['s-2'] } },
      { type: 'drop-entries', ids: ['a'] },
      { type: 'drop-statements', ids: ['s-2'] },
    ],
  });
  expect(apply(local, edits)).toEqual(incoming);
});

test('a statement that an entry still names is not deleted by the other side', () => {
  const base = makePack({ id: 'p', entries: [entry('a', '0')], statements: [said('s', 'x')] });
  const local = { ...base, entries: [{ ...entry('a', '0'), statements: ['s'] }] };
  const { pack } = mergeStates({ base, local, incoming: { ...base, statements: [] } });
  expect(pack).toEqual(local);
});

/** A device with its pack; what it wrote and what reaches it pass through the network in between. */
interface Device {
  name: string;
  pack: Pack | null;
  record: SyncRecord | null;
  /** What its browser holds of sync. */
  seen: RemotePack;
  bin: Entry[];
  lives: number;
}

interface Network {
  server: RemotePack;
  devices: Device[];
}

function sync(device: Device, network: Network, isOverdue = false): boolean {
  const fresh = `${device.name}${++device.lives}`;
  const step = stepSync({
    id: 'p',
    record: device.record,
    local: device.pack,
    remote: device.seen,
    fresh,
    isOverdue,
  });
  for (const edit of step.edits) {
    if (edit.type === 'add-pack') device.pack = edit.pack;
    else if (edit.type === 'remove-pack') {
      device.bin.push(...device.pack!.entries);
      device.pack = null;
    } else device.pack = apply(device.pack!, [edit], device.bin);
  }
  device.record = step.record;
  if (!step.write) return step.edits.length > 0;
  const { version, pack } = step.write;
  device.seen = pack ? { state: 'whole', version, pack } : { state: 'deleted', version };
  device.record = noteWrite(step.record!, step.write);
  network.server = device.seen;
  return true;
}

const device = (name: string, pack: Pack | null): Device => ({
  name,
  pack,
  record: null,
  seen: { state: 'none' },
  bin: [],
  lives: 0,
});

type Act =
  | { type: 'edit'; at: number; id: string }
  | { type: 'drop'; at: number; id: string }
  | { type: 'sync'; at: number }
  | { type: 'receive'; at: number }
  | { type: 'half'; at: number };

const anAct = fc.record({
  type: fc.constantFrom(
    'edit' as const,
    'edit' as const,
    'drop' as const,
    'sync' as const,
    'sync' as const,
    'receive' as const,
    'half' as const,
  ),
  at: fc.nat({ max: 2 }),
  id: fc.constantFrom(...ids),
});

function play(acts: readonly Act[], network: Network): { text: string; id: string }[] {
  const edits: { text: string; id: string }[] = [];
  for (const [turn, act] of acts.entries()) {
    const one = network.devices[act.at % network.devices.length];
    if (act.type === 'sync') sync(one, network);
    else if (act.type === 'receive') one.seen = network.server;
    else if (act.type === 'half') {
      // Some items have come, others have not; and what waits too long is written anew.
      if ('version' in network.server) one.seen = { state: 'partial', version: network.server.version };
      if (turn % 3 === 0) sync(one, network, true);
    } else if (one.pack && act.type === 'edit') {
      const text = `${one.name}${turn}`;
      edits.push({ text, id: act.id });
      one.pack = applyEdit(one.pack, {
        type: 'put-entries',
        items: [{ item: entry(act.id, text), before: null }],
      });
    } else if (one.pack && act.type === 'drop') {
      one.bin.push(...one.pack.entries.filter(({ id }) => id === act.id));
      one.pack = applyEdit(one.pack, { type: 'drop-entries', ids: [act.id] });
    }
  }
  return edits;
}

function settle(network: Network): number {
  for (let round = 0; round < 20; round++) {
    const isMoving = network.devices.map(one => {
      one.seen = network.server;
      return sync(one, network, true);
    });
    if (!isMoving.includes(true)) return round;
  }
  throw new Error('they never come to rest');
}

test('devices come to the same pack, whatever the order in which changes are made and arrive', () => {
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 60, size: 'max' }), acts => {
      const first = makePack({ id: 'p', entries: ids.map(id => entry(id, 'first')), statements: [] });
      const network: Network = {
        server: { state: 'none' },
        devices: [device('x', first), device('y', null), device('z', null)],
      };
      network.devices[0].record = beginSync('p', 'x0');
      sync(network.devices[0], network);
      settle(network);
      const made = play(acts, network);
      settle(network);
      const [one, ...others] = network.devices.map(({ pack }) => pack!);
      for (const other of others) expect(isSameValue(other, one)).toBe(true);
      // The last text that a reader gave an entry on a device is in the pack, or in the bin of some device.
      const kept = new Set(
        [...one.entries, ...network.devices.flatMap(({ bin }) => bin)].map(({ summary }) => summary),
      );
      for (const { name } of network.devices)
        for (const id of ids) {
          const last = made.findLast(edit => edit.id === id && edit.text.startsWith(name));
          const isReplaced = made.some(
            edit => edit.id === id && edit !== last && made.indexOf(edit) > made.indexOf(last!),
          );
          if (last && !isReplaced) expect(kept).toContain(last.text);
        }
    }),
    { numRuns: 400 },
  );
});

test('a pack deleted on one device goes to the bin of the other', () => {
  const pack = makePack({ id: 'p', entries: [entry('a', '0')], statements: [] });
  const [one, other] = [device('x', pack), device('y', null)];
  const network: Network = { server: { state: 'none' }, devices: [one, other] };
  one.record = beginSync('p', 'x0');
  sync(one, network);
  settle(network);
  expect(other.pack).toEqual(pack);
  one.pack = null;
  settle(network);
  expect(other).toMatchObject({ pack: null, record: null, bin: [entry('a', '0')] });
  // And comes back when it is brought back.
  one.pack = pack;
  settle(network);
  expect(other.pack).toEqual(pack);
});

test('a list of the same id that the reader did not choose to sync here is left alone', () => {
  const mine = makePack({ id: 'p', entries: [entry('b', 'mine')], statements: [] });
  const [one, other] = [
    device('x', makePack({ id: 'p', entries: [entry('a', '0')], statements: [] })),
    device('y', mine),
  ];
  const network: Network = { server: { state: 'none' }, devices: [one, other] };
  one.record = beginSync('p', 'x0');
  sync(one, network);
  settle(network);
  expect(other.pack).toBe(mine);
  other.record = beginSync('p', 'y0');
  settle(network);
  expect(other.pack!.entries.map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
  expect(isSameValue(one.pack, other.pack)).toBe(true);
});
