import { isHanData, readHanTable } from '../../core/index/han-variants.ts';
import { loadOnce } from './load-once.ts';

export const loadHanTable = loadOnce('/han.json', async response => {
  const data: unknown = await response.json();
  if (!isHanData(data)) throw new Error('han.json is not a table of characters');
  return readHanTable(data);
});
