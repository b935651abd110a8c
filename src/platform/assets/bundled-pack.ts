import { migratePack } from '../../core/model/migrations.ts';
import type { Pack } from '../../core/model/model.ts';

let bundled: Promise<Pack> | null = null;

/** The pack that comes with the extension. */
export function readBundledPack(): Promise<Pack> {
  // Read in workers, too, which have no `browser.runtime.getURL`.
  bundled ??= fetch('/pack.json')
    .then(response => response.json() as Promise<unknown>)
    .then(stored => {
      const read = migratePack(stored);
      if (!read.ok) throw new Error(`The bundled pack cannot be read. ${read.reason}`);
      return read.pack;
    })
    .catch((error: unknown) => {
      bundled = null;
      throw error;
    });
  return bundled;
}
