import { needsHanTable } from '../core/han-variants.ts';
import { buildIndex } from '../core/index-build.ts';
import { entryOf, NO_ENTRY, packOf } from '../core/index-layout.ts';
import type { Hit } from '../core/find.ts';
import { readIndex } from '../core/index-read.ts';
import { arrangePacks } from '../core/packs-in-force.ts';
import { scanText } from '../core/scan-text.ts';
import { loadHanTable } from '../platform/han-table.ts';
import { listPacks } from '../platform/pack-store.ts';
import { readSettings } from '../platform/settings-store.ts';

/** Titles of the packs that are switched off and have a term in the text, in the reader's order; a page shows them: none that is private. */
export async function answerPacksOff({ text }: { text: string }): Promise<string[]> {
  const settings = await readSettings();
  const { packsOff, packsPrivate } = settings;
  if (!packsOff.length) return [];
  const packs = arrangePacks(await listPacks(), settings).filter(
    ({ id }) => packsOff.includes(id) && !packsPrivate.includes(id),
  );
  if (!packs.length) return [];
  const index = readIndex(buildIndex(packs, packs.some(needsHanTable) ? await loadHanTable() : undefined));
  const hits: Hit[] = [];
  if (index) scanText(text, index, hits);
  const refs = hits.flatMap(({ forms }) => forms.map(form => index!.formRef[form]));
  const found = new Set(refs.filter(ref => entryOf(ref) !== NO_ENTRY).map(packOf));
  return packs.filter((_, place) => found.has(place)).map(({ title }) => title);
}
