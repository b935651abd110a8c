// node build.mjs [--watch] [--zip]: writes dist/chromium and dist/firefox.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deflateRawSync, crc32 } from 'node:zlib';
import * as esbuild from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);
const readJson = file => JSON.parse(readFileSync(at(file), 'utf8'));

/** Bundles a TypeScript module for Node, packages left out, and imports it. */
export async function importTypeScript(file) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [at(file)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  const folder = at('node_modules/.cache/sidelight');
  mkdirSync(folder, { recursive: true });
  const out = join(folder, `${basename(file, '.ts')}.${process.pid}.mjs`);
  writeFileSync(out, outputFiles[0].text);
  try {
    return await import(pathToFileURL(out).href);
  } finally {
    rmSync(out);
  }
}
