import { phrase, type PhraseValue } from '../../core/phrase.ts';
import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { showText } from '../text/show-text.ts';
import { linePlace, refuseFile } from '../text/make-fault.ts';
import { RdfGraph } from './rdf-graph.ts';
import { NAMESPACES } from './rdf-names.ts';
import type { ReadOptions, WrittenResult } from '../assemble/read-list.ts';
import { makeSkosList } from './skos-list.ts';

export const isRdfXml = (text: string): boolean => /<(?:[\w.-]+:)?RDF[\s>]/.test(text.slice(0, 20_000));

const RDF = NAMESPACES.rdf;
const XML = 'http://www.w3.org/XML/1998/namespace';
const SLICE = 1 << 16;
/** Descriptions nest within each other, but no vocabulary as deeply. */
const MAX_DEPTH = 200;

class RdfError extends Error {
  constructor(readonly reason: PhraseValue) {
    super();
  }
}

/** Reads a SKOS vocabulary in RDF/XML (https://www.w3.org/TR/rdf-syntax-grammar/); reified statements are not read. */
export function readSkosRdfXml(text: string, { fileName, language, tick }: ReadOptions): WrittenResult {
  const parser = new SaxesParser({ xmlns: true, position: true });
  try {
    const plain = readOwnEntities(text.replace(/^\uFEFF/, ''));
    const reader = new RdfXmlReader();
    parser.on('error', error => {
      throw new RdfError(showText(error.message.replace(/^.*?\d+:\d+: /, '')));
    });
    parser.on('opentag', tag => reader.open(tag));
    parser.on('text', part => reader.text(part));
    parser.on('cdata', part => reader.text(part));
    parser.on('closetag', () => reader.close());
    for (let at = 0; at < plain.length; at += SLICE) {
      parser.write(plain.slice(at, at + SLICE));
      tick?.(Math.min(1, (at + SLICE) / plain.length));
    }
    parser.close();
    return makeSkosList(reader.graph, { format: 'skos-turtle', fileName, language });
  } catch (error) {
    if (!(error instanceof RdfError)) throw error;
    return refuseFile(fileName, phrase('faultRdfXml', { message: error.reason }), linePlace(parser.line));
  }
}

const MAX_ENTITIES = 100;
const MAX_ADDED_CHARS = 20 * 1024 * 1024;

