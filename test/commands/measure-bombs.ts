import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8 } from 'fflate';
import { readAny } from '../../src/formats/assemble/read-any.ts';
import { describeFault } from '../../src/formats/assemble/print-fault.ts';
import { sayPhrase, sayValue } from '../../src/locale/say.ts';
import { speakEnglish } from '../../src/build/speak-english.ts';
import { readDocument } from '../../src/propose/read/read-document.ts';
import type { PdfReader } from '../../src/propose/read/read-pdf.ts';
import { makeDocxOfParts, makeLargeDocx, makeOverlappingDocx, makePackedPdf } from '../helpers/make-bombs.ts';

/** Reading one may take no more. */
const MAX_MS = 2000;
const MAX_MB = 300;

const RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">';
const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY e${i} "${`&e${i - 1};`.repeat(10)}">`).join('');
const aliases = Array.from({ length: 12 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(10)}]`);

/** By the name of the file, from which its reader is chosen. */
const BOMBS: Record<string, () => string | Uint8Array> = {
  'twice-packed.pdf': () => makePackedPdf(new Uint8Array(150_000_000).fill(0x20), 2),
  'many-pages.pdf': () => makePackedPdf(new Uint8Array(20_000_000).fill(0x20), 1, 500),
  'overlapping.docx': () => makeOverlappingDocx(9000),
  'all-overlapping.docx': () => makeOverlappingDocx(),
  'large.docx': () => makeLargeDocx(81),
  'many-parts.docx': () => makeDocxOfParts(10_001),
  'laughs.tbx': () => `<!DOCTYPE tbx [<!ENTITY e "ha">${laughs.replace('&e-1;', '&e;')}]><tbx>&e9;</tbx>`,
  'quadratic.tbx': () =>
    `<!DOCTYPE tbx [<!ENTITY a "${'a'.repeat(50_000)}">]><tbx>${'&a;'.repeat(20_000)}</tbx>`,
  'quadratic.rdf': () =>
    `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(50_000)}">]>${RDF}${'&b;'.repeat(20_000)}</rdf:RDF>`,
  'deep.tbx': () => '<a>'.repeat(1_000_000),
  'aliases.yml': () => `a0: &a0 [x]\n${aliases.slice(1).join('\n')}\ncontexts: *a11\n`,
  'deep.yml': () => '['.repeat(100_000),
  'deep.json': () => '['.repeat(1_000_000),
  'wide.json': () => `[${'{},'.repeat(1_000_000)}{}]`,
  'spaces.md': () => `# a${' '.repeat(200_000)}b`,
  'stars.md': () => '**a '.repeat(100_000),
};

interface Measured {
  ms: number;
  megabytes: number;
  said: string;
}

/**
 * `npm run bombs`: reads files that are made to explode, each in a process of its own, and prints what it took and what a
 * reader is told. It needs the build. 1: one took too much.
 */
export async function main([name]: string[]): Promise<number> {
  if (name !== undefined) {
    const measured = await measure(name);
    process.send?.(measured);
    return 0;
  }
  let isFine = true;
  console.log('file                    ms     MB  what is said');
  for (const bomb of Object.keys(BOMBS)) {
    const { ms, megabytes, said } = await inProcess(bomb);
    isFine &&= ms <= MAX_MS && megabytes <= MAX_MB;
    console.log(
      `${bomb.padEnd(20)} ${ms.toFixed(0).padStart(5)} ${megabytes.toFixed(0).padStart(6)}  ${said.slice(0, 120)}`,
    );
  }
  return isFine ? 0 : 1;
}

function inProcess(bomb: string): Promise<Measured> {
  return new Promise((found, failed) => {
    const child = fork('test/commands/run.mjs', ['test/commands/measure-bombs.ts', bomb]);
    child.on('message', message => found(message as Measured));
    child.on('exit', code => failed(new Error(`${bomb}: its process ended with ${code}`)));
  });
}

/** How much more memory the process has held at its most than before. */
async function measure(name: string): Promise<Measured> {
  speakEnglish();
  const made = BOMBS[name]!();
  const bytes = typeof made === 'string' ? strToU8(made) : made;
  // The reader of PDFs is large itself.
  if (name.endsWith('.pdf')) await loadPdf();
  const held = process.resourceUsage().maxRSS;
  const began = performance.now();
  const said = await read(name, bytes);
  const ms = performance.now() - began;
  return { ms, megabytes: (process.resourceUsage().maxRSS - held) / 1024, said };
}

/** Built for the options page, with limits to what it unpacks; Node 20 lacks some of what it looks for. */
async function loadPdf(): Promise<PdfReader> {
  Object.assign(globalThis, { DOMMatrix: Object, Path2D: Object, ImageData: Object });
  Object.assign(Promise, { withResolvers });
  const file = resolve('dist/chromium/options/pdf-chunk.js');
  return (await import(pathToFileURL(file).href)) as PdfReader;
}

function withResolvers(): object {
  const parts = {};
  const promise = new Promise((found, failed) => Object.assign(parts, { resolve: found, reject: failed }));
  return Object.assign(parts, { promise });
}

async function read(name: string, bytes: Uint8Array): Promise<string> {
  if (/\.(?:pdf|docx|md)$/.test(name)) {
    const document = await readDocument({ name, bytes }, { loadPdf });
    if (!document.ok) return sayPhrase(document.reason);
    if (!name.endsWith('.md')) return 'it was read';
  }
  const list = await readAny(new TextDecoder().decode(bytes), { fileName: name });
  return list.ok
    ? `${list.pack.entries.length} terms`
    : list.faults.map(fault => sayValue(describeFault(fault))).join(' ');
}
