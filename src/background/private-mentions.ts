import { entryOf, packOf } from '../core/index/index-layout.ts';
import type { PackLookup } from '../core/packs/pack-lookup.ts';
import type { FoundMention, PageMention, ToBackground } from '../core/messages/protocol.ts';
import type { EntryRef } from '../core/model/model.ts';
import { askFrame, type Sender } from '../platform/browser/messages.ts';
import { readSettings } from '../platform/settings/settings-store.ts';
import { readActivePacks, refsOf } from './index-service.ts';

/** The index goes to the frame with the question, so that no page's script can ask for it. */
export async function answerPrivateMentions(
  to: ToBackground['private-mentions']['request'],
  { own }: Sender,
): Promise<PageMention[]> {
  if (!own) throw new Error('only a page of the extension may ask that');
  const now = await readActivePacks();
  const bytes = await now.privateIndex.get();
  if (!bytes) return [];
  const [packs, settings] = await Promise.all([now.privatePacks(), readSettings()]);
  const known = refsOf(packs, new Set(settings.known));
  const reply = await askFrame('read-private', { bytes, known }, to);
  if (!reply.ok) throw new Error(reply.error);
  return reply.value.flatMap(found => nameMention(found, packs));
}

function nameMention({ refs, ...found }: FoundMention, packs: readonly PackLookup[]): PageMention[] {
  const [first, ...also] = refs.flatMap(ref => nameRef(ref, packs));
  if (!first) return [];
  return [
    {
      ...found,
      ...first,
      // It has no number and no place in the page: nothing can be shown there.
      id: 0,
      start: 0,
      end: 0,
      ...(also.length ? { also: also.map(({ pack, entry }) => ({ pack, entry })) } : {}),
      isPrivate: true,
    },
  ];
}

function nameRef(ref: EntryRef, packs: readonly PackLookup[]) {
  const pack = packs[packOf(ref)]?.pack;
  const entry = pack?.entries[entryOf(ref)];
  return entry ? [{ pack: pack.id, entry: entry.id, headword: entry.headword }] : [];
}
