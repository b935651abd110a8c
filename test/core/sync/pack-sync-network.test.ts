import fc from 'fast-check';
import { applyEdit } from '../../../src/core/packs/apply-edit.ts';
import type { Entry, Pack } from '../../../src/core/model/model.ts';
import { parseState, partsOf, type PackState } from '../../../src/core/sync/pack-state.ts';
import { cutState, findPackKeys, readSyncedItems } from '../../../src/core/sync/pack-sync-items.ts';
import { stepSync, type RemoteState, type SyncRecord } from '../../../src/core/sync/pack-sync.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

type Items = Map<string, unknown>;

const LONG = 'x'.repeat(3000);
const ids = ['a', 'b', 'c', 'd', 'e', '__proto__'];
const entry = (id: string, text: string): Entry => ({ ...makeEntry(), id, summary: `${text} ${LONG}` });
const textOf = ({ summary }: Entry): string => summary.split(' ')[0]!;

let clock = 0;
/** A browser's sync promises this: each item by itself, in any order, and of two writes of an item the later one. */
let server: Items = new Map();
beforeEach(() => {
  server = new Map();
});

class Device {
  bin: Entry[] = [];
  record: SyncRecord | null = null;
  readonly #view: Items = new Map();
  #outbox: string[] = [];

  constructor(
    readonly name: string,
    public pack: Pack | null,
  ) {}

  begin(): void {
    this.record = { id: 'p', state: null, own: [] };
  }

  edit(id: string, text: string | null): void {
    if (!this.pack) return;
    const drop = { type: 'drop-entries' as const, ids: [id] };
    const put = { type: 'put-entries' as const, items: [{ item: entry(id, text ?? ''), before: null }] };
    this.#apply(applyEdit(this.pack, text === null ? drop : put));
  }

  /** One pass; true if it changed something here or there. */
  sync(isLate: boolean): boolean {
    const remote = this.#readRemote(isLate);
    const step = stepSync('p', ++clock, { record: this.record, local: this.pack, remote });
    for (const edit of step.edits) {
      if (edit.type === 'add-pack') this.pack = edit.pack;
      else if (edit.type === 'remove-pack') this.#apply(null);
      else if (edit.type === 'edit-pack') this.#apply(edit.edits.reduce(applyEdit, this.pack!));
      else throw new Error(edit.type);
    }
    this.record = step.record;
    if (step.write) this.#write(step.write);
    return step.write !== null || step.edits.length > 0;
  }

