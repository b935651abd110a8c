import { ENTRY_KINDS, type Form } from '../../core/model/model.ts';
import { isSameLanguage, parseTag } from '../text/choose-language.ts';
import { findLinkFault } from '../pack/field-faults.ts';
import type { LeftOut } from '../assemble/left-out.ts';
import { placeOf, type RdfGraph, type RdfSubject, type RdfText } from './rdf-graph.ts';
import { localName } from './rdf-names.ts';
import type { WrittenItem, WrittenStatement } from '../assemble/read-list.ts';
import { isOwnStatement, readSkosStatement } from './skos-statement.ts';

export interface SkosMaking {
  graph: RdfGraph;
  concept: RdfSubject;
  /** Ids of the entries by the addresses of their concepts. */
  ids: Map<string, string>;
  language: string | undefined;
  /** Who a note without a source is attributed to. */
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
  const headword =
    chooseText(preferred, language) ??
    chooseText(labelsOf('label'), language) ??
    chooseText(alternative, language);
  if (headword === undefined) return null;
  const own = readOwnForms(graph, concept, language);
  const others = [...preferred, ...alternative, ...labelsOf('hiddenLabel')].filter(
    label => label !== headword,
  );
  const forms = mergeForms(
    own,
    [headword, ...others].map(label => makeForm(label, language)),
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

/** The text of a language: of the list's, of one of its regions, of none, of English, or the first. */
function chooseText(texts: RdfText[], language: string | undefined): RdfText | undefined {
  const tagOf = (text: RdfText): string | undefined => parseTag(text.language);
  return (
    texts.find(text => tagOf(text) === language) ??
    texts.find(text => isSameLanguage(tagOf(text), language)) ??
    texts.find(text => text.language === undefined) ??
    texts.find(text => isSameLanguage(tagOf(text), 'en')) ??
    texts[0]
  );
}

function makeForm(label: RdfText, language: string | undefined): Partial<Form> {
  const tag = parseTag(label.language);
  return tag === undefined || tag === language ? { text: label.text } : { text: label.text, language: tag };
}

function readOwnForms(graph: RdfGraph, concept: RdfSubject, language: string | undefined): Partial<Form>[] {
  return graph.textsOf(concept, 'forms').map(label => {
    const form = makeForm(label, language);
    if (!label.node) return form;
    const { node } = label;
    const flag = (name: string): boolean | undefined => {
      const said = graph.textOf(node, name);
      return said === undefined ? undefined : said === 'true';
    };
    const words = (name: string): string[] | undefined => {
      const said = graph.textsOf(node, name).map(({ text }) => text);
      return said.length > 0 ? said : undefined;
    };
    const before = words('notBefore');
    const after = words('notAfter');
    return {
      ...form,
      gate: graph.textOf(node, 'gate') === 'topic' ? 'topic' : 'always',
      case: flag('case'),
      compound: flag('compound'),
      inflect: flag('inflect'),
      not: before || after ? { before, after } : undefined,
    };
  });
}

/** Our own forms, and the labels that another program has added since; without any of our own, the labels. */
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
  const isReadable = (note: RdfText): boolean =>
    note.language === undefined ||
    language === undefined ||
    isSameLanguage(parseTag(note.language), language);
  const listed = (name: string): RdfText[] =>
    notes
      .filter(each => each.name === name && !(each.note.node && isOwnStatement(each.note.node)))
      .map(each => each.note);
  const [definitions, scopes] = [listed('definition'), listed('scopeNote').filter(isReadable)];
  const described = ['description', 'comment']
    .flatMap(name => graph.textsOf(concept, name))
    .filter(isReadable);
  const main =
    chooseText(definitions.filter(isReadable), language) ??
    chooseText(scopes, language) ??
    chooseText(described, language) ??
    chooseText(definitions, language);
  if (main?.node && (main.node.values.has('source') || main.node.values.has('creator'))) {
    left.add('source of a definition');
  }
  const statementIds: string[] = [];
  const statements = notes.flatMap(({ name, note }): WrittenStatement[] => {
    const said = note.node && readSkosStatement(graph, note.node);
    if (said?.id !== undefined) statementIds.push(said.id);
    if (said?.id !== undefined || note === main || note.text.trim() === '') return [];
    if (!isReadable(note)) {
      left.add('notes in other languages');
      return [];
    }
    const kind = name === 'definition' || name === 'example' ? 'reported' : 'commentary';
    return [{ ...said, text: note.text, kind, by: said?.by ?? by }];
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
    else if (findLinkFault(address) === null) links.add(address);
    else left.add('relations to what is not in the file');
  }
  for (const value of graph.valuesOf(concept, 'seeAlso')) {
    const address = 'id' in value ? value.id : value.text;
    if (findLinkFault(address) === null) links.add(address);
  }
  return { related: [...related], links: [...links] };
}

function noteLeft({ values, unread }: RdfSubject, left: LeftOut): void {
  for (const name of values.keys())
    if (!USED.has(name) && !['label', 'description', 'comment'].includes(name)) left.add(name);
  for (const iri of unread ?? []) left.add(localName(iri));
}
