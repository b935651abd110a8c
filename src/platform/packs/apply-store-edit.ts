import { freeId } from '../../core/model/ids.ts';
import type { Entry, Pack, Statement } from '../../core/model/model.ts';
import { phrase } from '../../core/phrase.ts';
import { PhraseError } from '../../core/phrase-error.ts';
import type { PackEdit, Placed, StoreEdit } from '../../core/packs/pack-edits.ts';
import { isHead, isPack } from '../../core/model/pack-shape.ts';
import { addToBin, removeFromBin } from './pack-bin.ts';
import { isSame } from '../../core/is-same.ts';
import type { ChunkedList } from './chunked-list.ts';
import { readChunk, storePack } from './pack-chunks.ts';
import {
  BUNDLED_PRIVATE,
  type BinnedRecord,
  type BinRecord,
  type ChunkKind,
  type HeadRecord,
  type Writing,
} from './pack-records.ts';
import { countItems, isReadable, listHeads, type LiveHead } from './pack-metadata.ts';
import { PackWriter } from './pack-writer.ts';

export interface EditContext {
  transaction: Writing;
  revision: number;
  now: number;
  /** The id of the bundled pack, which no other may have. */
  bundled: string;
  /** The pack that each entry is put into by these edits: a move from one pack to another is not a deletion. */
  put: ReadonlyMap<string, string>;
  /** The ids of private packs that these edits have removed: what takes their places is private, too. */
  hidden: Set<string>;
}

export async function applyStoreEdit(context: EditContext, edit: StoreEdit): Promise<StoreEdit[]> {
  switch (edit.type) {
    case 'edit-pack':
      return editPack(context, edit);
    case 'add-pack':
      return addPack(context, edit);
    case 'remove-pack':
      return binPack(context, await needPack(context, edit.pack));
    case 'restore':
      return restore(context, edit.bin);
  }
}

const notChanged = (): Error => new PhraseError(phrase('storageBundledFixed'));

async function needPack({ transaction, bundled }: EditContext, id: string): Promise<LiveHead> {
  if (id === bundled) throw notChanged();
  const found = (await listHeads(transaction.objectStore('heads'))).find(head => head.id === id);
  if (!found) throw new PhraseError(phrase('storageListGone'));
  return found;
}

async function editPack(
  context: EditContext,
  { pack, edits, bin }: { pack: string; edits: PackEdit[]; bin?: number },
): Promise<StoreEdit[]> {
  const { transaction, revision } = context;
  if (pack === context.bundled)
    return [{ type: 'edit-pack', pack, edits: await editBundled(context, edits) }];
  const record = await needPack(context, pack);
  const writer = new PackWriter(transaction, record);
  const undo: PackEdit[][] = [];
  const dropped = new Map<string, Placed<Entry>>();
  const statements = new Map<string, Placed<Statement>>();
  for (const edit of edits) {
    const inverse = await writer.apply(edit);
    undo.push(inverse);
    for (const one of inverse) {
      if (edit.type === 'drop-entries' && one.type === 'put-entries') {
        for (const item of one.items) dropped.set(item.item.id, item);
        const named = one.items.flatMap(({ item }) => item.statements);
        for (const [id, item] of await writer.statements.find(named))
          statements.set(id, { item, before: null });
      }
      // These go back to where they stood; the statements of dropped entries go to the end.
      if (edit.type === 'drop-statements' && one.type === 'put-statements')
        for (const item of one.items) statements.set(item.item.id, item);
    }
  }
  const back = await writer.entries.find([...dropped.keys()]);
  const entries = [...dropped.values()].filter(({ item }) => {
    const elsewhere = context.put.get(item.id);
    return !back.has(item.id) && (elsewhere === undefined || elsewhere === pack);
  });
  await writer.write(revision);
  if (bin !== undefined) await removeFromBin(transaction, bin);
  const key = entries.length ? await binEntries(context, { record, entries, statements }) : undefined;
  const inverse: StoreEdit = { type: 'edit-pack', pack, edits: undo.reverse().flat() };
  return [key === undefined ? inverse : { ...inverse, bin: key }];
}

