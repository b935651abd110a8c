import { orderPacks } from '../../../core/packs/active-packs.ts';
import type { PackSummary } from '../../../core/packs/pack-edits.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { listSummaries, readBundled } from '../../../platform/packs/pack-store.ts';

export interface ListedPack extends PackSummary {
  /** False for the bundled pack, which cannot be changed. */
  isOwn: boolean;
}

/** In the reader's order, the bundled list with the mark that the reader gave it. */
export function arrangeListed(
  packs: readonly ListedPack[],
  { packOrder, bundledMark }: Pick<Settings, 'packOrder' | 'bundledMark'>,
): ListedPack[] {
  const marked = packs.map(pack =>
    pack.isOwn || !bundledMark ? pack : { ...pack, head: { ...pack.head, mark: bundledMark } },
  );
  return orderPacks(marked, packOrder, ({ head }) => head.id);
}

export async function listPacks(): Promise<ListedPack[]> {
  const [summaries, bundled] = await Promise.all([listSummaries(), readBundled().catch(() => null)]);
  const own = summaries.map((summary): ListedPack => ({ ...summary, isOwn: true }));
  if (!bundled) return own;
  const { entries, statements, ...head } = bundled;
  return [{ head, entries: entries.length, statements: statements.length, isOwn: false }, ...own];
}