  /** Puts entries that go from the list into the bin. */
  #apply(pack: Pack | null): void {
    const left = new Set(pack?.entries.map(({ id }) => id));
    this.bin.push(...this.pack!.entries.filter(({ id }) => !left.has(id)));
    this.pack = pack;
  }

  #readRemote(isLate: boolean): RemoteState {
    const synced = readSyncedItems(this.#view).get('p');
    if (synced?.text === null) return isLate ? 'broken' : 'unclear';
    return synced ? parseState(synced.text)! : 'none';
  }

  #write(state: PackState): void {
    const next = cutState(
      { id: 'p', tag: `${this.name}${clock}` },
      { text: JSON.stringify(state), items: new Map() },
    );
    const own = findPackKeys(this.#view.keys(), 'p');
    for (const key of own) this.#view.delete(key);
    for (const [key, value] of next as Items) this.#view.set(key, value);
    this.#outbox = [...new Set([...this.#outbox, ...own, ...(next as Items).keys()])];
  }

  /** Sends some items, those that `goes` chooses. */
  upload(goes: () => boolean = () => true): void {
    const going = this.#outbox.filter(goes);
    for (const key of going) copyItem(key, this.#view, server);
    this.#outbox = this.#outbox.filter(key => !going.includes(key));
  }

  /** Takes in some items; what waits here to be sent stays. */
  download(comes: () => boolean = () => true): void {
    for (const key of new Set([...server.keys(), ...this.#view.keys()]))
      if (!this.#outbox.includes(key) && comes()) copyItem(key, server, this.#view);
  }
}

function copyItem(key: string, from: Items, to: Items): void {
  if (from.has(key)) to.set(key, from.get(key));
  else to.delete(key);
}

function settle(devices: readonly Device[]): void {
  // In the first round what waits to be sent may reach only the devices behind it.
  for (const device of devices) device.upload();
  for (let round = 0; round < 30; round++) {
    const isMoving = devices.map(device => {
      device.upload();
      device.download();
      const moved = device.sync(true);
      device.upload();
      return moved;
    });
    if (!isMoving.includes(true)) return;
  }
  throw new Error('they never come to rest');
}

const anAct = fc.record({
  type: fc.constantFrom(
    'edit',
    'edit',
    'drop',
    'sync',
    'sync',
    'late',
    'upload',
    'upload',
    'download',
    'download',
  ),
  at: fc.nat({ max: 2 }),
  id: fc.constantFrom(...ids),
  chance: fc.infiniteStream(fc.boolean()),
});

test('devices come to the same list over a sync that knows items alone, and no edit is lost', () => {
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 60, size: 'max' }), acts => {
      server = new Map();
      const first = makePack({ id: 'p', entries: ids.map(id => entry(id, 'first')) });
      const devices = [new Device('x', first), new Device('y', null), new Device('z', null)];
      devices[0]!.begin();
      settle(devices);
      const texts: { text: string; id: string; name: string }[] = [];
      for (const [turn, { type, at, id, chance }] of acts.entries()) {
        const device = devices[at]!;
        const luck = (): boolean => chance.next().value as boolean;
        if (type === 'edit') {
          texts.push({ text: `${device.name}${turn}`, id, name: device.name });
          device.edit(id, `${device.name}${turn}`);
        } else if (type === 'drop') device.edit(id, null);
        else if (type === 'upload') device.upload(luck);
        else if (type === 'download') device.download(luck);
        else device.sync(type === 'late');
      }
      settle(devices);
      const [one, ...others] = devices.map(({ pack }) => partsOf(pack));
      for (const other of others) expect(other).toEqual(one);
      const kept = new Set(devices.flatMap(({ pack, bin }) => [...pack!.entries, ...bin]).map(textOf));
      // The last text that an entry got on any device is in the list, or in a bin.
      const last = texts.filter(
        ({ id, name }, at) => !texts.slice(at + 1).some(next => next.id === id && next.name === name),
      );
      expect(last.filter(({ text }) => !kept.has(text))).toEqual([]);
    }),
    { numRuns: IS_LONG ? 400 : 30 },
  );
});

test('a pack deleted on one device goes to the bin of the other, and comes back when it is brought back', () => {
  const pack = makePack({ id: 'p', entries: [entry('a', '0')] });
  const [one, other] = [new Device('x', pack), new Device('y', null)];
  one.begin();
  settle([one, other]);
  expect(other.pack).toEqual(pack);
  one.pack = null;
  settle([one, other]);
  expect(other).toMatchObject({ pack: null, record: null, bin: pack.entries });
  one.pack = pack;
  settle([one, other]);
  expect(other.pack).toEqual(pack);
});

test('an edit after a deletion that its device had not seen brings the pack back; one before does not', () => {
  const pack = makePack({ id: 'p', entries: [entry('a', '0')] });
  for (const isLater of [true, false]) {
    server = new Map();
    const [one, other] = [new Device('x', pack), new Device('y', null)];
    one.begin();
    settle([one, other]);
    one.pack = null;
    other.edit('a', 'new');
    for (const device of isLater ? [one, other] : [other, one]) device.sync(false);
    settle([one, other]);
    expect([one, other].map(device => device.pack?.entries.map(textOf))).toEqual(
      Array(2).fill(isLater ? ['new'] : undefined),
    );
    if (!isLater) expect(other.bin.map(textOf)).toEqual(['new']);
  }
});

test('a list of the same id waits until it is chosen; then what is in sync stands, and the rest is added', () => {
  const [one, other] = [
    ['a', 'c'],
    ['a', 'b'],
  ].map(
    (own, at) => new Device(`${at}`, makePack({ id: 'p', entries: own.map(id => entry(id, `${at}`)) })),
  ) as [Device, Device];
  const mine = other.pack;
  one.begin();
  settle([one, other]);
  expect(other.pack).toBe(mine);
  other.begin();
  settle([one, other]);
  expect(one.pack!.entries.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c']);
  expect(partsOf(other.pack)).toEqual(partsOf(one.pack));
  expect(other.pack!.entries.find(({ id }) => id === 'a')).toEqual(entry('a', '0'));
  expect(other.bin).toEqual([entry('a', '1')]);
});
