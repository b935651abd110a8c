import { migratePack } from '../../core/model/migrations.ts';
import { chunksOf } from './pack-chunks.ts';
import { openPackDatabase } from './pack-database.ts';
import { isReadable } from './pack-metadata.ts';
import { listDamaged } from './pack-reader.ts';

/** A stored pack that this version cannot read; it stays where it is. */
export interface UnreadablePack {
  id: string;
  reason: string;
}

/** Something that is kept although it cannot be read, as a file for the reader to keep. */
export interface QuarantinedFile {
  name: string;
  json: string;
  reason: string;
}

interface Aside extends UnreadablePack {
  stored: unknown;
}

/** The stored packs that are left out of all lists, and why. */
export async function listUnreadablePacks(): Promise<UnreadablePack[]> {
  return (await readUnreadable()).map(({ id, reason }) => ({ id, reason }));
}

/** All that is kept although it cannot be read: whole packs, parts of packs in use, and what had to make way. */
export async function readQuarantine(): Promise<QuarantinedFile[]> {
  return (await readAll()).map(({ id, reason, stored }, at) => ({
    name: `${id}-aside-${at + 1}.json`,
    json: JSON.stringify(stored, null, 2) ?? 'null',
    reason,
  }));
}

async function readAll(): Promise<Aside[]> {
  const database = await openPackDatabase();
  const [unreadable, damaged, aside] = [
    await readUnreadable(),
    await listDamaged(),
    await database.getAll('aside'),
  ];
  const parts = damaged.map(async ({ key, id, kind, number }): Promise<Aside> => {
    const stored = await database.get('chunks', [key, kind, number]);
    return { id, reason: `Some ${kind} of this list are missing or damaged.`, stored };
  });
  const madeWay = aside.map(({ id, reason, pack }) => ({ id, reason, stored: pack }));
  return [...unreadable, ...(await Promise.all(parts)), ...madeWay];
}

async function readUnreadable(): Promise<Aside[]> {
  const database = await openPackDatabase();
  const whole = (await database.getAll('packs')).flatMap(({ id, pack }): Aside[] => {
    const read = migratePack(pack);
    return [{ id, stored: pack, reason: read.ok ? 'It was stored by an older Sidelight.' : read.reason }];
  });
  const heads = (await database.getAll('heads')).filter(record => !isReadable(record));
  const parts = heads.map(async (record): Promise<Aside> => {
    const { version } = (record.head ?? {}) as { version?: unknown };
    const isNewer = typeof version === 'number' && version > 1;
    return {
      id: record.id,
      reason: isNewer
        ? `It was stored by a newer Sidelight (version ${version} of the format).`
        : 'Parts of it are missing or damaged.',
      stored: { ...record, parts: await database.getAll('chunks', chunksOf(record.key)) },
    };
  });
  return [...whole, ...(await Promise.all(parts))];
}
