import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { BrowserKind } from '../../browsers/find-browser.ts';
import { BadInput } from './pages.ts';

/** A package as built, and unpacked: Chromium loads folders only. */
export interface Unpacked {
  zip: string;
  folder: string;
  remove: () => void;
}

export function unpackPackage(kind: BrowserKind): Unpacked {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const zip = resolve('dist', `sidelight-${version}-${kind}.zip`);
  if (!existsSync(zip)) throw new BadInput(`${zip} was not built: run npm run build -- --zip first`);
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-packed-'));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return { zip, folder, remove: () => rmSync(folder, { recursive: true }) };
}
