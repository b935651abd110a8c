import fc from 'fast-check';
import { applyEdit } from '../../../src/core/packs/apply-edit.ts';
import type { Entry, Pack } from '../../../src/core/model/model.ts';
import { cutPack, findPackKeys, readSyncedItems } from '../../../src/core/sync/pack-sync-items.ts';
import { isSameValue } from '../../../src/core/sync/pack-sync-merge.ts';
import {
  beginSync,
  noteWrite,
  stepSync,
  type RemotePack,
  type SyncRecord,
} from '../../../src/core/sync/pack-sync-step.ts';
import { countOfDevice } from '../../../src/core/sync/version-vector.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

type Items = Map<string, unknown>;

/** What a browser's sync promises: each item by itself, in any order, and of two writes of an item the later one. */
class Server {
  readonly items: Items = new Map();
}

const LONG = 'x'.repeat(3000);
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const entry = (id: string, text: string): Entry => ({
  ...makeEntry(),
  id,
  headword: id,
  summary: `${text} ${LONG}`,
});
const sayText = ({ summary }: Entry): string => summary.split(' ')[0];

class Device {
  readonly view: Items = new Map();
  readonly bin: Entry[] = [];
  #outbox: string[] = [];
  #lives = 0;
  #record: SyncRecord | null = null;

  constructor(
    readonly name: string,
    public pack: Pack | null,
    private readonly server: Server,
  ) {}

  begin(): void {
    this.#record = beginSync('p', `${this.name}0`);
  }

  edit(id: string, text: string | null): void {
    if (!this.pack) return;
    this.bin.push(...(text === null ? this.pack.entries.filter(one => one.id === id) : []));
    this.pack = applyEdit(
      this.pack,
      text === null
        ? { type: 'drop-entries', ids: [id] }
        : { type: 'put-entries', items: [{ item: entry(id, text), before: null }] },
    );
  }

  /** One pass; true if it changed something here or there. */
  sync(isOverdue: boolean): boolean {
    const fresh = `${this.name}${++this.#lives}`;
    const remote = this.#readRemote();
    const step = stepSync({ id: 'p', record: this.#record, local: this.pack, remote, fresh, isOverdue });
    for (const edit of step.edits) {
      if (edit.type === 'add-pack') this.pack = edit.pack;
      else if (edit.type === 'edit-pack') {
        const before = this.pack!.entries;
        this.pack = edit.edits.reduce(applyEdit, this.pack!);
        const left = new Set(this.pack.entries.map(({ id }) => id));
        this.bin.push(...before.filter(({ id }) => !left.has(id)));
      } else throw new Error(edit.type);
    }
    this.#record = step.record;
    if (!step.write) return step.edits.length > 0;
    this.#write(step.write.pack!, step.write);
    this.#record = noteWrite(step.record!, step.write);
    return true;
  }

  #readRemote(): RemotePack {
    const synced = readSyncedItems(this.view).get('p');
    if (!synced) return { state: 'none' };
    const { version } = synced.head;
    if (synced.text === null) return { state: 'partial', version };
    return { state: 'whole', version, pack: JSON.parse(synced.text) as Pack };
  }

  #write(pack: Pack, { version }: Pick<SyncRecord, 'version'>): void {
    const { device } = this.#record!;
    const tag = `${device}.${countOfDevice(version, device)}`;
    const next = cutPack({ id: 'p', title: pack.title, version, tag, text: JSON.stringify(pack) })!;
    for (const key of findPackKeys(this.view.keys(), 'p')) if (!next.has(key)) this.#change(key, undefined);
    for (const [key, value] of next) this.#change(key, value);
  }

  #change(key: string, value: unknown): void {
    if (value === undefined) this.view.delete(key);
    else this.view.set(key, value);
    this.#outbox = [...this.#outbox.filter(other => other !== key), key];
  }

  /** Sends some items, those that `goes` chooses. */
  upload(goes: () => boolean): void {
    const going = this.#outbox.filter(goes);
    for (const key of going) copyItem(key, this.view, this.server.items);
    this.#outbox = this.#outbox.filter(key => !going.includes(key));
  }

  /** Takes in some items; what waits here to be sent stays. */
  download(comes: () => boolean): void {
    for (const key of new Set([...this.server.items.keys(), ...this.view.keys()]))
      if (!this.#outbox.includes(key) && comes()) copyItem(key, this.server.items, this.view);
  }
}

function copyItem(key: string, from: Items, to: Items): void {
  if (from.has(key)) to.set(key, from.get(key));
  else to.delete(key);
}

function settle(devices: readonly Device[]): void {
  const all = (): boolean => true;
  // In the first round what waits to be sent may reach only the devices behind it.
  for (const device of devices) device.upload(all);
  for (let round = 0; round < 30; round++) {
    const isMoving = devices.map(device => {
      device.upload(all);
      device.download(all);
      const moved = device.sync(true);
      device.upload(all);
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
    'upload',
    'upload',
    'download',
    'download',
    'overdue',
  ),
  at: fc.nat({ max: 1 }),
  id: fc.constantFrom(...ids),
  chance: fc.infiniteStream(fc.boolean()),
});

test('two devices come to the same list over a sync that knows items alone, and no edit is lost', () => {
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 50, size: 'max' }), acts => {
      const server = new Server();
      const first = makePack({ id: 'p', entries: ids.map(id => entry(id, 'first')) });
      const devices = [new Device('x', first, server), new Device('y', null, server)];
      devices[0].begin();
      settle(devices);
      const texts = new Map<string, string[]>(ids.map(id => [id, []]));
      for (const [turn, { type, at, id, chance }] of acts.entries()) {
        const device = devices[at];
        const luck = (): boolean => chance.next().value as boolean;
        if (type === 'edit') {
          texts.get(id)!.push(`${device.name}${turn}`);
          device.edit(id, `${device.name}${turn}`);
        } else if (type === 'drop') device.edit(id, null);
        else if (type === 'upload') device.upload(luck);
        else if (type === 'download') device.download(luck);
        else device.sync(type === 'overdue');
      }
      settle(devices);
      const [one, other] = devices.map(({ pack }) => pack!);
      expect(isSameValue(one, other)).toBe(true);
      const kept = new Set([...one.entries, ...devices.flatMap(({ bin }) => bin)].map(sayText));
      // What was last said of an entry on any device is in the list or in a bin.
      const last = [...texts.values()].flatMap(all => all.slice(-1));
      expect(last.filter(text => !kept.has(text))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
