import { needsHanTable } from '../core/index/han-variants.ts';
import { buildIndex } from '../core/index/index-build.ts';
import { INDEX_VERSION, makeRef, packOf } from '../core/index/index-layout.ts';
import { PackLookup } from '../core/packs/pack-lookup.ts';
import type { Pack } from '../core/model/model.ts';
import { arrangePacks, namePackSettings, splitPacks, type PackSettings } from '../core/packs/active-packs.ts';
import type { CardEntry, EntryName, IndexReply } from '../core/messages/protocol.ts';
import type { EntryRef } from '../core/model/entry-ref.ts';
import { knownName } from '../core/settings/reader-actions.ts';
import type { Settings } from '../core/settings/settings.ts';
import { loadHanTable } from '../platform/assets/han-table.ts';
import { keepIndex, loadIndex } from '../platform/assets/index-cache.ts';
import type { Sender } from '../platform/browser/messages.ts';
import { listPacks, packsRevision } from '../platform/packs/pack-store.ts';
import { readSettings } from '../platform/settings/settings-store.ts';
import { keepSmallIndex } from '../platform/assets/small-index.ts';
import { waitForRest, workThenRest } from './cooldown.ts';

/** What holds under one revision; each part is made when it is first asked for, once for all who ask. */
class ActivePacks {
  #packs: Promise<{ shown: PackLookup[]; hidden: PackLookup[] }> | null = null;
  #index: Promise<Uint8Array<ArrayBuffer>> | null = null;
  /** In memory only: it is made when the popup is opened where there are private packs. */
  #privateIndex: Promise<Uint8Array<ArrayBuffer> | null> | null = null;
  /** The known entries of which pages find a small index. */
  #left: string | null = null;

  constructor(
    readonly revision: string,
    private readonly settings: PackSettings,
  ) {}

  /** The packs that are on and of which pages may know, in the reader's order: those of the index, by their numbers there. */
  async packs(): Promise<PackLookup[]> {
    return (await this.#split()).shown;
  }

  /** The private packs that are on, in the reader's order. */
  async privatePacks(): Promise<PackLookup[]> {
    return (await this.#split()).hidden;
  }

  /** The index of the private packs alone, which no page may ask for; null where there is none. */
  privateIndex(): Promise<Uint8Array<ArrayBuffer> | null> {
    this.#privateIndex ??= this.#makePrivateIndex().catch((error: unknown) => {
      this.#privateIndex = null;
      throw error;
    });
    return this.#privateIndex;
  }

  /** True if the index is made, or being made. */
  get hasIndex(): boolean {
    return this.#index !== null;
  }

  index(): Promise<Uint8Array<ArrayBuffer>> {
    this.#index ??= this.#makeIndex().catch((error: unknown) => {
      this.#index = null;
      throw error;
    });
    return this.#index;
  }

  /** Leaves a small index where pages find it. */
  leave(bytes: Uint8Array<ArrayBuffer>, known: EntryRef[], knownNames: string): void {
    if (this.#left === knownNames) return;
    this.#left = knownNames;
    void keepSmallIndex({ revision: this.revision, bytes, known, knownNames });
  }

  async #makeIndex(): Promise<Uint8Array<ArrayBuffer>> {
    const key = `${INDEX_VERSION}/${this.revision}`;
    const kept = await loadIndex(key);
    if (kept) return kept;
    const made = await indexOf(await this.packs());
    void keepIndex(key, made);
    return made;
  }

  async #makePrivateIndex(): Promise<Uint8Array<ArrayBuffer> | null> {
    const packs = await this.privatePacks();
    return packs.length ? indexOf(packs) : null;
  }

  #split(): Promise<{ shown: PackLookup[]; hidden: PackLookup[] }> {
    this.#packs ??= listPacks()
      .then(all => {
        const { shown, hidden } = splitPacks(arrangePacks(all, this.settings), this.settings);
        return { shown: shown.map(lookUp), hidden: hidden.map(lookUp) };
      })
      .catch((error: unknown) => {
        this.#packs = null;
        throw error;
      });
    return this.#packs;
  }
}

