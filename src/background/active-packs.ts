import { buildIndex } from '../core/index/index-build.ts';
import { INDEX_VERSION, makeRef } from '../core/index/index-layout.ts';
import { readIndex } from '../core/index/index-read.ts';
import { Lazy } from '../core/lazy.ts';
import { wordsInIndex } from '../core/match/words-in-index.ts';
import type { EntryRef, Pack } from '../core/model/model.ts';
import { arrangePacks, namePackSettings, splitPacks, type PackSettings } from '../core/packs/active-packs.ts';
import { PackLookup } from '../core/packs/pack-lookup.ts';
import { listDensitiesOf, type ListDensities } from '../core/settings/density.ts';
import { knownName, splitKnownName } from '../core/settings/reader-actions.ts';
import type { Settings } from '../core/settings/settings.ts';
import { loadHanTableFor } from '../platform/assets/han-table.ts';
import { keepIndex, loadIndex } from '../platform/assets/index-cache.ts';
import { listPacks, listRevisions, packsRevision } from '../platform/packs/pack-store.ts';
import { nameSecretly } from '../platform/packs/page-salt.ts';
import { readSettings } from '../platform/settings/settings-store.ts';
import { workThenCoolDown } from './cooldown.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type ReaderWords = Pick<Settings, 'never' | 'always'>;

/** The packs that are on, those that pages may know of and the private ones, and an index of each kind. */
export class ActivePacks {
  readonly #split = new Lazy(() => this.#readPacks());
  readonly index: Lazy<Bytes>;
  /** Of the private packs alone, which no page may ask for; null where there is none. In memory only. */
  readonly privateIndex = new Lazy(() => this.#makePrivateIndex());

  constructor(
    /** Of all packs and the settings for them, in full. */
    readonly key: string,
    /** Of those of which pages may know; what pages know it by. */
    readonly revision: string,
    private readonly settings: PackSettings,
    /** In the order of their numbers in the index. */
    private readonly sharedIds: ReadonlySet<string>,
    before: ActivePacks | null,
  ) {
    this.index = before?.revision === revision ? before.index : new Lazy(() => this.#makeIndex());
  }

  /** Changes with the entries of these packs that are known, and names none. */
  hashKnown({ known }: Pick<Settings, 'known'>): Promise<string> {
    const shared = known.filter(name => this.sharedIds.has(splitKnownName(name).pack));
    return nameSecretly(JSON.stringify(shared));
  }

  /** Those of the reader's words that these packs can mark: of others, which may be of a private one, pages get none. */
  async words({ never, always }: ReaderWords): Promise<ReaderWords> {
    if (!never.length && !always.length) return { never, always };
    const index = readIndex(await this.index.get());
    if (!index) throw new Error('the index cannot be read');
    return { never: wordsInIndex(never, index), always: wordsInIndex(always, index) };
  }

  listDensities(settings: Pick<Settings, 'densities'>): ListDensities {
    return listDensitiesOf(settings, [...this.sharedIds]);
  }

  /** The packs that are on and of which pages may know, in the reader's order: those of the index, by their numbers there. */
  async packs(): Promise<PackLookup[]> {
    return (await this.#split.get()).shared;
  }

  async privatePacks(): Promise<PackLookup[]> {
    return (await this.#split.get()).private;
  }

  async #makeIndex(): Promise<Bytes> {
    const key = `${INDEX_VERSION}/${this.revision}`;
    const kept = await loadIndex(key);
    if (kept) return kept;
    const made = await indexOf(await this.packs());
    void keepIndex(key, made);
    return made;
  }

  async #makePrivateIndex(): Promise<Bytes | null> {
    const packs = await this.privatePacks();
    return packs.length ? indexOf(packs) : null;
  }

  async #readPacks(): Promise<{ shared: PackLookup[]; private: PackLookup[] }> {
    const split = splitPacks(arrangePacks(await listPacks(), this.settings), this.settings);
    const lookUp = (pack: Pack): PackLookup => new PackLookup(pack);
    return { shared: split.shared.map(lookUp), private: split.private.map(lookUp) };
  }
}

async function indexOf(lookedUp: readonly PackLookup[]): Promise<Bytes> {
  const packs = lookedUp.map(({ pack }) => pack);
  const han = await loadHanTableFor(packs);
  return workThenCoolDown(() => buildIndex(packs, han));
}

/** Only a shortcut: all of it can be made again from the stores. */
let last: ActivePacks | null = null;

/** The packs that are on, under a revision that changes with them, their order and marks, and with which are off or private. */
export async function readActivePacks(): Promise<ActivePacks> {
  const [settings, stored] = await Promise.all([readSettings(), packsRevision()]);
  const key = JSON.stringify([stored, namePackSettings(settings)]);
  if (last?.key === key) return last;
  const { shared } = splitPacks(arrangePacks(await listRevisions(), settings), settings);
  // Of the version and the database, without the number of writes: pages learn of none to a private list.
  const store = stored.slice(0, stored.lastIndexOf('.'));
  const parts = shared.map(({ id, mark, revision }) => [id, mark, revision]);
  const revision = await nameSecretly(JSON.stringify([store, parts]));
  const ids = new Set(shared.map(({ id }) => id));
  last = new ActivePacks(key, revision, settings, ids, last);
  return last;
}

/** The entries that the reader knows, by the numbers of their packs in this order. */
export function knownRefs(packs: readonly PackLookup[], { known }: Pick<Settings, 'known'>): EntryRef[] {
  if (!known.length) return [];
  const names = new Set(known);
  return packs.flatMap(({ pack }, p) =>
    pack.entries.flatMap(({ id }, e) => (names.has(knownName(pack.id, id)) ? [makeRef(p, e)] : [])),
  );
}
