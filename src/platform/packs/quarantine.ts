import { migratePack } from '../../core/model/migrations.ts';
import { phrase, type PhraseValue } from '../../core/phrase.ts';
import { chunksOf } from './pack-chunks.ts';
import { openPackDatabase } from './pack-database.ts';
import { isReadable } from './pack-metadata.ts';
import { listDamaged } from './pack-reader.ts';

export interface UnreadablePack {
  id: string;
  reason: PhraseValue;
}

export interface QuarantinedFile {
  name: string;
  json: string;
  reason: PhraseValue;
}

interface Quarantined extends UnreadablePack {
  stored: unknown;
}

export async function listUnreadablePacks(): Promise<UnreadablePack[]> {
  return (await readUnreadable()).map(({ id, reason }) => ({ id, reason }));
}

/** All data that is kept although it cannot be read: whole packs, parts of packs in use, and replaced records. */
export async function readQuarantine(): Promise<QuarantinedFile[]> {
  return (await readAll()).map(({ id, reason, stored }, at) => ({
    name: `${id}-aside-${at + 1}.json`,
    json: JSON.stringify(stored, null, 2) ?? 'null',
    reason,
  }));
}

async function readAll(): Promise<Quarantined[]> {
  const database = await openPackDatabase();
  const [unreadable, damaged, replaced] = [
    await readUnreadable(),
    await listDamaged(),
    await database.getAll('aside'),
  ];
  const parts = damaged.map(async ({ key, id, kind, number }): Promise<Quarantined> => {
    const stored = await database.get('chunks', [key, kind, number]);
    return { id, reason: phrase(kind === 'entries' ? 'damagedTerms' : 'damagedStatements'), stored };
  });
  const records = replaced.map(({ id, reason, pack }) => ({ id, reason, stored: pack }));
  return [...unreadable, ...(await Promise.all(parts)), ...records];
}

async function readUnreadable(): Promise<Quarantined[]> {
  const database = await openPackDatabase();
  const whole = (await database.getAll('packs')).flatMap(({ id, pack }): Quarantined[] => {
    const read = migratePack(pack);
    return [{ id, stored: pack, reason: read.ok ? phrase('damagedOlder') : read.reason }];
  });
  const heads = (await database.getAll('heads')).filter(record => !isReadable(record));
  const parts = heads.map(async (record): Promise<Quarantined> => {
    const { version } = (record.head ?? {}) as { version?: unknown };
    const isNewer = typeof version === 'number' && version > 1;
    return {
      id: record.id,
      reason: isNewer ? phrase('damagedNewer', { version }) : phrase('damagedParts'),
      stored: { ...record, parts: await database.getAll('chunks', chunksOf(record.key)) },
    };
  });
  return [...whole, ...(await Promise.all(parts))];
}