const lookUp = (pack: Pack): PackLookup => new PackLookup(pack);

async function indexOf(lookedUp: readonly PackLookup[]): Promise<Uint8Array<ArrayBuffer>> {
  const packs = lookedUp.map(({ pack }) => pack);
  const han = packs.some(needsHanTable) ? await loadHanTable() : undefined;
  return workThenRest(() => buildIndex(packs, han));
}

/** What was read last; only a shortcut, anything here can be made again from the stores. */
let last: ActivePacks | null = null;

/** What is in force now, under a revision that changes with the packs, their order and marks, and which of them are off or private. */
export async function readActivePacks(): Promise<ActivePacks> {
  const [settings, stored] = await Promise.all([readSettings(), packsRevision()]);
  const revision = JSON.stringify([stored, namePackSettings(settings)]);
  if (last?.revision !== revision) last = new ActivePacks(revision, settings);
  return last;
}

async function needRevision(revision: string): Promise<ActivePacks> {
  const now = await readActivePacks();
  if (revision !== now.revision) throw new Error('the index has changed');
  return now;
}

/** The index of the packs in force of which pages may know, or null if that is what the page has. */
export async function answerIndex({ known }: { known: string | null }): Promise<IndexReply | null> {
  let now = await readActivePacks();
  if (known !== now.revision && !now.hasIndex) {
    // While a large list is being edited, its index is made for the last edit of several.
    await waitForRest();
    now = await readActivePacks();
  }
  if (known === now.revision) return null;
  const [bytes, settings] = await Promise.all([now.index(), readSettings()]);
  const refs = await knownRefs(now, settings);
  now.leave(bytes, refs, String(settings.known));
  return { revision: now.revision, bytes, known: refs };
}

/** The entries of an index that the reader knows; throws if the index is no longer the current one. */
export async function answerKnown({ revision }: { revision: string }): Promise<EntryRef[]> {
  const now = await needRevision(revision);
  const settings = await readSettings();
  const refs = await knownRefs(now, settings);
  now.leave(await now.index(), refs, String(settings.known));
  return refs;
}

async function knownRefs(now: ActivePacks, settings: Settings): Promise<EntryRef[]> {
  return refsOf(await now.packs(), new Set(settings.known));
}

/** The refs of entries that the reader knows, in an index of these packs. */
export function refsOf(packs: readonly PackLookup[], known: ReadonlySet<string>): EntryRef[] {
  if (!known.size) return [];
  return packs.flatMap(({ pack }, p) =>
    pack.entries.flatMap(({ id }, e) => (known.has(knownName(pack.id, id)) ? [makeRef(p, e)] : [])),
  );
}

/** The entries behind refs of an index, none of a private pack; throws if the index is no longer the current one. */
export async function answerEntries(request: { revision: string; refs: EntryRef[] }): Promise<CardEntry[]> {
  const packs = await (await needRevision(request.revision)).packs();
  return request.refs.flatMap(ref => packs[packOf(ref)]?.cardEntry(ref) ?? []);
}

/** The entries of these names, for the extension's own pages alone: a page must not learn what a private pack holds. */
export async function answerCards({ names }: { names: EntryName[] }, { own }: Sender): Promise<CardEntry[]> {
  if (!own) throw new Error('only a page of the extension may ask that');
  const now = await readActivePacks();
  // Private ones get numbers after those of the index, so that no two cards have the same.
  const packs = [...(await now.packs()), ...(await now.privatePacks())];
  const numbers = new Map(packs.map(({ pack }, number) => [pack.id, number]));
  return names.flatMap(({ pack, entry }) => {
    const number = numbers.get(pack);
    return number === undefined ? [] : (packs[number].cardNamed(entry, number) ?? []);
  });
}
