import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { builtExtension } from '../../../commands/build-extension.ts';
import type { Driven } from '../../../browsers/driven.ts';
import type { BrowserKind } from '../../../browsers/find-browser.ts';
import type {
  lendOtherBrowser as LendOtherBrowser,
  OtherExtension,
} from '../../../browsers/shared-browser.ts';

const SCRIPT = 'content/count-ours.js';

/** Given by browser-environment.mjs. */
declare const lendOtherBrowser: typeof LendOtherBrowser;

/**
 * The browser of all files that count what Sidelight does: it has the built extension, with a script before its own in each
 * page that counts what that one does (`count-ours.ts`).
 */
export const lendCountedBrowser = (kind: BrowserKind): Promise<Driven> =>
  lendOtherBrowser(kind, 'counted', makeCountedExtension);

async function makeCountedExtension(kind: BrowserKind): Promise<OtherExtension> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-counted-'));
  cpSync(builtExtension(kind), folder, { recursive: true });
  await build({
    entryPoints: [resolve('test/e2e/support/counting/count-ours.ts')],
    outfile: join(folder, SCRIPT),
    bundle: true,
    format: 'iife',
    target: 'es2023',
    logLevel: 'error',
  });
  const manifest = join(folder, 'manifest.json');
  const { content_scripts: scripts, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    content_scripts: { js: string[] }[];
  };
  for (const { js } of scripts) js.unshift(SCRIPT);
  writeFileSync(manifest, JSON.stringify({ ...rest, content_scripts: scripts }));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
