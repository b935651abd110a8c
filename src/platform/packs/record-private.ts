import { isHead } from '../../core/model/pack-shape.ts';
import { readBundledPack } from '../assets/bundled-pack.ts';
import { openPackDatabase } from './pack-database.ts';
import { isReadable } from './pack-metadata.ts';
import { BUNDLED_PRIVATE, type BinnedRecord, type HeadRecord } from './pack-records.ts';
import { writePacks, type NotifyWritten } from './write-transaction.ts';

/**
 * Writes into the records of these packs that they are private, those in the bin included. Versions up to 0.1.0 have it in
 * the settings alone, from which it can be lost.
 */
export async function recordPrivate(ids: readonly string[], notify: NotifyWritten): Promise<void> {
  if (!ids.length) return;
  const named = new Set(ids);
  const isMissing = ({ id, head }: { id: string; head: { private?: boolean } }): boolean =>
    named.has(id) && head.private !== true;
  const findHeads = (heads: readonly HeadRecord[]) => heads.filter(isReadable).filter(isMissing);
  const findBinned = (binned: readonly BinnedRecord[]) =>
    binned.flatMap(record => {
      const { head } = record;
      return isHead(head) && isMissing({ id: head.id, head }) ? [{ ...record, head }] : [];
    });
  const [database, bundled] = await Promise.all([openPackDatabase(), readBundledPack()]);
  const isBundledMissing = named.has(bundled.id) && (await database.get('meta', BUNDLED_PRIVATE)) !== true;
  const missing = [
    findHeads(await database.getAll('heads')),
    findBinned(await database.getAll('binned')),
  ].some(({ length }) => length > 0);
  if (!missing && !isBundledMissing) return;
  await writePacks(notify, async (transaction, revision) => {
    const [heads, binned] = [transaction.objectStore('heads'), transaction.objectStore('binned')];
    for (const record of findHeads(await heads.getAll()))
      await heads.put({ ...record, head: { ...record.head, private: true }, revision });
    for (const record of findBinned(await binned.getAll()))
      await binned.put({ ...record, head: { ...record.head, private: true } });
    if (isBundledMissing) await transaction.objectStore('meta').put(true, BUNDLED_PRIVATE);
  });
}
