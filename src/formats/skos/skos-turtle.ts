import { phrase } from '../../core/phrase.ts';
import { Parser, type Quad, type Term } from 'n3';
import { showText } from '../text/show-text.ts';
import { linePlace, refuseFile } from '../text/make-fault.ts';
import { RdfGraph, type RdfValue } from './rdf-graph.ts';
import type { ReadOptions, WrittenResult } from '../assemble/read-list.ts';
import { makeSkosList } from './skos-list.ts';

const SLICE = 1 << 16;

/** Reads a SKOS vocabulary in Turtle; N-Triples are Turtle, too. */
export function readSkosTurtle(text: string, { fileName, language, tick }: ReadOptions): WrittenResult {
  const graph = new RdfGraph();
  const fault = parseTurtle(text, { tick, onQuad: quad => addQuad(graph, quad) });
  if (fault !== null) {
    const line = / on line (\d+)\.?$/.exec(fault);
    const message = showText(line ? fault.slice(0, line.index) : fault) || phrase('faultUnreadable');
    return refuseFile(fileName, phrase('faultTurtle', { message }), line ? linePlace(line[1]!) : null);
  }
  return makeSkosList(graph, { format: 'skos-turtle', fileName, language });
}

interface Parsing {
  tick: ReadOptions['tick'];
  onQuad: (quad: Quad) => void;
}

function parseTurtle(text: string, { tick, onQuad }: Parsing): string | null {
  const source = new TextSource();
  let fault: string | null = null;
  try {
    new Parser({ format: 'text/turtle' }).parse(
      source as unknown as Parameters<Parser['parse']>[0] & string,
      (error: Error | null, quad: Quad | null) => {
        if (error) fault ??= error.message;
        else if (quad) onQuad(quad);
      },
    );
    for (let at = 0; at < text.length && fault === null; at += SLICE) {
      source.send('data', text.slice(at, at + SLICE));
      tick?.(Math.min(1, (at + SLICE) / text.length));
    }
    if (fault === null) source.send('end', '');
  } catch (error) {
    fault ??= error instanceof Error ? error.message : '';
  }
  return fault;
}

/** The part of a stream that the parser needs; it reads data synchronously. */
class TextSource {
  readonly #listeners = new Map<string, (data: string) => void>();

  on(event: string, listener: (data: string) => void): void {
    this.#listeners.set(event, listener);
  }

  send(event: string, data: string): void {
    this.#listeners.get(event)?.(data);
  }
}

function addQuad(graph: RdfGraph, { subject, predicate, object }: Quad): void {
  graph.add(idOf(subject), predicate.value, valueOf(object));
}

const idOf = (term: Term): string => (term.termType === 'BlankNode' ? `_:${term.value}` : term.value);

function valueOf(term: Quad['object']): RdfValue {
  if (term.termType !== 'Literal') return { id: idOf(term) };
  return term.language ? { text: term.value, language: term.language } : { text: term.value };
}