/** Many tools declare short names for addresses; declared texts are put in once, as far as they stay short. */
function readOwnEntities(text: string): string {
  const start = /<!DOCTYPE\b[^<>[\]]{0,500}\[([^[\]]{0,20000})\]\s*>/i.exec(text.slice(0, 40_000));
  if (!start) {
    if (/<!(?:ENTITY|ELEMENT)\b/i.test(text.slice(0, 40_000))) throw new RdfError(phrase('rdfDeclares'));
    return text;
  }
  const names = new Map<string, string>();
  for (const [, name, , value] of start[1]!.matchAll(
    /<!ENTITY\s+([\w.-]{1,50})\s+(["'])([^"'<>&%]{0,300})\2\s*>/g,
  )) {
    if (names.size < MAX_ENTITIES) names.set(name!, value!);
  }
  let added = 0;
  const body = text.slice(start.index + start[0].length);
  return body.replace(/&([\w.-]{1,50});/g, (all, name: string) => {
    const value = names.get(name);
    added += value?.length ?? 0;
    if (added > MAX_ADDED_CHARS) throw new RdfError(phrase('rdfEntities'));
    return value ?? all;
  });
}

interface Level {
  kind: 'root' | 'node' | 'property';
  /** The subject of a node; for a property, that of the node around it. */
  subject: string;
  property: string;
  text: string;
  language: string | undefined;
  base: string;
  /** An attribute or a node within it gives the property a value. */
  hasValue: boolean;
  isCollection: boolean;
}

class RdfXmlReader {
  readonly graph = new RdfGraph();
  readonly #levels: Level[] = [];
  #unnamed = 0;

  open(tag: SaxesTagNS): void {
    const above = this.#levels.at(-1);
    if (this.#levels.length > MAX_DEPTH) throw new RdfError(phrase('faultNested'));
    const attributes = Object.values(tag.attributes);
    const valueOf = (uri: string, name: string): string | undefined =>
      attributes.find(each => each.uri === uri && each.local === name)?.value;
    const level: Level = {
      kind: 'node',
      subject: '',
      property: '',
      text: '',
      language: valueOf(XML, 'lang') ?? above?.language,
      base: valueOf(XML, 'base') ?? above?.base ?? '',
      hasValue: false,
      isCollection: false,
    };
    this.#levels.push(level);
    const name = tag.uri + tag.local;
    if (name === `${RDF}RDF`) level.kind = 'root';
    else if (above?.kind === 'node') this.#openProperty(level, name, { above, attributes, valueOf });
    else this.#openNode(level, name, { above, attributes, valueOf });
  }

  #openNode(level: Level, name: string, { above, attributes, valueOf }: Opening): void {
    const id = valueOf(RDF, 'ID');
    const node = valueOf(RDF, 'nodeID');
    const about = valueOf(RDF, 'about') ?? (id === undefined ? undefined : `#${id}`);
    level.subject =
      about === undefined ? `_:${node ?? `unnamed-${++this.#unnamed}`}` : resolve(about, level.base);
    this.graph.subject(level.subject);
    if (name !== `${RDF}Description`) this.graph.add(level.subject, `${RDF}type`, { id: name });
    this.#addAttributes(level, attributes);
    if (above?.kind !== 'property') return;
    if (!above.hasValue || above.isCollection) {
      this.graph.add(above.subject, above.property, { id: level.subject });
    }
    above.hasValue = true;
  }

  #openProperty(level: Level, name: string, { above, attributes, valueOf }: Opening): void {
    level.kind = 'property';
    level.subject = above?.subject ?? '';
    level.property = name;
    const parse = valueOf(RDF, 'parseType');
    level.isCollection = parse === 'Collection';
    const resource = valueOf(RDF, 'resource');
    const node = valueOf(RDF, 'nodeID');
    if (resource !== undefined || node !== undefined) {
      level.hasValue = true;
      const id = resource === undefined ? `_:${node}` : resolve(resource, level.base);
      this.graph.add(level.subject, name, { id });
    } else if (parse === 'Resource') {
      const id = `_:unnamed-${++this.#unnamed}`;
      this.graph.add(level.subject, name, { id });
      Object.assign(level, { kind: 'node', subject: id });
    } else if (attributes.some(isProperty)) {
      const id = `_:unnamed-${++this.#unnamed}`;
      level.hasValue = true;
      this.graph.add(level.subject, name, { id });
      this.#addAttributes({ ...level, subject: id }, attributes);
    }
  }

  #addAttributes({ subject, language }: Level, attributes: readonly SaxesAttributeNS[]): void {
    for (const { uri, local, value } of attributes.filter(isProperty)) {
      this.graph.add(subject, uri + local, language ? { text: value, language } : { text: value });
    }
  }

  text(text: string): void {
    const level = this.#levels.at(-1);
    if (level?.kind === 'property') level.text += text;
  }

  close(): void {
    const level = this.#levels.pop();
    if (level?.kind !== 'property' || level.hasValue) return;
    const { subject, property, text, language } = level;
    this.graph.add(subject, property, language ? { text, language } : { text });
  }
}

interface Opening {
  above: Level | undefined;
  attributes: readonly SaxesAttributeNS[];
  valueOf: (uri: string, name: string) => string | undefined;
}

const isProperty = ({ uri }: SaxesAttributeNS): boolean =>
  uri !== '' && uri !== RDF && uri !== XML && uri !== 'http://www.w3.org/2000/xmlns/';

/** Addresses within the file begin with its own; others than these are written whole. */
const resolve = (address: string, base: string): string =>
  address.startsWith('#') || address === '' ? base.replace(/#.*$/, '') + address : address;
