import { speakEnglish } from '../../src/build/speak-english.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBytes } from '../../src/formats/text/decode-bytes.ts';
import { parsePack } from '../../src/formats/pack/pack-json.ts';
import { printPack } from '../../src/formats/pack/pack-print.ts';
import { sayPhrase } from '../../src/locale/say.ts';
import { sayFault } from '../locale/said.ts';
import { readAny } from '../../src/formats/assemble/read-any.ts';
import { LIST_FORMATS, type ListFormat, type ReadList } from '../../src/formats/assemble/read-list.ts';

/** The fixtures of each format are here. */
const FOLDERS: Readonly<Record<ListFormat, readonly string[]>> = {
  csv: ['csv'],
  anki: ['anki'],
  contextive: ['contextive'],
  definitions: ['definitions'],
  tbx: ['tbx-2', 'tbx-3'],
  xliff: ['xliff'],
  'skos-turtle': ['skos-turtle'],
  'skos-jsonld': ['skos-jsonld'],
  'defined-terms': ['defined-terms'],
  json: ['skos-jsonld', 'defined-terms'],
};

/** These break parsers: marks of all the formats, what no text should have, and what is much of one thing. */
const BREAKERS = [
  ['"', "'", '""', '"""', ',', ';', '\t', '|', '\n', '\r', '\r\n', '\\', '|---|---|', ' | '],
  [
    '<',
    '>',
    '</',
    '<dl>',
    '<dt>',
    '<dd>',
    '</dl>',
    '<table><tr><td>',
    '<!--',
    '<![CDATA[',
    '&',
    '&#0;',
    '&#x110000;',
    '&amp',
  ],
  [
    '<?xml version="1.0"?>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '<termEntry>',
    '<conceptEntry id="',
    'xml:lang="',
  ],
  ['{', '}', '[', ']', '{"@id":', '"@context":', '"@graph":[', 'null', '1e999', '-', '\\u0000', '\\ud800'],
  [
    '- ',
    '? ',
    ': ',
    ':\n',
    '&a ',
    '*a',
    '!x ',
    '|\n',
    '>\n',
    '---\n',
    '%YAML 9\n',
    '\t\t',
    '<<: *a',
    '#',
    '~',
  ],
  [
    '{{c1::',
    '}}',
    '::',
    '[sound:',
    '#separator:',
    '#html:false\n',
    '#deck column:1\n',
    'sep=;\n',
    'sidelight,headword\n',
  ],
  [
    '**',
    '__',
    '`',
    '```\n',
    ': ',
    '](',
    '![',
    '# ',
    '@prefix a: <b> .',
    'a skos:Concept ;',
    '_:b0',
    '^^<',
    '@en',
  ],
  [
    '\0',
    '\uFEFF',
    '\uFFFE',
    '\uFFFF',
    '\uFFFD',
    '\uD800',
    '\uDC00',
    '\u202E',
    '\u0085',
    '\u2028',
    '\u0301',
    '\u200D',
    '𠮷',
  ],
  [
    '=',
    '+',
    '@',
    "'=",
    '__proto__',
    'constructor',
    ' '.repeat(300),
    '"'.repeat(200),
    '['.repeat(200),
    '<b>'.repeat(200),
  ],
].flat();

