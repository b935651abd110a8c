import type { IDBPTransaction } from 'idb';
import browser from 'webextension-polyfill';
import { migratePack } from '../core/migrations.ts';
import type { Pack } from '../core/model.ts';
import { openPackDatabase, type PackRecord, type PackSchema } from './pack-database.ts';

type Writing = IDBPTransaction<PackSchema, ('packs' | 'aside' | 'meta')[], 'readwrite'>;

/** A stored pack that this version cannot read; it stays where it is. */
export interface UnreadablePack {
  id: string;
  reason: string;
}

/** The item of `storage.local` by which every context hears that packs have changed. */
const BELL = 'packs';

let bundled: Promise<Pack> | null = null;

/** The pack that comes with the extension. */
export function readBundledPack(): Promise<Pack> {
  bundled ??= fetch(browser.runtime.getURL('pack.json'))
    .then(response => response.json() as Promise<unknown>)
    .then(stored => {
      const read = migratePack(stored);
      if (!read.ok) throw new Error(`The bundled pack cannot be read. ${read.reason}`);
      return read.pack;
    })
    .catch((error: unknown) => {
      bundled = null;
      throw error;
    });
  return bundled;
}

/** The reader's own packs in their order; those that cannot be read are left out. */
export async function listOwnPacks(): Promise<Pack[]> {
  const read = (await readRecords()).map(record => migratePack(record.pack));
  return read.flatMap(result => (result.ok ? [result.pack] : []));
}

/** The stored packs that are left out of the list, and why. */
export async function listUnreadablePacks(): Promise<UnreadablePack[]> {
  return (await readRecords()).flatMap(({ id, pack }) => {
    const read = migratePack(pack);
    return read.ok ? [] : [{ id, reason: read.reason }];
  });
}

/** All packs: the bundled one first, then the reader's own in their order. */
export async function listPacks(): Promise<Pack[]> {
  const [first, own] = await Promise.all([readBundledPack(), listOwnPacks()]);
  return [first, ...own];
}

/** Stores a pack at the end, or at `place`. Rejects where the id is taken, unless it may `replace` an own pack. */
export async function addPack(
  pack: Pack,
  options: { replace?: boolean; place?: number } = {},
): Promise<void> {
  await refuseBundled(pack.id);
  await write(async transaction => {
    const packs = transaction.objectStore('packs');
    const old = await packs.get(pack.id);
    const readable = old !== undefined && !(await putAside(transaction, old));
    if (readable && !options.replace) throw new Error(`There already is a list with the id “${pack.id}”.`);
    const last = Math.max(0, ...(await packs.getAll()).map(record => record.place));
    await packs.put({ id: pack.id, place: old?.place ?? options.place ?? last + 1, pack });
  });
}

/** Changes an own pack in one transaction and returns it as it is now stored. Rejects where there is none. */
export async function editPack(id: string, edit: (pack: Pack) => Pack): Promise<Pack> {
  await refuseBundled(id);
  return write(async transaction => {
    const packs = transaction.objectStore('packs');
    const record = await packs.get(id);
    const read = migratePack(record?.pack);
    if (!record || !read.ok) throw new Error(`There is no list with the id “${id}”.`);
    const pack = { ...edit(read.pack), id };
    await packs.put({ ...record, pack });
    return pack;
  });
}

/** Deletes an own pack and returns it with its place, so that it can be added back; null where there is none. */
export async function removePack(id: string): Promise<{ pack: Pack; place: number } | null> {
  await refuseBundled(id);
  return write(async transaction => {
    const packs = transaction.objectStore('packs');
    const record = await packs.get(id);
    if (!record) return null;
    const read = migratePack(record.pack);
    if (!read.ok) await putAside(transaction, record);
    await packs.delete(id);
    return read.ok ? { pack: read.pack, place: record.place } : null;
  });
}

/** Names the state of all packs: another name means that something may have changed. */
export async function packsRevision(): Promise<string> {
  const revision = (await (await openPackDatabase()).get('meta', 'revision')) ?? 'none';
  const { [BELL]: bell } = await browser.storage.local.get(BELL);
  // A context that was ended between its write and the bell has told nobody.
  if (revision !== 'none' && (bell as { revision?: unknown } | undefined)?.revision !== revision)
    await ring(revision);
  return `${browser.runtime.getManifest().version}/${revision}`;
}

/** Calls back after each change of packs in any context, until the signal aborts. */
export function watchPacks(onChange: () => void, signal: AbortSignal): void {
  const listen = (changes: object, area: string): void => {
    if (area === 'local' && BELL in changes) onChange();
  };
  if (signal.aborted) return;
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
}

async function readRecords(): Promise<PackRecord[]> {
  const records = await (await openPackDatabase()).getAll('packs');
  return records.sort((a, b) => a.place - b.place);
}

async function refuseBundled(id: string): Promise<void> {
  if ((await readBundledPack()).id === id) {
    throw new Error(`The id “${id}” belongs to the bundled pack, which cannot be changed.`);
  }
}

/** Runs the work in one transaction; all or nothing of it is stored. Then tells every context. */
async function write<T>(work: (transaction: Writing) => Promise<T>): Promise<T> {
  const database = await openPackDatabase();
  const transaction: Writing = database.transaction(['packs', 'aside', 'meta'], 'readwrite');
  const revision = crypto.randomUUID();
  let value: T;
  try {
    value = await work(transaction);
    await transaction.objectStore('meta').put(revision, 'revision');
  } catch (error) {
    await abandon(transaction);
    throw error;
  }
  await transaction.done;
  await ring(revision);
  return value;
}

async function abandon(transaction: Writing): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // The browser has already aborted it, as it does when the disk is full.
  }
  await transaction.done.catch(() => undefined);
}

function ring(revision: string): Promise<void> {
  return browser.storage.local.set({ [BELL]: { revision } });
}

/** Copies a record that cannot be read into the store `aside`; false if it can be read. */
async function putAside(transaction: Writing, { id, pack }: PackRecord): Promise<boolean> {
  const read = migratePack(pack);
  if (read.ok) return false;
  await transaction.objectStore('aside').add({ id, pack, reason: read.reason });
  return true;
}