/** All that can be changed of the bundled pack is whether it is private. */
async function editBundled({ transaction }: EditContext, edits: readonly PackEdit[]): Promise<PackEdit[]> {
  const meta = transaction.objectStore('meta');
  const before = await meta.get(BUNDLED_PRIVATE);
  for (const edit of edits) {
    const names = edit.type === 'head' ? Object.keys(edit.fields) : [];
    if (edit.type !== 'head' || names.some(name => name !== 'private')) throw notChanged();
    const { private: isPrivate } = edit.fields;
    if (isPrivate === undefined) await meta.delete(BUNDLED_PRIVATE);
    else await meta.put(isPrivate, BUNDLED_PRIVATE);
  }
  return [{ type: 'head', fields: { private: before === undefined ? undefined : before !== false } }];
}

async function binEntries(
  { transaction, now }: EditContext,
  of: { record: LiveHead; entries: Placed<Entry>[]; statements: ReadonlyMap<string, Placed<Statement>> },
): Promise<number> {
  const { record, entries } = of;
  const key = await addToBin(transaction, {
    ...itemOf(record, now),
    type: 'entries',
    count: entries.length,
    headwords: entries.map(({ item }) => item.headword),
  });
  const named = new Set(entries.flatMap(({ item }) => item.statements));
  const statements = [...of.statements.values()].filter(({ item }) => named.has(item.id));
  await transaction.objectStore('binned').put({ key, head: record.head, entries, statements });
  return key;
}

const itemOf = ({ id, key, head }: LiveHead, deleted: number) => ({
  deleted,
  pack: { id, title: head.title },
  head: key,
});

async function takenIds({ transaction, bundled }: EditContext): Promise<Set<string>> {
  const heads = await listHeads(transaction.objectStore('heads'));
  return new Set([bundled, ...heads.map(({ id }) => id)]);
}

async function nextPlace({ transaction }: EditContext): Promise<number> {
  const heads: HeadRecord[] = await transaction.objectStore('heads').getAll();
  const places = heads.map(({ place }) => place).filter(place => Number.isFinite(place));
  return places.reduce((a, b) => Math.max(a, b), 0) + 1;
}

async function addPack(
  context: EditContext,
  { pack, replace }: { pack: Pack; replace?: boolean },
): Promise<StoreEdit[]> {
  const { transaction, revision, bundled } = context;
  if (pack.id === bundled) throw new PhraseError(phrase('storageIdTaken', { id: pack.id }));
  if (!isPack(pack)) throw new PhraseError(phrase('storageListDamaged'));
  const heads = await listHeads(transaction.objectStore('heads'));
  const old = replace ? heads.find(({ id }) => id === pack.id) : undefined;
  const undo = old ? await binPack(context, old) : [];
  const id = freeId(pack.id, await takenIds(context));
  const place = old?.place ?? (await nextPlace(context));
  await storePack(transaction, { pack: { ...pack, ...stillPrivate(context, pack.id), id }, place, revision });
  return [{ type: 'remove-pack', pack: id }, ...undo];
}

const stillPrivate = ({ hidden }: EditContext, id: string): Pick<Pack, 'private'> =>
  hidden.has(id) ? { private: true } : {};

/** Deletes a pack by a mark in its head; its chunks stay as they are. */
async function binPack(context: EditContext, record: LiveHead): Promise<StoreEdit[]> {
  const { transaction, revision, now } = context;
  if (record.head.private) context.hidden.add(record.id);
  const first = record.chunks.entries[0];
  const chunk = first && (await transaction.objectStore('chunks').get([record.key, 'entries', first.number]));
  const key = await addToBin(transaction, {
    ...itemOf(record, now),
    type: 'pack',
    count: countItems(record.chunks.entries),
    headwords: readChunk('entries', chunk).items.map(({ headword }) => headword),
  });
  await transaction.objectStore('heads').put({ ...record, deleted: now, revision });
  return [{ type: 'restore', bin: key }];
}

