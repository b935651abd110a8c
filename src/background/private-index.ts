import { entryOf, packOf } from '../core/index/index-layout.ts';
import type { EntryNaming, IndexReply, ToBackground } from '../core/messages/protocol.ts';
import { readSettings } from '../platform/settings/settings-store.ts';
import { knownRefs, readActivePacks } from './active-packs.ts';

/** The index of the private packs that are on, for the extension's own pages alone; null where there is none. */
export async function answerPrivateIndex(): Promise<IndexReply | null> {
  const now = await readActivePacks();
  const bytes = await now.privateIndex.get();
  if (!bytes) return null;
  const [packs, settings] = await Promise.all([now.privatePacks(), readSettings()]);
  return { revision: now.key, bytes, knownRefs: knownRefs(packs, settings) };
}

export async function answerPrivateNames({
  revision,
  refs,
}: ToBackground['private-names']['request']): Promise<EntryNaming[]> {
  const now = await readActivePacks();
  if (revision !== now.key) throw new Error('the index has changed');
  const packs = await now.privatePacks();
  return refs.flatMap(ref => {
    const pack = packs[packOf(ref)]?.pack;
    const entry = pack?.entries[entryOf(ref)];
    return entry ? [{ ref, pack: pack.id, entry: entry.id, headword: entry.headword }] : [];
  });
}
