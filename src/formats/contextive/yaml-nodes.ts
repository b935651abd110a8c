import { phrase, type Phrase } from '../../core/phrase.ts';
import { columnPlace, linePlace, refuseFile } from '../text/make-fault.ts';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { quote } from '../text/show-text.ts';
import type { Fault } from '../assemble/read-list.ts';

const MAX_YAML = 1_000_000;
const MAX_DEPTH = 60;
const MAX_UNOPENED = 2000;

export interface Yaml {
  root: unknown;
  placeOf: (node: unknown) => Phrase;
  hasMore: boolean;
}

/** Reads YAML of which all values are texts. Custom tags and aliases are refused: by them a small file becomes huge. */
export function readYaml(
  text: string,
  file: string,
): { ok: true; yaml: Yaml } | { ok: false; faults: Fault[] } {
  const fail = (place: Phrase | null, reason: Phrase) => refuseFile(file, reason, place);
  if (text.length > MAX_YAML) {
    return fail(null, phrase('faultYamlLong', { limit: MAX_YAML }));
  }
  const deep = findDeepLine(text);
  if (deep !== null) return fail(linePlace(deep), phrase('faultNestedYaml'));
  const lines = new LineCounter();
  let parsed: Document;
  try {
    parsed = parseDocument(text, {
      schema: 'failsafe',
      // The check takes the square of the number of keys.
      uniqueKeys: false,
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch {
    return fail(null, phrase('faultYamlUnreadable'));
  }
  const at = (offset: number): Phrase => {
    const { line, col } = lines.linePos(offset);
    return columnPlace(line, col);
  };
  const [error] = parsed.errors;
  if (error) return fail(at(error.pos[0]), phrase('faultYaml', { message: tidyMessage(error.message) }));
  const [warning] = parsed.warnings;
  if (warning) return fail(at(warning.pos[0]), phrase('faultYamlTag'));
  const placeOf = (node: unknown): Phrase => {
    const offset = (node as { range?: [number, number, number] } | null)?.range?.[0];
    return linePlace(offset === undefined ? 1 : lines.linePos(offset).line);
  };
  const end = parsed.contents?.range?.[2] ?? text.length;
  const hasMore = /^---\s+\S/m.test(text.slice(end));
  return { ok: true, yaml: { root: parsed.contents, placeOf, hasMore } };
}

// The parser's own words, of which a few quote half of the file.
const tidyMessage = (message: string): string => {
  const [first = ''] = message.replace(/\s+/g, ' ').split(' at line ');
  return first.length > 120 ? `${first.slice(0, 119)}…` : first.replace(/[.:]$/, '');
};

/** The first line that opens more than `MAX_DEPTH` levels, before a parser could run out of stack or time over it. */
function findDeepLine(text: string): number | null {
  let depth = 0;
  let line = 0;
  let unopened = 0;
  for (const row of text.split(/\r\n|\r|\n/)) {
    line++;
    const [start, indent] = /^([ \t]*)(?:[-?:&!][^\s]*[ \t]+)*/.exec(row) ?? ['', ''];
    const signs = start.slice(indent.length).split(/[ \t]+/).length - 1;
    for (const [open] of row.matchAll(/(?:^|[\s[{,:])[[{]+|[\]}]/g)) {
      const isClosing = /[\]}]/.test(open);
      if (isClosing && depth === 0) unopened++;
      depth = isClosing ? Math.max(0, depth - 1) : depth + open.replace(/[^[{]/g, '').length;
    }
    if (signs > MAX_DEPTH || depth > MAX_DEPTH || indent.length > 4 * MAX_DEPTH) return line;
    // Nor is it a list of terms: the parser takes the square of the brackets that nothing opens.
    if (unopened > MAX_UNOPENED) return line;
    // Text that is no YAML costs the parser most: `a: b: c: d`, quotation marks in a row.
    if (row.length > 2000 && row.split(/: |"|'/).length > 2000) return line;
  }
  return null;
}

/** The value of a key; undefined where it has none. A key given twice has its first value. */
export function valueOf(node: unknown, key: string): unknown {
  if (!isMap(node)) return undefined;
  return node.items.find(pair => isScalar(pair.key) && pair.key.value === key)?.value ?? undefined;
}

export function pairsOf(node: unknown): { key: string; value: unknown }[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(pair =>
    isScalar(pair.key) ? { key: String(pair.key.value), value: pair.value } : [],
  );
}

export function itemsOf(node: unknown): readonly unknown[] | undefined {
  if (isSeq(node)) return node.items;
  return isEmpty(node) ? [] : undefined;
}

export function scalarOf(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  const text = typeof node.value === 'string' ? node.value : '';
  return text.trim() === '' || text === 'null' || text === '~' ? undefined : text;
}

export function isEmpty(node: unknown): boolean {
  return node === undefined || node === null || (isScalar(node) && scalarOf(node) === undefined);
}

export function nameNode(node: unknown): Phrase {
  if (isAlias(node)) return phrase('kindAlias');
  if (isMap(node)) return phrase('kindMap');
  if (isSeq(node)) return phrase('kindList');
  return isEmpty(node) ? phrase('kindNothing') : quote(scalarOf(node) ?? '');
}
