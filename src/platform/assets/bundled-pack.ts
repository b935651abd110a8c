import { migratePack } from '../../core/model/migrations.ts';
import { loadOnce } from './load-once.ts';

export const readBundledPack = loadOnce('/pack.json', async response => {
  const read = migratePack(await response.json());
  if (!read.ok) throw new Error(`The bundled list cannot be read. ${read.reason}`);
  return read.pack;
});
