/** @jest-environment node */
import { CompressionStream, DecompressionStream } from 'node:stream/web';
import { deflateRawSync } from 'node:zlib';
import { isSame } from '../../../src/core/is-same.ts';
import { splitPacks } from '../../../src/core/packs/active-packs.ts';
import { cutState, findPackKeys } from '../../../src/core/sync/pack-sync-items.ts';
import type { StoreEdit } from '../../../src/core/packs/pack-edits.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { makeBundled, makeEntry, makePack } from '../../helpers/packs.ts';
import { makeRandom } from '../../core/random.ts';
import { cloud, Device, resetCloud } from './sync-device.ts';

const SCHEDULES = IS_LONG ? 10_000 : 25;
const STEPS = 6;
const BATCH = 25;

/** Private by its record, by the settings alone as versions up to 0.1.0 left it, and not private. */
const PACKS = [
  makePack({ id: 'recorded', private: true, entries: [makeEntry({ id: 'a' })] }),
  makePack({ id: 'named', entries: [makeEntry({ id: 'a' })] }),
  makePack({ id: 'open', private: false, entries: [makeEntry({ id: 'a' })] }),
];
const PRIVATE = ['recorded', 'named'];
const FOREIGN: readonly unknown[] = [7, 'text', null, ['named'], { format: 1 }];

let random: () => number;
let chance = 0;
let isDiskFine = true;
let faults = 0;
/** Items were put into sync that this version cannot read, by their list. */
const planted = new Map<string, Map<string, unknown>>();

const happens = (): boolean => {
  const isFault = random() < chance;
  if (isFault) faults++;
  return isFault;
};
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;

type Items = Record<string, unknown>;

/** An answer in which an item is foreign, cut or missing. Settings that are missing whole would be the reader's own. */
function damage(items: Items): Items {
  const key = pick(Object.keys(items));
  const { [key]: value, ...rest } = items;
  if (key === 'settings') return { ...rest, [key]: pick(FOREIGN) };
  if (typeof value === 'string')
    return { ...rest, [key]: value.slice(0, Math.floor(random() * value.length)) };
  const inPart = { ...(value as Items), [pick(['isPrivate', 'chunks', 'tag', 'id'])]: pick(FOREIGN) };
  return pick([rest, { ...rest, [key]: pick(FOREIGN) }, { ...rest, [key]: inPart }]);
}

const FAULTS = {
  read(items: Items) {
    if (happens()) throw new Error('storage is corrupted');
    return Object.keys(items).length && happens() ? damage(items) : items;
  },
  write() {
    if (happens()) throw new Error('QUOTA_BYTES quota exceeded');
  },
};

type Request = (this: IDBObjectStore, ...given: unknown[]) => IDBRequest;

/** Makes requests to the databases throw, as on a full or failing disk. Not by mocks, which would keep every call. */
function disturbDatabases(): void {
  const prototype = IDBObjectStore.prototype as unknown as Record<string, Request>;
  for (const method of ['get', 'getAll', 'put', 'add', 'delete']) {
    const usual = prototype[method]!;
    prototype[method] = function (...given) {
      if (!isDiskFine && happens()) throw new DOMException('the disk is full', 'QuotaExceededError');
      return usual.apply(this, given);
    };
  }
}

/** In place of a list's state: one that only a later version can read. */
function plantLater(id: string): void {
  const text = deflateRawSync(JSON.stringify({ pack: { format: 99, id }, stamps: {} })).toString('base64');
  const of = { id, tag: 'later', isPrivate: PRIVATE.includes(id) };
  const later = cutState(of, { text, items: new Map() }) as Map<string, unknown>;
  for (const key of findPackKeys(Object.keys(cloud), id)) delete cloud[key];
  for (const [key, item] of later) cloud[key] = item;
  planted.set(id, later);
}

function expectKept(when: string): void {
  for (const [id, later] of planted)
    for (const [key, item] of later)
      if (!isSame(cloud[key], item)) throw new Error(`${when}: the state of ${id} was overwritten`);
}

const editOf = (pack: string): StoreEdit => {
  const item = makeEntry({ id: pick(['a', 'b', 'c']), summary: String(random()) });
  return { type: 'edit-pack', pack, edits: [{ type: 'put-entries', items: [{ item, before: null }] }] };
};

let devices: Device[];

beforeAll(() => {
  Object.assign(globalThis, { CompressionStream, DecompressionStream, navigator: {} });
  globalThis.fetch = jest.fn(async () => ({ json: async () => makeBundled() })) as never;
  devices = [new Device(), new Device()];
  disturbDatabases();
});

/** The lists that pages of a device may know. */
const shownOn = (device: Device): Promise<string[]> =>
  device.run(async here => {
    const [packs, settings] = [await here.listPacks(), await here.readSettings()];
    return splitPacks(packs, settings).shared.map(({ id }) => id);
  });

function expectHidden(shown: readonly string[], when: string): void {
  const told = shown.filter(id => PRIVATE.includes(id));
  if (told.length) throw new Error(`${when}: pages get ${told.join()}`);
}

async function takeStep(device: Device): Promise<string[]> {
  const [kind, id] = [random(), pick(PACKS).id];
  if (kind < 0.55) await device.sync({ late: random() < 0.5 });
  else if (kind < 0.75) await device.run(here => here.applyEdits([editOf(id)]));
  else if (kind < 0.85) {
    const on = random() < 0.7;
    // The reader's own word: its items go from sync, whatever they are.
    if (!on) planted.delete(id);
    await device.run(here => here.setPackSync(id, on));
  } else return shownOn(device);
  return [];
}

async function runSchedule(seed: number): Promise<number> {
  random = makeRandom(seed);
  resetCloud({ settings: { version: 1, packsPrivate: ['named'] } });
  const [first] = devices;
  await first!.run(here => here.applyEdits(PACKS.map(pack => ({ type: 'add-pack', pack }))));
  for (const { id } of PACKS) await first!.run(here => here.setPackSync(id, true));
  await first!.sync();
  // As the background does; another device has the head in sync alone to go by.
  await first!.run(here => here.recordPrivate(['named'], async () => undefined));
  if (random() < 0.5) delete cloud.settings;
  planted.clear();
  let served = 0;
  for (let step = 0; step < STEPS; step++) {
    if (random() < 0.1) plantLater(pick(PACKS).id);
    const device = pick(devices);
    chance = pick([0, 0.03, 0.2, 1]);
    isDiskFine = random() < 0.5;
    device.faults = FAULTS;
    // Whatever fails is tried again.
    const shown = await takeStep(device).catch((): string[] => []);
    chance = 0;
    device.faults = null;
    expectHidden(shown, `schedule ${seed}, step ${step}, while reading`);
    if (shown.includes('open')) served++;
    expectHidden(await shownOn(device), `schedule ${seed}, step ${step}`);
    expectKept(`schedule ${seed}, step ${step}`);
  }
  for (const device of devices) expectHidden(await shownOn(device), `schedule ${seed}, at the end`);
  return served;
}

test.each(Array.from({ length: SCHEDULES / BATCH }, (_, batch) => batch * BATCH))(
  'no private list that is synced gets to a page, and nothing unread is overwritten: schedules from %i',
  async first => {
    faults = 0;
    let served = 0;
    for (let seed = first; seed < first + BATCH; seed++) {
      try {
        served += await runSchedule(seed);
      } finally {
        chance = 0;
        for (const device of devices) await device.forget();
      }
    }
    // So that it is known to have tested something.
    expect(faults).toBeGreaterThan(BATCH);
    expect(served).toBeGreaterThan(BATCH / 10);
  },
  600_000,
);
