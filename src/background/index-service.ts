import { needsHanTable } from '../core/index/han-variants.ts';
import { buildIndex } from '../core/index/index-build.ts';
import { INDEX_VERSION, makeRef, packOf } from '../core/index/index-layout.ts';
import { PackLookup } from '../core/packs/pack-lookup.ts';
import { readIndex } from '../core/index/index-read.ts';
import { wordsInIndex } from '../core/match/words-in-index.ts';
import type { EntryRef, Pack } from '../core/model/model.ts';
import { arrangePacks, namePackSettings, splitPacks, type PackSettings } from '../core/packs/active-packs.ts';
import type { IndexReply, ToBackground } from '../core/messages/protocol.ts';
import type { CardEntry } from '../core/model/card-entry.ts';
import { isSame } from '../core/is-same.ts';
import { Lazy } from '../core/lazy.ts';
import { oneAtATime } from '../core/one-at-a-time.ts';
import { buildSieve } from '../core/sieve/build-sieve.ts';
import { knownName, splitKnownName } from '../core/settings/reader-actions.ts';
import { listDensitiesOf, type ListDensities } from '../core/settings/density.ts';
import type { Settings } from '../core/settings/settings.ts';
import { loadHanTable } from '../platform/assets/han-table.ts';
import { keepIndex, loadIndex } from '../platform/assets/index-cache.ts';
import { STORAGE_KEYS } from '../platform/browser/storage-keys.ts';
import { watchStorage } from '../platform/browser/watch-storage.ts';
import { listPacks, listRevisions, packsRevision } from '../platform/packs/pack-store.ts';
import { nameSecretly } from '../platform/packs/page-salt.ts';
import { readForPages } from '../platform/settings/page-settings.ts';
import { readSettings } from '../platform/settings/settings-store.ts';
import { isSieveFor, keepSieve, type KeptSieve } from '../platform/assets/sieve-store.ts';
import { keepSmallIndex, readSmallIndex } from '../platform/assets/small-index.ts';
import { waitForCooldown, workThenCoolDown } from './cooldown.ts';

type Bytes = Uint8Array<ArrayBuffer>;

type ReaderWords = Pick<Settings, 'never' | 'always'>;

