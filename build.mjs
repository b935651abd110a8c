// node build.mjs [--watch] [--zip]: writes dist/chromium and dist/firefox, and with --zip the packages of a release.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import {
  cssAsText,
  guardedPdf,
  nativeBrowser,
  pdfBeside,
  withoutCanonize,
  withoutHtml,
} from './src/build/bundle-plugins.mjs';
import { makeManifest, OLDEST, TARGETS } from './src/build/manifests.mjs';
import { minifyAgain } from './src/build/minify-again.mjs';
import { writePackages } from './src/build/write-packages.mjs';

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

const PAGES = ['popup', 'options', 'add', 'welcome'];

/** Bundles of our own pages and the background: entry file to path in the extension. */
function entryPoints() {
  const entries = {
    'background/main': 'src/background/main.ts',
    'popup/main': 'src/pages/popup/main.tsx',
    'options/main': 'src/pages/options/main.tsx',
    'add/main': 'src/pages/add/main.tsx',
    'welcome/main': 'src/pages/welcome/main.ts',
  };
  return Object.fromEntries(Object.entries(entries).map(([to, from]) => [to, at(from)]));
}

/** Options of the bundles of both browsers; they differ in the manifest alone. */
export const bundleOptions = {
  bundle: true,
  format: 'iife',
  target: [`chrome${OLDEST.chromium}`, `firefox${OLDEST.firefox}`],
  minify: true,
  // Else an expression with one is made from a string each time that it is used.
  supported: { 'regexp-unicode-property-escapes': true },
  charset: 'ascii',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  external: ['/content/*'],
  plugins: [withoutHtml, cssAsText],
  logLevel: 'error',
};

/**
 * Options of what runs in pages: the content script, and what it imports into the pages that need it: all that reads a
 * page, and the card (docs/decisions/012).
 */
const inPages = {
  ...bundleOptions,
  plugins: [nativeBrowser, ...bundleOptions.plugins],
};
/**
 * Chromium compiles all functions at once then, those of modules beside the main thread: most are called while a page
 * loads, and one that is compiled when it is called has been parsed before.
 */
const HINT = '//# allFunctionsCalledOnLoad';
const contentOptions = {
  ...inPages,
  // As `iife`, but without 800 bytes of `require`, which esbuild adds there to any import.
  format: 'esm',
  banner: { js: `${HINT}\n"use strict";(()=>{` },
  footer: { js: '})();' },
  entryPoints: { 'content/main': at('src/content/boot/main.ts') },
};
const importedOptions = {
  ...inPages,
  banner: { js: HINT },
  format: 'esm',
  entryPoints: {
    'content/card': at('src/content/boot/card-chunk.ts'),
    'content/page': at('src/content/boot/page-chunk.ts'),
  },
};

/** Options of the options page's worker for whole files. */
const fileWorkerOptions = {
  ...bundleOptions,
  plugins: [withoutCanonize],
  entryPoints: { 'options/file-worker': at('src/pages/options/files/file-worker.ts') },
};

/** Options of the worker that looks for the terms of documents. */
const proposeOptions = {
  ...bundleOptions,
  plugins: [pdfBeside],
  entryPoints: { 'options/propose-worker': at('src/pages/options/propose/propose-worker.ts') },
};

/** Options of pdf.js, which that worker imports for a PDF alone. */
const pdfOptions = {
  ...bundleOptions,
  format: 'esm',
  plugins: [guardedPdf],
  entryPoints: { 'options/pdf-chunk': at('src/pages/options/propose/pdf-chunk.ts') },
};

function pageStyles() {
  return Object.fromEntries(PAGES.map(page => [`${page}/main`, at(`src/pages/${page}/page.css`)]));
}

