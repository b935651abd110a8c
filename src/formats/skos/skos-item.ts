import { phrase } from '../../core/phrase.ts';
import { ENTRY_KINDS, type Form } from '../../core/model/model.ts';
import { chooseText, isReadable, makeForm, parseTag } from '../text/choose-language.ts';
import { findPatternFault } from '../pack/field-faults.ts';
import type { LeftOut } from '../assemble/left-out.ts';
import { placeOf, type RdfGraph, type RdfSubject, type RdfText } from './rdf-graph.ts';
import { localName } from './rdf-names.ts';
import type { WrittenItem, WrittenStatement } from '../assemble/read-list.ts';
import { isOwnStatement, readSkosStatement } from './skos-statement.ts';

export interface SkosMaking {
  graph: RdfGraph;
  concept: RdfSubject;
  ids: Map<string, string>;
  language: string | undefined;
  by: string | undefined;
  left: LeftOut;
}

const RELATIONS =
  'related broader narrower broaderTransitive narrowerTransitive semanticRelation exactMatch closeMatch broadMatch narrowMatch relatedMatch mappingRelation'.split(
    ' ',
  );
const NOTES = ['definition', 'scopeNote', 'example', 'note', 'historyNote', 'editorialNote', 'changeNote'];
/** Properties that say where a concept belongs, which a list of its own says by itself. */
const SILENT = new Set(['type', 'inScheme', 'hasTopConcept', 'topConceptOf', 'id', 'kind', 'forms']);
const USED = new Set([...RELATIONS, ...NOTES, ...SILENT, 'prefLabel', 'altLabel', 'hiddenLabel', 'seeAlso']);

export function makeSkosItem(making: SkosMaking): WrittenItem | null {
  const { graph, concept, language, left } = making;
  const labelsOf = (name: string): RdfText[] =>
    graph.textsOf(concept, name).filter(({ text }) => text.trim() !== '');
  const [preferred, alternative] = [labelsOf('prefLabel'), labelsOf('altLabel')];
  const choose = (texts: RdfText[]): RdfText | undefined => chooseText(texts, language, 'en');
  const headword = choose(preferred) ?? choose(labelsOf('label')) ?? choose(alternative);
  if (headword === undefined) return null;
  const own = readOwnForms(graph, concept, language);
  const labels = [headword, ...preferred, ...alternative, ...labelsOf('hiddenLabel')];
  const forms = mergeForms(
    own,
    [...new Set(labels)].map(label => makeLabelForm(label, language)),
  );
  const kind = graph.textOf(concept, 'kind');
  noteLeft(concept, left);
  return {
    place: placeOf(concept),
    id: making.ids.get(concept.id),
    headword: headword.text,
    kind: ENTRY_KINDS.find(name => name === kind),
    forms,
    ...readNotes(making),
    ...readRelations(making),
  };
}

const makeLabelForm = (label: RdfText, language: string | undefined): Partial<Form> =>
  makeForm(label.text, parseTag(label.language), language);

function readOwnForms(graph: RdfGraph, concept: RdfSubject, language: string | undefined): Partial<Form>[] {
  return graph.textsOf(concept, 'forms').map(label => {
    const form = makeLabelForm(label, language);
    if (!label.node) return form;
    const { node } = label;
    const flag = (name: string): boolean | undefined => {
      const value = graph.textOf(node, name);
      return value === undefined ? undefined : value === 'true';
    };
    const words = (name: string): string[] => graph.textsOf(node, name).map(({ text }) => text);
    return {
      ...form,
      gate: graph.textOf(node, 'gate') === 'topic' ? 'topic' : 'always',
      case: flag('case'),
      compound: flag('compound'),
      inflect: flag('inflect'),
      not: { before: words('notBefore'), after: words('notAfter') },
    };
  });
}

function mergeForms(own: Partial<Form>[], labels: Partial<Form>[]): Partial<Form>[] {
  const keyOf = ({ text, language }: Partial<Form>): string => JSON.stringify([text, language]);
  const seen = new Set(own.map(keyOf));
  // The first label is the headword, which need not be a form.
  const added = (own.length > 0 ? labels.slice(1) : labels).filter(label => {
    const key = keyOf(label);
    return !seen.has(key) && seen.add(key);
  });
  return [...own, ...added];
}

function readNotes({ graph, concept, language, by, left }: SkosMaking): Partial<WrittenItem> {
  const notes = NOTES.flatMap(name => graph.textsOf(concept, name).map(note => ({ name, note })));
  const isKnown = (note: RdfText): boolean => isReadable(note, language);
  const listed = (name: string): RdfText[] =>
    notes
      .filter(each => each.name === name && !(each.note.node && isOwnStatement(each.note.node)))
      .map(each => each.note);
  const [definitions, scopes] = [listed('definition'), listed('scopeNote').filter(isKnown)];
  const described = ['description', 'comment'].flatMap(name => graph.textsOf(concept, name)).filter(isKnown);
  const main =
    chooseText(definitions.filter(isKnown), language, 'en') ??
    chooseText(scopes, language, 'en') ??
    chooseText(described, language, 'en') ??
    chooseText(definitions, language, 'en');
  if (main?.node && (main.node.values.has('source') || main.node.values.has('creator'))) {
    left.add(phrase('leftDefinitionSource'));
  }
  const statementIds: string[] = [];
  const statements = notes.flatMap(({ name, note }): WrittenStatement[] => {
    const statement = note.node && readSkosStatement(graph, note.node, language);
    if (statement?.id !== undefined) statementIds.push(statement.id);
    if (statement?.id !== undefined || note === main || note.text.trim() === '') return [];
    if (!isReadable(note, language)) {
      left.add(phrase('leftNotesInLanguages'));
      return [];
    }
    const kind = name === 'definition' || name === 'example' ? 'reported' : 'commentary';
    return [{ ...statement, text: note.text, kind, by: statement?.by ?? by }];
  });
  return { summary: main?.text, statements, statementIds };
}

function readRelations({ graph, concept, ids, left }: SkosMaking): Partial<WrittenItem> {
  const related = new Set<string>();
  const links = new Set<string>();
  for (const value of RELATIONS.flatMap(name => graph.valuesOf(concept, name))) {
    const address = 'id' in value ? value.id : value.text;
    const id = ids.get(address);
    if (id !== undefined) related.add(id);
    else if (findPatternFault('link', address) === null) links.add(address);
    else left.add(phrase('leftRelations'));
  }
  for (const value of graph.valuesOf(concept, 'seeAlso')) {
    const address = 'id' in value ? value.id : value.text;
    if (findPatternFault('link', address) === null) links.add(address);
  }
  return { related: [...related], links: [...links] };
}

function noteLeft({ values, unread }: RdfSubject, left: LeftOut): void {
  for (const name of values.keys())
    if (!USED.has(name) && !['label', 'description', 'comment'].includes(name)) left.add(name);
  for (const iri of unread ?? []) left.add(localName(iri));
}