/** Random numbers below a limit, the same for the same seed. */
export function makeRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return below => {
    // mulberry32, by Tommy Ettinger, in the public domain.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** The texts of a format's fixtures. */
export function readFixtures(format: ListFormat): string[] {
  const root = join(process.cwd(), 'test/fixtures/lists');
  return FOLDERS[format].flatMap(folder =>
    readdirSync(join(root, folder))
      .filter(name => !name.endsWith('.expected.json') || format === 'json')
      .flatMap(name => {
        const decoded = decodeBytes(readFileSync(join(root, folder, name)), { fileName: name });
        return decoded.ok ? [decoded.text] : [];
      }),
  );
}

/** A text with a few things broken in it. */
export function breakText(text: string, random: (below: number) => number): string {
  let broken = text;
  for (let times = random(6) + 1; times > 0; times--) {
    const at = random(broken.length + 1);
    const end = Math.min(broken.length, at + random(40));
    const breaker = BREAKERS[random(BREAKERS.length)]!;
    const change = random(7);
    if (change === 0) broken = broken.slice(0, at) + broken.slice(end);
    else if (change === 1) broken = broken.slice(0, at) + breaker + broken.slice(end);
    else if (change === 2) broken = broken.slice(0, at) + breaker.repeat(random(20) + 1) + broken.slice(at);
    else if (change === 3)
      broken = broken.slice(0, at) + broken.slice(at, end).repeat(random(30)) + broken.slice(end);
    else if (change === 4)
      broken = random(4) === 0 ? broken.slice(0, at) : broken.slice(0, at) + breaker + broken.slice(at);
    else if (change === 5)
      broken = broken.slice(0, at) + String.fromCharCode(random(0x10000)) + broken.slice(at + 1);
    else broken = broken.slice(end) + broken.slice(0, at);
  }
  return broken.slice(0, 20_000);
}

/** Finds a fault in what a reader made of a text; null if there is none. */
export function findReaderFault(list: ReadList): string | null {
  if (!list.ok) {
    if (list.faults.length === 0) return 'it is refused without a reason';
    const empty = list.faults.find(({ reason }) => sayPhrase(reason).trim() === '');
    if (empty) return 'a fault has no reason';
    // Said only where a reader threw.
    return list.faults.some(({ reason }) => reason.key === 'faultUnreadable') ? 'a reader threw' : null;
  }
  if (list.refused.some(({ reason }) => sayPhrase(reason).trim() === ''))
    return 'an item is refused without a reason';
  const print = printPack(list.pack);
  const parsed = parsePack(print, 'list.json');
  if (!parsed.ok) return `its pack is invalid: ${sayFault(parsed.faults[0]!)}`;
  return printPack(parsed.pack) === print ? null : 'its pack changes when it is read again';
}

/** Counts and times of many broken texts of a format. */
export interface FuzzedFormat {
  texts: number;
  bytes: number;
  /** The longest that a text took, in ms, and the text. */
  slowest: { ms: number; text: string };
  fault?: { reason: string; text: string };
}

async function timeReading(text: string, format: ListFormat) {
  const began = performance.now();
  const list = await readAny(text, { fileName: 'list.txt', format });
  return { list, ms: performance.now() - began };
}

/** Reads broken texts of a format until so many bytes have been read or one shows a fault. */
export async function fuzzFormat(format: ListFormat, { bytes, seed }: { bytes: number; seed: number }) {
  const random = makeRandom(seed);
  const fixtures = readFixtures(format);
  const sum: FuzzedFormat = { texts: 0, bytes: 0, slowest: { ms: 0, text: '' } };
  while (sum.bytes < bytes && !sum.fault) {
    const text = breakText(fixtures[random(fixtures.length)]!, random);
    const { list, ms } = await timeReading(text, format);
    const reason = findReaderFault(list);
    if (reason !== null) sum.fault = { reason, text };
    if (ms > sum.slowest.ms) {
      // Others use the machine, too: the shortest of three times is the text's own.
      const again = [await timeReading(text, format), await timeReading(text, format)];
      const own = Math.min(ms, ...again.map(each => each.ms));
      if (own > sum.slowest.ms) sum.slowest = { ms: own, text };
    }
    sum.texts++;
    sum.bytes += Buffer.byteLength(text);
  }
  return sum;
}

/** No text of a usual size may take longer than this. */
const LONGEST_MS = 200;

/** `npm run fuzz -- --formats`: so many bytes of broken texts through each reader. 1: one threw, froze or made no pack. */
export async function fuzzFormats({ bytes, seed }: { bytes: number; seed: number }): Promise<number> {
  speakEnglish();
  let failed = false;
  for (const format of LIST_FORMATS) {
    const { texts, bytes: read, slowest, fault } = await fuzzFormat(format, { bytes, seed });
    const count = (value: number): string => value.toLocaleString('en');
    console.log(
      `fuzz: ${format}: ${count(texts)} texts, ${count(read)} bytes, slowest ${slowest.ms.toFixed(0)} ms`,
    );
    if (fault) console.log(`fuzz: ${format}: ${fault.reason}: ${JSON.stringify(fault.text)}`);
    if (slowest.ms > LONGEST_MS) console.log(`fuzz: ${format}: too slow: ${JSON.stringify(slowest.text)}`);
    failed ||= fault !== undefined || slowest.ms > LONGEST_MS;
  }
  console.log(`fuzz: seed ${seed}`);
  return failed ? 1 : 0;
}
