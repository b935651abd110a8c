import { buildIndex } from '../core/index/index-build.ts';
import { entryOf, NO_ENTRY, packOf } from '../core/index/index-layout.ts';
import { readIndex, type Index } from '../core/index/index-read.ts';
import { arrangePacks, isPrivate, namePackSettings } from '../core/packs/active-packs.ts';
import { Lazy } from '../core/lazy.ts';
import { findHits } from '../core/match/scan-text.ts';
import type { Settings } from '../core/settings/settings.ts';
import { loadHanTableFor } from '../platform/assets/han-table.ts';
import { listPacks, packsRevision } from '../platform/packs/pack-store.ts';
import { readSettings } from '../platform/settings/settings-store.ts';

/** No selection that is a question is as long. */
const MAX_ASKED_CHARS = 100_000;

interface PacksOff {
  titles: string[];
  index: Index | null;
}

let last: { revision: string; made: Lazy<PacksOff> } | null = null;

/** Titles of the packs that are off and have a term in the text, in the reader's order. A page shows them: none is private. */
export async function answerPacksOff({ text }: { text: string }): Promise<string[]> {
  const settings = await readSettings();
  if (!settings.packsOff.length) return [];
  const revision = JSON.stringify([await packsRevision(), namePackSettings(settings)]);
  if (last?.revision !== revision) last = { revision, made: new Lazy(() => makePacksOff(settings)) };
  const { titles, index } = await last.made.get();
  const hits = index ? findHits(text.slice(0, MAX_ASKED_CHARS), index) : [];
  const refs = hits.flatMap(({ forms }) => forms.map(form => index!.formRef[form]!));
  const found = new Set(refs.filter(ref => entryOf(ref) !== NO_ENTRY).map(packOf));
  return titles.filter((_, place) => found.has(place));
}

async function makePacksOff(settings: Settings): Promise<PacksOff> {
  const packs = arrangePacks(await listPacks(), settings).filter(
    pack => settings.packsOff.includes(pack.id) && !isPrivate(pack, settings),
  );
  const han = await loadHanTableFor(packs);
  return {
    titles: packs.map(({ title }) => title),
    index: packs.length ? readIndex(buildIndex(packs, han)) : null,
  };
}
