import type { Entry, Form, Pack, Statement } from '../core/model.ts';
import { NAMESPACES } from './rdf-names.ts';

/**
 * Prints a pack as a SKOS concept scheme in JSON-LD. What SKOS has no word for has one under `sidelight:`, so that the
 * file reads back as it was; every concept has its plain labels, too.
 */
export function printSkosJsonLd(pack: Pack): string {
  const addresses = makeAddresses(pack);
  const nodes = [
    printScheme(pack, addresses.scheme),
    ...pack.entries.map(entry => printConcept(entry, pack, addresses)),
    ...pack.statements.map(statement => printStatement(statement, addresses)),
  ];
  // A line for each node: a vocabulary of many thousands stays readable.
  const graph = nodes.map(node => `    ${JSON.stringify(node)}`).join(',\n');
  return `{\n  "@context": ${JSON.stringify(CONTEXT)},\n  "@graph": [\n${graph}\n  ]\n}\n`;
}

const CONTEXT = { ...NAMESPACES };

interface Addresses {
  scheme: string;
  entry: (id: string) => string;
  statement: (id: string) => string;
}

function makeAddresses({ id }: Pack): Addresses {
  const scheme = `urn:sidelight:pack:${encode(id)}`;
  return {
    scheme,
    entry: entry => `${scheme}:entry:${encode(entry)}`,
    statement: statement => `${scheme}:statement:${encode(statement)}`,
  };
}

const encode = (id: string): string => encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD'));

const inLanguage = (text: string, language: string) => ({ '@value': text, '@language': language });

function printScheme(pack: Pack, address: string): object {
  const { id, title, language, licence, source, mark } = pack;
  return {
    '@id': address,
    '@type': 'skos:ConceptScheme',
    'sidelight:id': id,
    'dct:title': inLanguage(title, language),
    'dct:language': language,
    'dct:license': licence,
    'dct:source': source && {
      'dct:title': source.title,
      'dct:date': source.date,
      'sidelight:sourceNote': source.note,
    },
    'sidelight:mark': mark && `${mark.colour} ${mark.line}`,
  };
}

function printConcept(entry: Entry, pack: Pack, addresses: Addresses): object {
  const { id, headword, kind, summary, forms, related, statements, links } = entry;
  const { language } = pack;
  const labels = forms
    .filter(form => form.text !== headword || (form.language ?? language) !== language)
    .map(form => inLanguage(form.text, form.language ?? language));
  return {
    '@id': addresses.entry(id),
    '@type': 'skos:Concept',
    'sidelight:id': id,
    'skos:inScheme': { '@id': addresses.scheme },
    'skos:prefLabel': inLanguage(headword, language),
    'skos:altLabel': listed(labels),
    'skos:definition': summary ? inLanguage(summary, language) : undefined,
    'sidelight:kind': kind === 'concept' ? undefined : kind,
    'sidelight:forms': isPlain(entry, language)
      ? undefined
      : { '@list': forms.map(form => printForm(form, language)) },
    'skos:related': listed(related.map(other => ({ '@id': addresses.entry(other) }))),
    'skos:note': listed(statements.map(statement => ({ '@id': addresses.statement(statement) }))),
    'rdfs:seeAlso': listed((links ?? []).map(link => ({ '@id': link }))),
  };
}

const listed = <T>(values: T[]): T[] | undefined => (values.length > 0 ? values : undefined);

/** Whether the labels alone say what the forms are: the headword first, and nothing special about any. */
function isPlain({ headword, forms }: Entry, language: string): boolean {
  const [first] = forms;
  if (first.text !== headword || (first.language ?? language) !== language) return false;
  return forms.every(
    form =>
      form.gate === 'always' &&
      [form.case, form.compound, form.inflect, form.not].every(special => special === undefined),
  );
}

function printForm(form: Form, language: string): object {
  return {
    'skosxl:literalForm': inLanguage(form.text, form.language ?? language),
    'sidelight:gate': form.gate === 'always' ? undefined : form.gate,
    'sidelight:case': form.case,
    'sidelight:compound': form.compound,
    'sidelight:inflect': form.inflect,
    'sidelight:notBefore': form.not?.before,
    'sidelight:notAfter': form.not?.after,
  };
}

function printStatement(statement: Statement, addresses: Addresses): object {
  const { id, text, kind, by, date, passage, source, disagrees } = statement;
  return {
    '@id': addresses.statement(id),
    '@type': 'sidelight:Statement',
    'sidelight:id': id,
    'rdf:value': text,
    'dct:creator': by,
    'dct:date': date,
    'sidelight:kind': kind,
    'sidelight:passage': passage,
    'dct:source': source && {
      'dct:title': source.title,
      'sidelight:link': source.link,
    },
    'sidelight:disagrees': disagrees,
  };
}
