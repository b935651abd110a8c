import { isHanData, needsHanTable, readHanTable, type HanTable } from '../../core/index/han-variants.ts';
import type { Pack } from '../../core/model/model.ts';
import { loadOnce } from './load-once.ts';

export const loadHanTable = loadOnce('/han.json', async response => {
  const data: unknown = await response.json();
  if (!isHanData(data)) throw new Error('han.json is not a table of characters');
  return readHanTable(data);
});

/** Nothing is loaded where no pack has Chinese spellings. */
export const loadHanTableFor = async (packs: readonly Pack[]): Promise<HanTable | undefined> =>
  packs.some(needsHanTable) ? loadHanTable() : undefined;
