import { packOf } from '../core/index/index-layout.ts';
import type { IndexReply, ToBackground } from '../core/messages/protocol.ts';
import type { CardEntry } from '../core/model/card-entry.ts';
import type { EntryRef } from '../core/model/model.ts';
import { readSettings } from '../platform/settings/settings-store.ts';
import { waitForCooldown } from './cooldown.ts';
import { readActivePacks, type ActivePacks } from './active-packs.ts';
import { keepSieveOf, keepSmall } from './page-assets.ts';

export async function answerIndex({
  haveRevision,
}: ToBackground['index']['request']): Promise<IndexReply | null> {
  let now = await readActivePacks();
  if (haveRevision !== now.revision && !now.index.isMade) {
    // While a large list is being edited, its index is made for the last edit of several.
    await waitForCooldown();
    now = await readActivePacks();
  }
  if (haveRevision === now.revision) return null;
  const settings = await readSettings();
  const { knownHash: _, ...reply } = await keepSmall(now, settings);
  void keepSieveOf(now, settings).catch(() => undefined);
  return reply;
}

async function needRevision(revision: string): Promise<ActivePacks> {
  const now = await readActivePacks();
  if (revision !== now.revision) throw new Error('the index has changed');
  return now;
}

export async function answerKnown({ revision }: ToBackground['known']['request']): Promise<EntryRef[]> {
  return (await keepSmall(await needRevision(revision), await readSettings())).knownRefs;
}

export async function answerEntries({
  revision,
  refs,
}: ToBackground['entries']['request']): Promise<CardEntry[]> {
  const packs = await (await needRevision(revision)).packs();
  return [...new Set(refs)].flatMap(ref => packs[packOf(ref)]?.cardEntry(ref) ?? []);
}

export async function answerCards({ names }: ToBackground['cards']['request']): Promise<CardEntry[]> {
  const now = await readActivePacks();
  // Private ones get numbers after those of the index, so that no two cards have the same.
  const packs = [...(await now.packs()), ...(await now.privatePacks())];
  const numbers = new Map(packs.map(({ pack }, number) => [pack.id, number]));
  return names.flatMap(({ pack, entry }) => {
    const number = numbers.get(pack);
    return number === undefined ? [] : (packs[number]?.cardNamed(entry, number) ?? []);
  });
}
