import { phrase } from '../../core/phrase.ts';
import { PhraseError } from '../../core/phrase-error.ts';
import { openPackDatabase } from './pack-database.ts';
import { WRITTEN, type Writing } from './pack-records.ts';

/** Announces the revision of a write; handed in, because a worker cannot reach the extension's own storage. */
export type NotifyWritten = (revision: string) => Promise<unknown>;

export async function writePacks<T>(
  notify: NotifyWritten,
  work: (transaction: Writing, revision: number) => Promise<T>,
): Promise<T> {
  const database = await openPackDatabase();
  // Strict: what is acknowledged is on the disk.
  const transaction: Writing = database.transaction(WRITTEN, 'readwrite', { durability: 'strict' });
  const meta = transaction.objectStore('meta');
  let value: T;
  let packsRevision = '';
  try {
    const revision = Number((await meta.get('revision')) ?? 0) + 1;
    value = await work(transaction, revision);
    await meta.put(revision, 'revision');
    packsRevision = `${await meta.get('database')}.${revision}`;
  } catch (error) {
    const own = transaction.error;
    await abandon(transaction);
    throw explainQuota(own ?? error);
  }
  await transaction.done.catch((error: unknown) => {
    throw explainQuota(transaction.error ?? error);
  });
  await notify(packsRevision);
  return value;
}

async function abandon(transaction: Writing): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // The browser has aborted it already, as it does when the disk is full.
  }
  await transaction.done.catch(() => undefined);
}

function explainQuota(error: unknown): unknown {
  if ((error as { name?: unknown } | null)?.name !== 'QuotaExceededError') return error;
  return new PhraseError(phrase('storageFull'), { cause: error });
}
