import type { Entry, Form, Pack, Statement } from '../../core/model/model.ts';
import { NAMESPACES } from './rdf-names.ts';

/** Prints a pack as a SKOS concept scheme in JSON-LD; what SKOS has no word for has one under `sidelight:`. */
export function printSkosJsonLd(pack: Pack): string {
  const address = `urn:sidelight:pack:${encode(pack.id)}`;
  const nodes = [
    printScheme(pack, address),
    ...pack.entries.map(entry => printConcept(entry, pack.language)),
    ...pack.statements.map(printStatement),
  ];
  // A line for each node: a vocabulary of many thousands stays readable.
  const graph = nodes.map(node => JSON.stringify(node)).join(',\n');
  const context = JSON.stringify(makeContext(address, pack.language), null, 2);
  return `{\n"@context": ${context},\n"@graph": [\n${graph}\n]\n}\n`;
}

const plain = (name: string) => ({ '@id': name, '@language': null });
const link = (name: string) => ({ '@id': name, '@type': '@id' });

function makeContext(address: string, language: string): object {
  return {
    ...NAMESPACES,
    '@language': language,
    entry: `${address}:entry:`,
    statement: `${address}:statement:`,
    ConceptScheme: 'skos:ConceptScheme',
    Concept: 'skos:Concept',
    Statement: 'sidelight:Statement',
    prefLabel: 'skos:prefLabel',
    altLabel: 'skos:altLabel',
    definition: 'skos:definition',
    related: link('skos:related'),
    note: link('skos:note'),
    seeAlso: link('rdfs:seeAlso'),
    forms: { '@id': 'sidelight:forms', '@container': '@list' },
    literalForm: 'skosxl:literalForm',
    text: plain('rdf:value'),
    by: plain('dct:creator'),
    date: plain('dct:date'),
    source: 'dct:source',
    sourceTitle: plain('dct:title'),
    ...Object.fromEntries(OWN.map(name => [name, plain(`sidelight:${name}`)])),
  };
}

const OWN =
  'id kind mark gate case compound inflect notBefore notAfter passage link disagrees sourceNote'.split(' ');

const encode = (id: string): string => encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD'));

function printScheme({ id, title, language, licence, source, mark }: Pack, address: string): object {
  return {
    '@id': address,
    '@type': 'ConceptScheme',
    id,
    'dct:title': title,
    'dct:language': language,
    'dct:license': licence,
    source: source && { sourceTitle: source.title, date: source.date, sourceNote: source.note },
    mark: mark && `${mark.colour} ${mark.line}`,
  };
}

function printConcept(entry: Entry, language: string): object {
  const { id, headword, kind, summary, forms, related, statements, links } = entry;
  const labels = forms
    .filter(form => form.text !== headword || (form.language ?? language) !== language)
    .map(form => printLabel(form, language));
  return {
    '@id': `entry:${encode(id)}`,
    '@type': 'Concept',
    prefLabel: headword,
    altLabel: listed(labels),
    definition: summary || undefined,
    kind: kind === 'concept' ? undefined : kind,
    forms: isPlain(entry, language) ? undefined : forms.map(form => printForm(form, language)),
    related: listed(related.map(other => `entry:${encode(other)}`)),
    note: listed(statements.map(statement => `statement:${encode(statement)}`)),
    seeAlso: links,
  };
}

function printLabel(form: Form, language: string): unknown {
  if (form.language === undefined || form.language === language) return form.text;
  return { '@value': form.text, '@language': form.language };
}

const listed = <T>(values: T[]): T[] | undefined => (values.length > 0 ? values : undefined);

function isPlain({ headword, forms }: Entry, language: string): boolean {
  const [first] = forms;
  if (first?.text !== headword || (first.language ?? language) !== language) return false;
  return forms.every(
    form =>
      form.gate === 'always' &&
      [form.case, form.compound, form.inflect, form.not].every(special => special === undefined),
  );
}

function printForm(form: Form, language: string): object {
  return {
    literalForm: printLabel(form, language),
    gate: form.gate === 'always' ? undefined : form.gate,
    case: form.case,
    compound: form.compound,
    inflect: form.inflect,
    notBefore: form.not?.before,
    notAfter: form.not?.after,
  };
}

function printStatement({ id, text, kind, by, date, passage, source, disagrees }: Statement): object {
  return {
    '@id': `statement:${encode(id)}`,
    '@type': 'Statement',
    text,
    kind,
    by,
    date,
    passage,
    source: source && { sourceTitle: source.title, link: source.link },
    disagrees,
  };
}
