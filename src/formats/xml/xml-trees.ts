import { phrase, type Phrase } from '../../core/phrase.ts';
import { columnPlace } from '../text/make-fault.ts';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { quote, showText } from '../text/show-text.ts';

/** Its parts are in document order; names have no prefixes. */
export interface XmlNode {
  name: string;
  id: string | undefined;
  type: string | undefined;
  target: string | undefined;
  language: string | undefined;
  /** The language of what it stands in, and the one that XLIFF translates that to. */
  outer: string | undefined;
  translation: string | undefined;
  parts: (string | XmlNode)[];
  line: number;
}

export class XmlError extends Error {
  constructor(
    readonly place: Phrase,
    readonly reason: Phrase,
  ) {
    super(reason.key);
  }
}

export interface XmlReading {
  text: string;
  /** The first element; a reason why it will not do ends the reading. */
  onRoot: (root: XmlNode) => Phrase | null;
  isWanted: (name: string) => boolean;
  onTree: (tree: XmlNode) => void;
  tick?: (done: number) => void;
}

const SLICE = 1 << 18;
/** No terminology file nests more deeply; one that does is made to hurt. */
const MAX_DEPTH = 100;

export function readTrees(reading: XmlReading): void {
  const { text, tick } = reading;
  const declared = findDeclarations(text);
  if (declared !== null) throw new XmlError(placeAt(text, declared), phrase('faultDeclares'));
  const parser = new SaxesParser({ position: true });
  listen(parser, reading);
  for (let at = 0; at < text.length; at += SLICE) {
    parser.write(text.slice(at, at + SLICE));
    tick?.(Math.min(1, (at + SLICE) / text.length));
  }
  parser.close();
}

function listen(parser: SaxesParser, { onRoot, isWanted, onTree }: XmlReading): void {
  const place = (): Phrase => columnPlace(parser.line, parser.column + 1);
  // The elements that are open, and how many of them, from the end, belong to a tree.
  const open: XmlNode[] = [];
  let inTree = 0;
  const addText = (part: string): void => {
    if (inTree > 0) open[open.length - 1]!.parts.push(part);
  };
  parser.on('error', error => {
    const message = showText(error.message.replace(/^[^ ]*\d+:\d+: /, ''));
    throw new XmlError(place(), phrase('faultXml', { message }));
  });
  parser.on('opentag', tag => {
    if (open.length >= MAX_DEPTH)
      throw new XmlError(place(), phrase('faultNestedMore', { limit: MAX_DEPTH }));
    const node = makeNode(tag, open.at(-1), parser.line);
    const reason = open.length === 0 ? onRoot(node) : null;
    if (reason !== null) throw new XmlError(place(), reason);
    if (inTree > 0) open[open.length - 1]!.parts.push(node);
    if (inTree > 0 || isWanted(node.name)) inTree++;
    open.push(node);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const node = open.pop();
    if (node === undefined || inTree === 0) return;
    inTree--;
    if (inTree === 0) onTree(node);
  });
}

function makeNode(tag: SaxesTagPlain, parent: XmlNode | undefined, line: number): XmlNode {
  const { attributes } = tag;
  return {
    name: tag.name.slice(tag.name.lastIndexOf(':') + 1),
    id: attributes.id ?? attributes['xml:id'],
    type: attributes.type,
    target: attributes.target,
    language:
      attributes['xml:lang'] ??
      attributes.lang ??
      attributes['source-language'] ??
      attributes.srcLang ??
      parent?.language,
    outer: parent?.language,
    translation: attributes['target-language'] ?? attributes.trgLang ?? parent?.translation,
    parts: [],
    line,
  };
}

function placeAt(text: string, at: number): Phrase {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return columnPlace(lines.length, (lines.at(-1) ?? '').length + 1);
}

const CODES = new Set(['bpt', 'ept', 'it', 'ph', 'sc', 'ec']);

export function textOf(node: XmlNode): string {
  return node.parts
    .map(part => (typeof part === 'string' ? part : CODES.has(part.name) ? '' : textOf(part)))
    .join('');
}

export function childrenOf(node: XmlNode): XmlNode[] {
  return node.parts.filter(part => typeof part !== 'string');
}

export function findNode(node: XmlNode, name: string): XmlNode | null {
  for (const child of childrenOf(node)) {
    const found = child.name === name ? child : findNode(child, name);
    if (found) return found;
  }
  return null;
}

export const refuseRoot = (name: string): Phrase =>
  name === 'mtf' ? phrase('faultMultiTerm') : phrase('faultNotTbx', { element: quote(name) });

/** Finds a doctype that never ends, or whose own declarations can make a short text enormous; else null. */
function findDeclarations(text: string): number | null {
  let at = 0;
  for (;;) {
    at = text.indexOf('<', at);
    if (at === -1) return null;
    if (text.startsWith('<!--', at)) at = endAfter(text, at + 4, '-->');
    else if (text.startsWith('<?', at)) at = endAfter(text, at + 2, '?>');
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) return declarationsIn(text, at + 9);
    // The first element: nothing may be declared after it.
    else return null;
  }
}

const MAX_DOCTYPE_CHARS = 4000;

function declarationsIn(text: string, start: number): number | null {
  let quote = '';
  const end = Math.min(text.length, start + MAX_DOCTYPE_CHARS);
  for (let at = start; at < end; at++) {
    const char = text[at];
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '[') return at;
    else if (char === '>') return null;
  }
  return start;
}

function endAfter(text: string, from: number, end: string): number {
  const at = text.indexOf(end, from);
  return at === -1 ? text.length : at + end.length;
}
