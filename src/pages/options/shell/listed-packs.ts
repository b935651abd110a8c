import type { PackSummary } from '../../../core/packs/pack-edits.ts';
import { listSummaries, readBundled } from '../../../platform/packs/pack-store.ts';

export interface ListedPack extends PackSummary {
  /** False for the bundled pack, which cannot be changed. */
  isOwn: boolean;
}

export async function listPacks(): Promise<ListedPack[]> {
  const [summaries, bundled] = await Promise.all([listSummaries(), readBundled().catch(() => null)]);
  const own = summaries.map((summary): ListedPack => ({ ...summary, isOwn: true }));
  if (!bundled) return own;
  const { entries, statements, ...head } = bundled;
  return [{ head, entries: entries.length, statements: statements.length, isOwn: false }, ...own];
}
