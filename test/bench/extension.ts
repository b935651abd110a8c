import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { builtExtension } from '../commands/build-extension.ts';

/** A folder for the time of one run. */
export interface ExtensionFolder {
  folder: string;
  remove: () => void;
}

function makeFolder(): ExtensionFolder {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** The built extension as it is now; a build that something else starts meanwhile does not change it. */
export function copyBuiltExtension(): ExtensionFolder {
  const made = makeFolder();
  cpSync(builtExtension('chromium'), made.folder, { recursive: true });
  return made;
}

/** The built extension with the bench's scripts in the place of its own, in a folder that `remove` takes away. */
export async function makeBenchExtension(): Promise<ExtensionFolder> {
  const { folder, remove } = makeFolder();
  const built = builtExtension('chromium');
  for (const part of ['_locales', 'icons', 'content/marks.css', 'pack.json', 'han.json'])
    cpSync(join(built, part), join(folder, part), { recursive: true });
  await build({
    entryPoints: { 'in-page': resolve('test/bench/in-page.ts'), worker: resolve('test/bench/worker.ts') },
    outdir: folder,
    bundle: true,
    format: 'iife',
    target: 'chrome148',
    charset: 'ascii',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
    logLevel: 'error',
    minify: true,
  });
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(changeManifest(manifest)));
  return { folder, remove };
}

const KEPT = [
  'manifest_version',
  'name',
  'description',
  'version',
  'default_locale',
  'icons',
  'permissions',
  'message_serialization',
];

function changeManifest(manifest: Record<string, unknown>): Record<string, unknown> {
  return {
    ...Object.fromEntries(KEPT.map(key => [key, manifest[key]])),
    background: { service_worker: 'worker.js' },
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['in-page.js'],
        css: ['content/marks.css'],
        css_origin: 'user',
        run_at: 'document_end',
      },
    ],
  };
}
