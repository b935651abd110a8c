import type { Pack } from '../../../core/model/model.ts';
import type { PackSummary } from '../../../core/packs/pack-edits.ts';
import { listSummaries } from '../../../platform/packs/pack-store.ts';

export interface ListedPack extends PackSummary {
  /** False for the bundled pack, which cannot be changed. */
  isOwn: boolean;
}

export async function listPacks(bundled: Pack | null): Promise<ListedPack[]> {
  const own = (await listSummaries()).map((summary): ListedPack => ({ ...summary, isOwn: true }));
  if (!bundled) return own;
  const { entries, statements, ...head } = bundled;
  return [{ head, entries: entries.length, statements: statements.length, isOwn: false }, ...own];
}