function writeTarget(target, files, pack) {
  const to = at('dist', target);
  rmSync(to, { recursive: true, force: true });
  for (const { path, contents } of files) {
    const out = join(to, path);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, contents);
  }
  for (const page of PAGES) {
    for (const name of readdirSync(at('src/pages', page)).filter(file => file.endsWith('.html'))) {
      const html = readFileSync(at('src/pages', page, name), 'utf8');
      // Readers are told how much the bundled list covers.
      writeFileSync(join(to, page, name), html.replaceAll('{{terms}}', String(pack.entries.length)));
    }
  }
  cpSync(at('icons'), join(to, 'icons'), { recursive: true, filter: source => !source.endsWith('.svg') });
  writeFileSync(join(to, 'pack.json'), JSON.stringify(pack));
  const manifest = makeManifest(target, readJson('package.json').version);
  writeFileSync(join(to, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function buildForPages(options, kind) {
  const { outputFiles } = await esbuild.build(options);
  const minified = outputFiles.map(async ({ path, text }) => ({
    path,
    contents: await minifyAgain(text, kind),
  }));
  return { outputFiles: await Promise.all(minified) };
}

async function bundleAll() {
  const made = { outdir: at('dist'), write: false };
  const scripts = await esbuild.build({ ...bundleOptions, ...made, entryPoints: entryPoints() });
  const content = await buildForPages({ ...contentOptions, ...made }, { isModule: false });
  const imported = await buildForPages({ ...importedOptions, ...made }, { isModule: true });
  const worker = await esbuild.build({ ...fileWorkerOptions, ...made });
  const propose = await esbuild.build({ ...proposeOptions, ...made });
  const pdf = await esbuild.build({ ...pdfOptions, ...made });
  const styles = await esbuild.build({
    entryPoints: pageStyles(),
    outdir: at('dist'),
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'error',
  });
  return [scripts, content, imported, worker, propose, pdf, styles]
    .flatMap(({ outputFiles }) => outputFiles)
    .map(({ path, contents }) => ({
      path: path.slice(at('dist').length + 1),
      contents,
    }));
}

/** The table of Chinese characters with the licence of the data that it is made of, which has to go with it. */
async function makeHanFiles() {
  const { makeHanData } = await importTypeScript('src/build/han-data.ts');
  const licence = readFileSync(at('node_modules/opencc-js/LICENSES/Apache-2.0.txt'), 'utf8');
  const notice =
    'han.json is made from the dictionaries of OpenCC (https://github.com/BYVoid/OpenCC), rearranged.';
  return [
    { path: 'han.json', contents: JSON.stringify(makeHanData()) },
    { path: 'han.licence.txt', contents: `${notice}\n\n${licence}` },
  ];
}

/** The everyday words, with where they are from, which has to go with them. */
async function makeWordFiles() {
  const { makeCommonWords, makeWordsLicence } = await importTypeScript('src/build/common-words.ts');
  const { WORD_LANGUAGES, makeLanguageWords, makeLanguageWordsLicence } = await importTypeScript(
    'src/build/language-words.ts',
  );
  return [
    ...WORD_LANGUAGES.map(language => ({
      path: `options/words-${language}.txt`,
      contents: makeLanguageWords(root, language),
    })),
    { path: 'options/words.licence.txt', contents: makeLanguageWordsLicence() },
    { path: 'words.txt', contents: makeCommonWords(root) },
    { path: 'words.licence.txt', contents: makeWordsLicence(root) },
  ];
}

/** The sentences of every language, as browsers read them. */
async function makeLocales() {
  const { makeLocaleFiles } = await importTypeScript('src/build/locale-files.ts');
  return makeLocaleFiles();
}

/** The licence of pdf.js, which has to go with it. */
const pdfLicence = () => ({
  path: 'options/pdf-chunk.licence.txt',
  contents: `pdf-chunk.js is pdf.js (https://mozilla.github.io/pdf.js/), shortened.\n\n${readFileSync(at('node_modules/pdfjs-dist/LICENSE'), 'utf8')}`,
});

/** The licence of comlink, whose code is in the workers and the page that calls them. */
const comlinkLicence = () => ({
  path: 'options/comlink.licence.txt',
  contents: `main.js and the workers contain comlink (https://github.com/GoogleChromeLabs/comlink).\n\n${readFileSync(at('node_modules/comlink/LICENSE'), 'utf8')}`,
});

/** Builds both targets; throws with every fault of the pack if it has one. */
export async function buildAll() {
  const { buildAndValidate } = await importTypeScript('src/pack/build.ts');
  const { pack, faults } = await buildAndValidate(root);
  if (faults.length)
    throw new Error(`the bundled pack has faults:\n${faults.map(fault => `  ${fault}`).join('\n')}`);
  const files = [
    ...(await bundleAll()),
    ...(await makeHanFiles()),
    ...(await makeWordFiles()),
    ...(await makeLocales()),
    pdfLicence(),
    comlinkLicence(),
  ];
  for (const target of TARGETS) writeTarget(target, files, pack);
}

/** Builds again when a source changes; a fault is printed and the last good build stays. */
function watchSources() {
  let waiting = null;
  const rebuild = async () => {
    try {
      await buildAll();
      console.log(`built at ${new Date().toLocaleTimeString()}`);
    } catch (error) {
      console.error(error.message);
    }
  };
  for (const folder of ['src', 'icons']) {
    watch(at(folder), { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(rebuild, 100);
    });
  }
}

async function main(args) {
  const unknown = args.filter(arg => !['--watch', '--zip'].includes(arg));
  if (unknown.length) {
    console.error(`build: unknown option ${unknown[0]}; the options are --watch and --zip`);
    process.exit(2);
  }
  try {
    await buildAll();
    console.log('built dist/chromium and dist/firefox');
    if (args.includes('--zip'))
      for (const line of writePackages(root, TARGETS, readJson('package.json').version)) console.log(line);
  } catch (error) {
    console.error(error.message);
    if (!args.includes('--watch')) process.exit(1);
  }
  if (args.includes('--watch')) watchSources();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
