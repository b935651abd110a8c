export const NAMESPACES = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  sidelight: 'urn:sidelight:terms:',
} as const;

const { skos, skosxl, dct, rdf, rdfs, sidelight } = NAMESPACES;
const DC = 'http://purl.org/dc/elements/1.1/';
const ADMS = 'http://www.w3.org/ns/adms#';
const SCHEMA = ['http://schema.org/', 'https://schema.org/'];

const listed = (namespace: string, names: string): [string, string][] =>
  names.split(' ').map(name => [namespace + name, name]);

/** Different properties of one meaning have one name here. */
const PROPERTIES = new Map<string, string>([
  ...listed(skos, 'prefLabel altLabel hiddenLabel definition scopeNote note example historyNote'),
  ...listed(skos, 'editorialNote changeNote related broader narrower broaderTransitive narrowerTransitive'),
  ...listed(
    skos,
    'exactMatch closeMatch broadMatch narrowMatch relatedMatch mappingRelation semanticRelation',
  ),
  ...listed(skos, 'inScheme hasTopConcept topConceptOf'),
  ...listed(dct, 'title license rights source modified date language creator publisher description'),
  ...listed(DC, 'title rights source date language creator publisher description'),
  ...listed(rdf, 'type value first rest'),
  ...listed(rdfs, 'label comment seeAlso'),
  ...listed(skosxl, 'literalForm'),
  ...listed(sidelight, 'id kind forms gate language case compound inflect notBefore notAfter'),
  ...listed(sidelight, 'passage disagrees mark sourceNote link'),
  ...SCHEMA.flatMap(schema => listed(schema, 'license dateModified')),
  [`${skosxl}prefLabel`, 'prefLabel'],
  [`${skosxl}altLabel`, 'altLabel'],
  [`${skosxl}hiddenLabel`, 'hiddenLabel'],
  [`${dct}issued`, 'date'],
  [`${dct}subject`, 'subject'],
  [`${ADMS}status`, 'status'],
  ['http://xmlns.com/foaf/0.1/page', 'seeAlso'],
  ['http://xmlns.com/foaf/0.1/homepage', 'seeAlso'],
  ['http://www.w3.org/2002/07/owl#sameAs', 'exactMatch'],
  ['http://www.w3.org/2002/07/owl#deprecated', 'deprecated'],
]);

export function nameProperty(iri: string): string | null {
  return PROPERTIES.get(iri) ?? null;
}

export function localName(iri: string): string {
  const end = /[#/:]$/.test(iri) ? iri.length - 1 : iri.length;
  // By hand: a regular expression that looks for the end of a long address begins anew at each character.
  let start = end;
  while (start > 0 && !'#/:?='.includes(iri.charAt(start - 1))) start--;
  const name = iri.slice(start, end);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export const TYPES = {
  concept: `${skos}Concept`,
  scheme: `${skos}ConceptScheme`,
  collections: [`${skos}Collection`, `${skos}OrderedCollection`],
  label: `${skosxl}Label`,
  statement: `${sidelight}Statement`,
};
