import { buildIndex } from '../core/index-build.ts';
import { entryOf, makeRef, packOf } from '../core/index-layout.ts';
import type { Pack } from '../core/model.ts';
import type { CardEntry, EntryRef, IndexReply } from '../core/protocol.ts';
import { listPacks, packsRevision } from '../platform/pack-store.ts';
import { knownName } from '../core/remedies.ts';
import { readSettings } from '../platform/settings-store.ts';

interface InForce {
  revision: string;
  packs: Pack[];
  index: Uint8Array<ArrayBuffer> | null;
}

/** What was read last; only a shortcut, anything here can be made again from the stores. */
let last: InForce | null = null;

/** The packs that are on, in the reader's order, under a revision that changes with any of it. */
async function packsInForce(): Promise<InForce> {
  const [{ packsOff }, stored] = await Promise.all([readSettings(), packsRevision()]);
  const revision = JSON.stringify([stored, [...packsOff].sort()]);
  if (last?.revision !== revision) {
    const packs = (await listPacks()).filter(pack => !packsOff.includes(pack.id));
    last = { revision, packs, index: null };
  }
  return last;
}

/** The index of the packs in force, or null if that is what the page has. */
export async function answerIndex({ known }: { known: string | null }): Promise<IndexReply | null> {
  const now = await packsInForce();
  if (known === now.revision) return null;
  now.index ??= buildIndex(now.packs);
  return { revision: now.revision, bytes: now.index, known: await knownRefs(now.packs) };
}

/** The entries of an index that the reader knows; throws if the index is no longer the current one. */
export async function answerKnown({ revision }: { revision: string }): Promise<EntryRef[]> {
  const now = await packsInForce();
  if (revision !== now.revision) throw new Error('the index has changed');
  return knownRefs(now.packs);
}

async function knownRefs(packs: readonly Pack[]): Promise<EntryRef[]> {
  const known = new Set((await readSettings()).known);
  if (!known.size) return [];
  return packs.flatMap((pack, p) =>
    pack.entries.flatMap(({ id }, e) => (known.has(knownName(pack.id, id)) ? [makeRef(p, e)] : [])),
  );
}

/** The entries behind refs of an index; throws if the index is no longer the current one. */
export async function answerEntries(request: { revision: string; refs: EntryRef[] }): Promise<CardEntry[]> {
  const { revision, packs } = await packsInForce();
  if (request.revision !== revision) throw new Error('the index has changed');
  return request.refs.flatMap(ref => {
    const pack = packs[packOf(ref)];
    const entry = pack?.entries[entryOf(ref)];
    return entry ? [cardEntry(ref, pack, entry.id)] : [];
  });
}

function cardEntry(ref: EntryRef, pack: Pack, id: string): CardEntry {
  const entry = pack.entries[entryOf(ref)];
  const statements = new Map(pack.statements.map(statement => [statement.id, statement]));
  const places = new Map(pack.entries.map((each, place) => [each.id, place]));
  return {
    ref,
    pack: {
      id: pack.id,
      title: pack.title,
      date: pack.source?.date,
      mark: pack.mark ?? { colour: 'teal', line: 'dotted' },
    },
    entry,
    statements: entry.statements.flatMap(each => statements.get(each) ?? []),
    related: entry.related.flatMap(each => {
      const place = places.get(each);
      if (place === undefined || each === id) return [];
      return [{ ref: makeRef(packOf(ref), place), headword: pack.entries[place].headword }];
    }),
  };
}
