import { phrase } from '../../core/phrase.ts';
import { chooseLanguage, parseMark, parseTag } from '../text/choose-language.ts';
import { aboutField, makeFault, refuseFile } from '../text/make-fault.ts';
import { LeftOut } from '../assemble/left-out.ts';
import { placeOf, type RdfGraph, type RdfSubject } from './rdf-graph.ts';
import { IdMaker } from '../../core/model/ids.ts';
import { localName, TYPES } from './rdf-names.ts';
import type { ListFormat, WrittenList, WrittenResult } from '../assemble/read-list.ts';
import { makeSkosItem } from './skos-item.ts';
import { readSkosStatement } from './skos-statement.ts';

interface ListMaking {
  format: ListFormat;
  fileName: string;
  /** The language that is asked for. */
  language: string | undefined;
}

export function makeSkosList(
  graph: RdfGraph,
  { format, fileName, language: wanted }: ListMaking,
): WrittenResult {
  const { concepts, schemes, statements } = sortSubjects(graph);
  const isOurs = schemes.some(({ values }) => values.has('id'));
  if (concepts.length === 0 && !isOurs) {
    return refuseFile(fileName, phrase('faultNoConcept'));
  }
  const left = new LeftOut();
  const languages = concepts.flatMap(concept =>
    graph.textsOf(concept, 'prefLabel').map(({ language }) => parseTag(language)),
  );
  const scheme = schemes.find(each => graph.textsOf(each, 'title').length > 0) ?? schemes[0];
  const named = scheme && parseTag(graph.textOf(scheme, 'language'));
  const language = isOurs ? named : chooseLanguage(languages, wanted ?? named);
  const list: WrittenList = {
    format,
    ...(scheme ? readScheme(graph, scheme, language) : {}),
    language,
    items: [],
    notes: [],
    refused: [],
    left: [],
  };
  if (schemes.length > 1) list.notes.push(phrase('noteSchemes', { count: schemes.length }));
  const ids = nameConcepts(graph, concepts);
  const by = list.source?.title ?? list.title;
  for (const concept of concepts) {
    const item = makeSkosItem({ graph, concept, ids, language: list.language, by, left });
    if (item) list.items.push(item);
    else
      list.refused.push(makeFault(fileName, aboutField('faultMissing'), placeOf(concept), 'preferred label'));
  }
  if (statements.length > 0) {
    list.statements = statements.map(node => ({ place: placeOf(node), ...readSkosStatement(graph, node) }));
  }
  list.left = left.list();
  return { ok: true, list };
}

function sortSubjects(graph: RdfGraph) {
  const concepts: RdfSubject[] = [];
  const schemes: RdfSubject[] = [];
  const statements: RdfSubject[] = [];
  for (const subject of graph.subjects()) {
    const types = (subject.values.get('type') ?? []).map(value => ('id' in value ? value.id : value.text));
    if (types.includes(TYPES.scheme)) schemes.push(subject);
    else if (types.includes(TYPES.statement)) statements.push(subject);
    else if (types.includes(TYPES.label) || TYPES.collections.some(type => types.includes(type))) continue;
    else if (types.includes(TYPES.concept) || subject.values.has('prefLabel')) concepts.push(subject);
  }
  return { concepts, schemes, statements };
}

function nameConcepts(graph: RdfGraph, concepts: RdfSubject[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const unnamed: RdfSubject[] = [];
  for (const concept of concepts) {
    const own = graph.textOf(concept, 'id');
    if (own === undefined && concept.id.startsWith('_:')) {
      unnamed.push(concept);
      continue;
    }
    const id = own ?? localName(concept.id);
    const free = id === '' || taken.has(id) ? concept.id : id;
    taken.add(free);
    ids.set(concept.id, free);
  }
  // A blank node has no name that would be the same another time: its label is one.
  const maker = new IdMaker(taken);
  for (const concept of unnamed)
    ids.set(concept.id, maker.make(graph.textOf(concept, 'prefLabel') ?? 'concept'));
  return ids;
}

function readScheme(graph: RdfGraph, scheme: RdfSubject, language: string | undefined): Partial<WrittenList> {
  const textOf = (property: string): string | undefined => graph.textOf(scheme, property, language);
  const title = textOf('title') ?? textOf('prefLabel') ?? textOf('label');
  return {
    id: graph.textOf(scheme, 'id'),
    title,
    licence: textOf('license') ?? textOf('rights'),
    source: readSource(graph, scheme, { title, language }),
    mark: parseMark(graph.textOf(scheme, 'mark')),
  };
}

function readSource(
  graph: RdfGraph,
  scheme: RdfSubject,
  { title, language }: { title: string | undefined; language: string | undefined },
): WrittenList['source'] {
  const [value] = graph.valuesOf(scheme, 'source');
  const node = value && 'id' in value ? graph.find(value.id) : undefined;
  const origin = graph.textOf(scheme, 'source', language) ?? graph.textOf(scheme, 'publisher', language);
  const name = origin ?? title;
  const date =
    graph.textOf(node ?? scheme, node ? 'date' : 'modified') ??
    (node ? undefined : graph.textOf(scheme, 'date'));
  if (name === undefined || (origin === undefined && date === undefined)) return undefined;
  return { title: name, date, note: node && graph.textOf(node, 'sourceNote') };
}
