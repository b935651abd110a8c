import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import OLDEST from '../../src/build/oldest-browsers.json' with { type: 'json' };
import { builtExtension } from '../commands/build-extension.ts';
import type { BrowserKind } from '../browsers/find-browser.ts';

/** A folder for the time of one run. */
export interface ExtensionFolder {
  folder: string;
  remove: () => void;
}

type Manifest = Record<string, unknown> & { content_scripts: [Record<string, unknown>] };

function makeFolder(): ExtensionFolder {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

const readManifest = (kind: BrowserKind): Manifest =>
  JSON.parse(readFileSync(join(builtExtension(kind), 'manifest.json'), 'utf8')) as Manifest;

const writeManifest = (folder: string, manifest: object): void =>
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));

const BUNDLE: BuildOptions = {
  bundle: true,
  format: 'iife',
  target: `chrome${OLDEST.chromium}`,
  charset: 'ascii',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.css': 'text' },
  logLevel: 'error',
  minify: true,
};

/** The built extension as it is now; a build that something else starts meanwhile does not change it. */
export function copyBuiltExtension(kind: BrowserKind): ExtensionFolder {
  const made = makeFolder();
  cpSync(builtExtension(kind), made.folder, { recursive: true });
  return made;
}

/** An extension whose content script is one statement that does nothing, in the same frames and at the same time as ours. */
export function makeEmptyExtension(kind: BrowserKind): ExtensionFolder {
  return makeScriptOnly(kind, '0;');
}

/** As much text as our settings and sieve are. */
const KEPT_CHARS = 70_000;

const LEAST = `
const { runtime, storage } = chrome;
runtime.onMessage.addListener(() => undefined);
storage.onChanged.addListener(() => undefined);
storage.local.get('kept').then(({ kept }) => {
  new MutationObserver(() => undefined).observe(document, { childList: true, characterData: true, subtree: true });
  document.documentElement.textContent.search(/a word that no page holds/);
});`;

/** An extension that does what ours cannot do without: it reads its storage, searches the text once, and listens. */
export function makeLeastExtension(kind: BrowserKind): ExtensionFolder {
  const made = makeScriptOnly(kind, LEAST, {
    permissions: ['storage'],
    background: { service_worker: 'background.js' },
  });
  const keep = `chrome.storage.local.set({ kept: 'x'.repeat(${KEPT_CHARS}) });`;
  writeFileSync(join(made.folder, 'background.js'), keep);
  return made;
}

/** An extension that marks these terms with a library, the terms being a part of its script. */
export async function makeLibraryExtension(
  library: 'mark-js' | 'advanced-mark',
  terms: readonly string[],
): Promise<ExtensionFolder> {
  const { outputFiles } = await build({
    ...BUNDLE,
    entryPoints: [resolve(`test/bench/in-page/${library}.ts`)],
    define: { TERMS: JSON.stringify(terms) },
    write: false,
  });
  return makeScriptOnly('chromium', outputFiles[0]!.text);
}

function makeScriptOnly(kind: BrowserKind, script: string, more: object = {}): ExtensionFolder {
  const made = makeFolder();
  const { content_scripts, ...manifest } = readManifest(kind);
  const { css: _style, css_origin: _origin, ...scripts } = content_scripts[0];
  const { version, browser_specific_settings } = manifest;
  writeFileSync(join(made.folder, 'script.js'), script);
  writeManifest(made.folder, {
    manifest_version: 3,
    name: 'Bench',
    version,
    ...(kind === 'firefox' ? { browser_specific_settings } : {}),
    content_scripts: [{ ...scripts, js: ['script.js'] }],
    ...more,
  });
  return made;
}

/** The built extension with the bench's scripts in the place of its own, in a folder that `remove` takes away. */
export async function makeBenchExtension(): Promise<ExtensionFolder> {
  const { folder, remove } = makeFolder();
  const built = builtExtension('chromium');
  for (const part of ['_locales', 'icons', 'pack.json', 'han.json'])
    cpSync(join(built, part), join(folder, part), { recursive: true });
  await build({
    ...BUNDLE,
    entryPoints: { 'in-page': resolve('test/bench/in-page.ts'), worker: resolve('test/bench/worker.ts') },
    outdir: folder,
  });
  writeManifest(folder, changeManifest(readManifest('chromium')));
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

function changeManifest(manifest: Manifest): Record<string, unknown> {
  return {
    ...Object.fromEntries(KEPT.map(key => [key, manifest[key]])),
    background: { service_worker: 'worker.js' },
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['in-page.js'],
        run_at: 'document_end',
      },
    ],
  };
}
