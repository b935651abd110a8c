import { isSame } from '../core/is-same.ts';
import { oneAtATime } from '../core/one-at-a-time.ts';
import { buildSieve } from '../core/sieve/build-sieve.ts';
import type { Settings } from '../core/settings/settings.ts';
import { loadHanTableFor } from '../platform/assets/han-table.ts';
import { isSieveFor, keepSieve, type KeptSieve } from '../platform/assets/sieve-store.ts';
import { keepSmallIndex, readSmallIndex, type SmallIndex } from '../platform/assets/small-index.ts';
import * as STORAGE_KEYS from '../platform/browser/storage-keys.ts';
import { watchStorage } from '../platform/browser/watch-storage.ts';
import { readForPages } from '../platform/settings/page-settings-store.ts';
import { readSettings } from '../platform/settings/settings-store.ts';
import { waitForCooldown } from './cooldown.ts';
import { knownRefs, readActivePacks, type ActivePacks, type ReaderWords } from './active-packs.ts';

/** The sieve and the small index, which pages read from storage without asking. */
class PageAssets {
  #keptFor: string | null = null;
  #sievedFor: readonly string[] | null = null;
  #sieve: KeptSieve | null = null;

  constructor(readonly revision: string) {}

  /** Once for each choice of words, since pages ask again and again. */
  async keepSieve(now: ActivePacks, settings: ReaderWords): Promise<void> {
    const { always } = await now.words(settings);
    if (this.#sievedFor && isSame(this.#sievedFor, always)) return;
    this.#sievedFor = always;
    const packs = (await now.packs()).map(({ pack }) => pack);
    const sieve = buildSieve(packs, always, await loadHanTableFor(packs));
    this.#sieve = { revision: this.revision, always, sieve };
    await keepSieve(this.#sieve);
  }

  keepSmall(index: SmallIndex): void {
    if (this.#keptFor === index.knownHash) return;
    this.#keptFor = index.knownHash;
    void keepSmallIndex(index);
  }

  /** A page's process can write what pages read without asking: where it is not what was made here, it is made again. */
  async mend(now: ActivePacks, settings: Settings): Promise<void> {
    const [{ sieve }, small] = await Promise.all([readForPages(), readSmallIndex(this.revision)]);
    if (sieve && !isSame(sieve, this.#sieve)) {
      this.#sievedFor = null;
      await this.keepSieve(now, settings);
    }
    if (!small) return;
    const right = await smallIndexOf(now, settings);
    if (isSame(small, right)) return;
    this.#keptFor = null;
    this.keepSmall(right);
  }
}

/** Only a shortcut: what was kept under another revision is of no use. */
let last: PageAssets | null = null;

function assetsOf({ revision }: ActivePacks): PageAssets {
  if (last?.revision !== revision) last = new PageAssets(revision);
  return last;
}

async function smallIndexOf(now: ActivePacks, settings: Settings): Promise<SmallIndex> {
  const [bytes, packs, knownHash] = await Promise.all([
    now.index.get(),
    now.packs(),
    now.hashKnown(settings),
  ]);
  return { revision: now.revision, bytes, knownRefs: knownRefs(packs, settings), knownHash };
}

export async function keepSmall(now: ActivePacks, settings: Settings): Promise<SmallIndex> {
  const index = await smallIndexOf(now, settings);
  assetsOf(now).keepSmall(index);
  return index;
}

export async function keepSieveOf(now: ActivePacks, settings: ReaderWords): Promise<void> {
  await assetsOf(now).keepSieve(now, settings);
}

/** Pages find the sieve for what has changed before they would all read their text in full. */
export async function refreshSieve(): Promise<void> {
  const read = async () => Promise.all([readActivePacks(), readSettings()]);
  const [before, words] = await read();
  const { always } = await before.words(words);
  if (isSieveFor((await readForPages()).sieve, { revision: before.revision, always })) return;
  await waitForCooldown();
  const [now, settings] = await read();
  await keepSieveOf(now, settings);
}

export function mendPageAssetsOnChange(signal: AbortSignal): void {
  const mend = oneAtATime(async () => {
    const [now, settings] = await Promise.all([readActivePacks(), readSettings()]);
    await assetsOf(now).mend(now, settings);
  });
  const { smallIndex, sieve } = STORAGE_KEYS;
  watchStorage((area, keys) => {
    if (area === 'local' && (keys.includes(smallIndex) || keys.includes(sieve))) mend();
  }, signal);
}
