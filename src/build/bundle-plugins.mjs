// Plugins of the build (build.mjs): what of the packages is left out of the bundles, and what stands in its place.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

/** Leaves out of Preact what sets HTML from strings: nothing of ours uses it, and stores' reviewers look for such sinks. */
export const withoutHtml = {
  name: 'without-html',
  setup(build) {
    build.onLoad({ filter: /[\\/]preact[\\/]dist[\\/]preact\.mjs$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace(/[\w$.]+\.innerHTML\s*=(?!=)\s*[\w$.]+/g, 'void 0');
      if (contents === source)
        throw new Error(`${path} no longer contains innerHTML: see src/build/bundle-plugins.mjs`);
      return { contents };
    });
  },
};

/** Gives style sheets as text without white space: every tab pays for the card's. */
export const cssAsText = {
  name: 'css-as-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code, loader: 'text' };
    });
  },
};

/**
 * Content scripts use the browser's own API: the polyfill costs a tenth of our script (docs/decisions/002). Chrome has it
 * under both names from 148 on.
 */
export const nativeBrowser = {
  name: 'native-browser',
  setup(build) {
    build.onResolve({ filter: /^webextension-polyfill$/ }, ({ path }) => ({
      path,
      namespace: 'native-browser',
    }));
    build.onLoad({ filter: /.*/, namespace: 'native-browser' }, () => ({
      // Own alone: an element of a page may have the name.
      contents: "export default Object.hasOwn(globalThis, 'browser') ? browser : chrome;",
    }));
  },
};

/**
 * Leaves out of pdf.js what makes code of strings or imports what it is told to, which our policy forbids; and lets it ask
 * before it unpacks more of a stream.
 */
export const guardedPdf = {
  name: 'guarded-pdf',
  setup(build) {
    build.onLoad({ filter: /[\\/]pdfjs-dist[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const refuse = what => `(() => { throw new Error('no ${what} here'); })(`;
      const contents = source
        .replace(/\bnew Function\(/g, refuse('code of strings'))
        .replace(/\bawait import\(\s/g, `await ${refuse('other modules')}`);
      if (!/no code of strings/.test(contents) || !/no other modules/.test(contents)) throw changed(path);
      return { contents: path.endsWith('.worker.mjs') ? withBudget(contents, path) : contents };
    });
  },
};

const BUDGET = fileURLToPath(new URL('../propose/read/pdf-budget.ts', import.meta.url));

/** Both places where pdf.js makes room for what it unpacks: a buffer that grows, and pieces of the browser's own inflate. */
function withBudget(source, path) {
  const places = [
    ['const buffer2 = new Uint8Array(size);', 'spendPdfBytes(size - buffer.byteLength, requested);'],
    ['totalLength += chunk.byteLength;', 'spendPdfBytes(chunk.byteLength, totalLength + chunk.byteLength);'],
  ];
  const spending = places.reduce((text, [place, call]) => {
    if (text.split(place).length !== 2) throw changed(path);
    return text.replace(place, `${call}\n${place}`);
  }, source);
  return `import { spendPdfBytes } from ${JSON.stringify(BUDGET)};\n${spending}`;
}

const changed = path => new Error(`${path} has changed: see src/build/bundle-plugins.mjs`);

/** The worker for documents imports pdf.js from the file beside it. */
export const pdfBeside = {
  name: 'pdf-beside',
  setup(build) {
    build.onResolve({ filter: /\/pdf-chunk\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './pdf-chunk.js', external: true } : undefined,
    );
  },
};

/** Leaves out of jsonld what orders graphs for signatures: it brings an old `setImmediate` that makes code of strings. */
export const withoutCanonize = {
  name: 'without-canonize',
  setup(build) {
    build.onResolve({ filter: /^rdf-canonize$/ }, ({ path }) => ({ path, namespace: 'without-canonize' }));
    // Expansion makes an issuer of names and asks it for none.
    build.onLoad({ filter: /.*/, namespace: 'without-canonize' }, () => ({
      contents: 'exports.NQuads = {}; exports.IdentifierIssuer = class {};',
    }));
  },
};
