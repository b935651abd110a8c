import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { builtExtension } from '../../../commands/build-extension.ts';
import type { BrowserKind } from '../../../browsers/find-browser.ts';

/** The page of the copy that has the store of packs as `store`, for `Driven.extensionPage`. */
export const STORE_PAGE = 'test/store.html';

/** A copy of the built extension with one page more, so that tests reach the real store and the product has no way in. */
export interface ExtensionCopy {
  folder: string;
  remove(): void;
}

/** Makes such a copy. */
export function copyExtension(kind: BrowserKind): ExtensionCopy {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-store-'));
  cpSync(builtExtension(kind), folder, { recursive: true });
  buildSync({
    entryPoints: [resolve('test/e2e/support/store/store-script.ts')],
    bundle: true,
    format: 'iife',
    outfile: join(folder, 'test/store.js'),
    logLevel: 'error',
  });
  writeFileSync(
    join(folder, STORE_PAGE),
    '<!doctype html><title>store</title><script src="store.js"></script>',
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