class ActivePacks {
  readonly #split = new Lazy(() => this.#readPacks());
  readonly index: Lazy<Bytes>;
  /** Of the private packs alone, which no page may ask for; null where there is none. In memory only. */
  readonly privateIndex = new Lazy(() => this.#makePrivateIndex());
  #keptFor: string | null;
  #sievedFor: readonly string[] | null;
  #sieve: KeptSieve | null;

  constructor(
    /** Of all packs and the settings for them, in full. */
    readonly key: string,
    /** Of those of which pages may know; what pages know it by. */
    readonly revision: string,
    private readonly settings: PackSettings,
    /** In the order of their numbers in the index. */
    private readonly shownIds: ReadonlySet<string>,
    before: ActivePacks | null,
  ) {
    const same = before?.revision === revision ? before : null;
    this.index = same?.index ?? new Lazy(() => this.#makeIndex());
    this.#keptFor = same ? same.#keptFor : null;
    this.#sievedFor = same ? same.#sievedFor : null;
    this.#sieve = same ? same.#sieve : null;
  }

  /** Changes with the entries of these packs that are known, and names none. */
  nameKnown({ known }: Pick<Settings, 'known'>): Promise<string> {
    const shown = known.filter(name => this.shownIds.has(splitKnownName(name).pack));
    return nameSecretly(JSON.stringify(shown));
  }

  /** Those of the reader's words that these packs can mark: of others, which may be of a private one, pages get none. */
  async words({ never, always }: ReaderWords): Promise<ReaderWords> {
    if (!never.length && !always.length) return { never, always };
    const index = readIndex(await this.index.get());
    if (!index) throw new Error('the index cannot be read');
    return { never: wordsInIndex(never, index), always: wordsInIndex(always, index) };
  }

  listDensities(settings: Pick<Settings, 'densities'>): ListDensities {
    return listDensitiesOf(settings, [...this.shownIds]);
  }

  /** The packs that are on and of which pages may know, in the reader's order: those of the index, by their numbers there. */
  async packs(): Promise<PackLookup[]> {
    return (await this.#split.get()).shown;
  }

  async privatePacks(): Promise<PackLookup[]> {
    return (await this.#split.get()).hidden;
  }

  /** Once for each choice of words, since pages ask again and again. */
  async keepSieve(settings: ReaderWords): Promise<void> {
    const { always } = await this.words(settings);
    if (this.#sievedFor && isSame(this.#sievedFor, always)) return;
    this.#sievedFor = always;
    const packs = (await this.packs()).map(({ pack }) => pack);
    const sieve = buildSieve(packs, always, packs.some(needsHanTable) ? await loadHanTable() : undefined);
    this.#sieve = { revision: this.revision, always, sieve };
    await keepSieve(this.#sieve);
  }

  /** A page's process can write what pages read without asking: where it is not what was made here, it is made again. */
  async mend(settings: Settings): Promise<void> {
    const [{ sieve }, small] = await Promise.all([readForPages(), readSmallIndex(this.revision)]);
    if (sieve && !isSame(sieve, this.#sieve)) {
      this.#sievedFor = null;
      await this.keepSieve(settings);
    }
    if (!small) return;
    const [bytes, known, knownName] = await Promise.all([
      this.index.get(),
      knownRefs(this, settings),
      this.nameKnown(settings),
    ]);
    if (isSame(small, { revision: this.revision, bytes, known, knownName })) return;
    this.#keptFor = null;
    this.keepSmall(bytes, known, knownName);
  }

  keepSmall(bytes: Bytes, known: EntryRef[], knownName: string): void {
    if (this.#keptFor === knownName) return;
    this.#keptFor = knownName;
    void keepSmallIndex({ revision: this.revision, bytes, known, knownName });
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

  async #readPacks(): Promise<{ shown: PackLookup[]; hidden: PackLookup[] }> {
    const { shown, hidden } = splitPacks(arrangePacks(await listPacks(), this.settings), this.settings);
    const lookUp = (pack: Pack): PackLookup => new PackLookup(pack);
    return { shown: shown.map(lookUp), hidden: hidden.map(lookUp) };
  }
}

async function indexOf(lookedUp: readonly PackLookup[]): Promise<Bytes> {
  const packs = lookedUp.map(({ pack }) => pack);
  const han = packs.some(needsHanTable) ? await loadHanTable() : undefined;
  return workThenCoolDown(() => buildIndex(packs, han));
}

/** Only a shortcut: all of it can be made again from the stores. */
let last: ActivePacks | null = null;

/** The packs in force, under a revision that changes with them, their order and marks, and with which are off or private. */
export async function readActivePacks(): Promise<ActivePacks> {
  const [settings, stored] = await Promise.all([readSettings(), packsRevision()]);
  const key = JSON.stringify([stored, namePackSettings(settings)]);
  if (last?.key === key) return last;
  const { shown } = splitPacks(arrangePacks(await listRevisions(), settings), settings);
  // Of the version and the database, without the number of writes: pages learn of none to a private list.
  const store = stored.slice(0, stored.lastIndexOf('.'));
  const parts = shown.map(({ id, mark, revision }) => [id, mark, revision]);
  const revision = await nameSecretly(JSON.stringify([store, parts]));
  const ids = new Set(shown.map(({ id }) => id));
  last = new ActivePacks(key, revision, settings, ids, last);
  return last;
}

async function needRevision(revision: string): Promise<ActivePacks> {
  const now = await readActivePacks();
  if (revision !== now.revision) throw new Error('the index has changed');
  return now;
}

export async function answerIndex({ known }: ToBackground['index']['request']): Promise<IndexReply | null> {
  let now = await readActivePacks();
  if (known !== now.revision && !now.index.isMade) {
    // While a large list is being edited, its index is made for the last edit of several.
    await waitForCooldown();
    now = await readActivePacks();
  }
  if (known === now.revision) return null;
  const [bytes, settings] = await Promise.all([now.index.get(), readSettings()]);
  const refs = await knownRefs(now, settings);
  now.keepSmall(bytes, refs, await now.nameKnown(settings));
  void now.keepSieve(settings).catch(() => undefined);
  return { revision: now.revision, bytes, known: refs };
}

/** Pages find the sieve for what has changed before they would all read their text in full. */
export async function refreshSieve(): Promise<void> {
  const read = async () => Promise.all([readActivePacks(), readSettings()]);
  const [before, words] = await read();
  const { always } = await before.words(words);
  if (isSieveFor((await readForPages()).sieve, { revision: before.revision, always })) return;
  await waitForCooldown();
  const [now, settings] = await read();
  await now.keepSieve(settings);
}

export function keepPageAssets(signal: AbortSignal): void {
  const mend = oneAtATime(async () => {
    const [now, settings] = await Promise.all([readActivePacks(), readSettings()]);
    await now.mend(settings);
  });
  const { smallIndex, sieve } = STORAGE_KEYS;
  watchStorage((area, keys) => {
    if (area === 'local' && (keys.includes(smallIndex) || keys.includes(sieve))) mend();
  }, signal);
}

export async function answerKnown({ revision }: ToBackground['known']['request']): Promise<EntryRef[]> {
  const now = await needRevision(revision);
  const settings = await readSettings();
  const refs = await knownRefs(now, settings);
  now.keepSmall(await now.index.get(), refs, await now.nameKnown(settings));
  return refs;
}

async function knownRefs(now: ActivePacks, settings: Settings): Promise<EntryRef[]> {
  return refsOf(await now.packs(), new Set(settings.known));
}

export function refsOf(packs: readonly PackLookup[], known: ReadonlySet<string>): EntryRef[] {
  if (!known.size) return [];
  return packs.flatMap(({ pack }, p) =>
    pack.entries.flatMap(({ id }, e) => (known.has(knownName(pack.id, id)) ? [makeRef(p, e)] : [])),
  );
}

export async function answerEntries({
  revision,
  refs,
}: ToBackground['entries']['request']): Promise<CardEntry[]> {
  const packs = await (await needRevision(revision)).packs();
  return refs.flatMap(ref => packs[packOf(ref)]?.cardEntry(ref) ?? []);
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
