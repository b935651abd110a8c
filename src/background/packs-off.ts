import { needsHanTable } from '../core/index/han-variants.ts';
import { buildIndex } from '../core/index/index-build.ts';
import { entryOf, NO_ENTRY, packOf } from '../core/index/index-layout.ts';
import { readIndex } from '../core/index/index-read.ts';
import { arrangePacks, isPrivate } from '../core/packs/active-packs.ts';
import { findHits } from '../core/match/scan-text.ts';
import { loadHanTable } from '../platform/assets/han-table.ts';
import { listPacks } from '../platform/packs/pack-store.ts';
import { readSettings } from '../platform/settings/settings-store.ts';

/** Titles of the packs that are off and have a term in the text, in the reader's order. A page shows them: none is private. */
export async function answerPacksOff({ text }: { text: string }): Promise<string[]> {
  const settings = await readSettings();
  const { packsOff } = settings;
  if (!packsOff.length) return [];
  const packs = arrangePacks(await listPacks(), settings).filter(
    pack => packsOff.includes(pack.id) && !isPrivate(pack, settings),
  );
  if (!packs.length) return [];
  const index = readIndex(buildIndex(packs, packs.some(needsHanTable) ? await loadHanTable() : undefined));
  const hits = index ? findHits(text, index) : [];
  const refs = hits.flatMap(({ forms }) => forms.map(form => index!.formRef[form]!));
  const found = new Set(refs.filter(ref => entryOf(ref) !== NO_ENTRY).map(packOf));
  return packs.filter((_, place) => found.has(place)).map(({ title }) => title);
}
