import { migratePack } from '../../core/model/migrations.ts';
import { loadOnce } from './load-once.ts';

/** The pack that comes with the extension. */
export const readBundledPack = loadOnce('/pack.json', async response => {
  const read = migratePack(await response.json());
  if (!read.ok) throw new Error(`The bundled pack cannot be read. ${read.reason}`);
  return read.pack;
});