async function restore(context: EditContext, key: number): Promise<StoreEdit[]> {
  const item = await context.transaction.objectStore('bin').get(key);
  if (!item) throw new PhraseError(phrase('storageNotInBin'));
  const undo = await (item.type === 'pack' ? restorePack(context, item) : restoreEntries(context, item));
  await removeFromBin(context.transaction, key);
  return undo;
}

async function restorePack(context: EditContext, item: BinRecord): Promise<StoreEdit[]> {
  const heads = context.transaction.objectStore('heads');
  const record = await heads.get(item.head);
  if (!record || !isReadable(record))
    throw new PhraseError(phrase('storageBinnedList', { list: item.pack.title }));
  const id = freeId(record.id, await takenIds(context));
  const { deleted: _deleted, ...rest } = record;
  const head = { ...record.head, ...stillPrivate(context, record.id), id };
  await heads.put({ ...rest, id, head, revision: context.revision });
  return [{ type: 'remove-pack', pack: id }];
}

async function restoreEntries(context: EditContext, item: BinRecord): Promise<StoreEdit[]> {
  const { transaction } = context;
  const binned = await transaction.objectStore('binned').get(item.key);
  if (!binned) throw new PhraseError(phrase('storageBinnedTerms', { list: item.pack.title }));
  const record = await transaction.objectStore('heads').get(item.head);
  if (record && record.deleted === undefined && isReadable(record)) {
    return putBack(context, { ...binned, record });
  }
  // Their pack was deleted, so they get one of their own.
  const { entries, statements } = binned;
  const last = record && isHead(record.head) && record.head.private ? { private: true } : {};
  const pack = {
    ...(binned.head as Pack),
    ...last,
    entries: entries.map(({ item: entry }) => entry),
    statements: statements.map(({ item: statement }) => statement),
  };
  return addPack(context, { pack });
}

async function putBack(
  context: EditContext,
  { record, entries, statements }: Pick<BinnedRecord, 'entries' | 'statements'> & { record: LiveHead },
): Promise<StoreEdit[]> {
  const writer = new PackWriter(context.transaction, record);
  const present = await writer.statements.find(statements.map(({ item }) => item.id));
  const entryIds = await findFreeIds(writer.entries, entries);
  // An entry that comes back beside another version of it names its own versions of its statements.
  const copies = await findFreeIds(
    writer.statements,
    statements.filter(({ item }) => !isSame(item, present.get(item.id) ?? item)),
  );
  const items = entries.map(({ item, before }): Placed<Entry> => {
    const id = entryIds.get(item.id)!;
    if (id === item.id) return { item, before };
    const named = item.statements.map(name => copies.get(name) ?? name);
    return { item: { ...item, id, statements: named }, before };
  });
  const named = new Set(items.flatMap(({ item }) => item.statements));
  const missing = statements.flatMap(({ item, before }): Placed<Statement>[] => {
    const id = copies.get(item.id) ?? item.id;
    return named.has(id) && (id !== item.id || !present.has(id)) ? [{ item: { ...item, id }, before }] : [];
  });
  const edits: PackEdit[] = [
    { type: 'put-entries', items },
    { type: 'put-statements', items: missing },
  ];
  return editPack(context, { pack: record.id, edits });
}

/** An id for each item, its own where it is free. */
async function findFreeIds(
  list: Pick<ChunkedList<ChunkKind>, 'find'>,
  items: readonly Placed<{ id: string }>[],
): Promise<Map<string, string>> {
  const ids = items.map(({ item }) => item.id);
  const taken = new Set((await list.find(ids)).keys());
  const found = new Map<string, string>();
  for (const id of ids) {
    let free = freeId(id, taken);
    for (; (await list.find([free])).size; free = freeId(id, taken)) taken.add(free);
    taken.add(free);
    found.set(id, free);
  }
  return found;
}
