import { Lazy } from '../../core/lazy.ts';
import { openPackDatabase } from './pack-database.ts';

const KEY = 'salt';

const salt = new Lazy(readSalt);

/** A name for a text, from which nobody can find out the text by trying: the salt is where no page's process reads. */
export async function nameSecretly(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${await salt.get()} ${text}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return hash.slice(0, 16).reduce((name, byte) => name + byte.toString(16).padStart(2, '0'), '');
}

async function readSalt(): Promise<string> {
  const { store, done } = (await openPackDatabase()).transaction('meta', 'readwrite');
  const kept = await store.get(KEY);
  const made = typeof kept === 'string' ? kept : crypto.randomUUID();
  if (made !== kept) await store.put(made, KEY);
  await done;
  return made;
}
