import { phrase, type Phrase, type PhraseValue } from '../../core/phrase.ts';
import jsonld from 'jsonld';
import { showText } from '../text/show-text.ts';
import { isObject, listOf, parseJsonList } from '../pack/json-text.ts';
import { makeFault, refuseFile } from '../text/make-fault.ts';
import { findContext, findContextExcess } from './jsonld-contexts.ts';
import { RdfGraph, type RdfValue } from './rdf-graph.ts';
import { NAMESPACES } from './rdf-names.ts';
import type { Fault, ReadOptions, WrittenResult } from '../assemble/read-list.ts';
import { makeSkosList } from './skos-list.ts';

const SLICE = 500;

export async function readSkosJsonLd(
  text: string,
  { fileName, language, tick }: ReadOptions,
): Promise<WrittenResult> {
  const parsed = parseJsonList(text, fileName);
  if ('fault' in parsed) return { ok: false, faults: [parsed.fault] };
  const { context, nodes } = splitNodes(parsed.value);
  const graph = new RdfGraph();
  const refused: Fault[] = [];
  const faultOf = (place: PhraseValue, error: unknown): Fault => makeFault(fileName, explain(error), place);
  const excess = findContextExcess(context, nodes);
  if (excess !== null) {
    return refuseFile(fileName, excess, '@context');
  }
  const walk = new Walk(graph);
  // Once at least, so that a context alone is judged, too.
  for (let at = 0; at === 0 || at < nodes.length; at += SLICE) {
    const slice = nodes.slice(at, at + SLICE);
    const fault = await tryExpand(context, slice, walk);
    if (fault) {
      const failed = at === 0 ? await tryExpand(context, []) : null;
      if (failed) return { ok: false, faults: [faultOf('@context', failed.error)] };
      // One of them is broken: the others may be good.
      for (const [i, node] of slice.entries()) {
        const own = await tryExpand(context, [node], walk);
        if (own) refused.push(faultOf(phrase('placeNode', { number: String(at + i + 1) }), own.error));
      }
    }
    // Nodes that were read may go: a large document takes much memory.
    nodes.fill(null, at, at + SLICE);
    tick?.(Math.min(1, (at + SLICE) / (nodes.length || 1)));
  }
  const result = makeSkosList(graph, { format: 'skos-jsonld', fileName, language });
  if (!result.ok) return refused.length > 0 ? { ok: false, faults: refused } : result;
  result.list.refused.unshift(...refused);
  return result;
}

function splitNodes(document: unknown): { context: unknown; nodes: unknown[] } {
  if (!isObject(document) || Array.isArray(document)) return { context: undefined, nodes: listOf(document) };
  const { '@context': context, '@graph': graph, ...rest } = document;
  // The document's own list, so that nothing else holds what was read.
  const nodes = listOf(graph);
  if (Object.keys(rest).length > 0) nodes.unshift(rest);
  return { context, nodes };
}

async function tryExpand(context: unknown, nodes: unknown[], walk?: Walk) {
  try {
    const document = context === undefined ? nodes : { '@context': context, '@graph': nodes };
    const expanded = await expand(document, { documentLoader: loadKnown, base: '' });
    for (const node of expanded) walk?.read(node);
    return null;
  } catch (error) {
    return { error };
  }
}

// The published types have a form with a callback that hides the promise.
const expand = jsonld.expand as unknown as (document: unknown, options: object) => Promise<unknown[]>;

async function loadKnown(url: string) {
  const document = findContext(url);
  if (!document) throw new UnknownContext(url);
  return Promise.resolve({ contextUrl: undefined, documentUrl: url, document });
}

class UnknownContext extends Error {}

function explain(error: unknown): Phrase {
  const cause = isObject(error) && isObject(error.details) ? error.details.cause : null;
  if (cause instanceof UnknownContext) {
    return phrase('faultContext', { address: showText(cause.message) });
  }
  const written = error instanceof Error ? error.message : '';
  const message = showText(written.replace(/^Invalid JSON-LD syntax; /, '')) || phrase('faultUnreadable');
  return phrase('faultJsonLd', { message });
}

class Walk {
  #unnamed = 0;

  constructor(private readonly graph: RdfGraph) {}

  read(node: unknown): string | null {
    if (!isObject(node)) return null;
    const id = typeof node['@id'] === 'string' ? node['@id'] : `_:unnamed-${++this.#unnamed}`;
    for (const [key, values] of Object.entries(node)) {
      if (key === '@type') this.#addTypes(id, values);
      else if (key === '@graph' || key === '@included') for (const each of listOf(values)) this.read(each);
      else if (key === '@reverse') this.#readReverse(id, values);
      else if (!key.startsWith('@')) for (const each of listOf(values)) this.#add(id, key, each);
    }
    return id;
  }

  #addTypes(id: string, types: unknown): void {
    for (const type of listOf(types)) {
      if (typeof type === 'string') this.graph.add(id, `${NAMESPACES.rdf}type`, { id: type });
    }
  }

  #readReverse(id: string, properties: unknown): void {
    if (!isObject(properties)) return;
    for (const [property, nodes] of Object.entries(properties)) {
      for (const node of listOf(nodes)) {
        const other = this.read(node);
        if (other !== null) this.graph.add(other, property, { id });
      }
    }
  }

  #add(id: string, property: string, value: unknown): void {
    if (!isObject(value)) return;
    if ('@list' in value) for (const each of listOf(value['@list'])) this.#add(id, property, each);
    else if ('@value' in value) this.graph.add(id, property, readLiteral(value));
    else {
      const other = this.read(value);
      if (other !== null) this.graph.add(id, property, { id: other });
    }
  }
}

function readLiteral(value: Record<string, unknown>): RdfValue {
  const literal = value['@value'];
  const text = typeof literal === 'string' ? literal : JSON.stringify(literal);
  const language = value['@language'];
  return typeof language === 'string' ? { text, language } : { text };
}
