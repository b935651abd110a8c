import { NAMESPACES } from './rdf-names.ts';

const { skos, skosxl, dct, rdf, rdfs } = NAMESPACES;

const inLanguages = (name: string) => ({ '@id': `${skos}${name}`, '@container': '@language' });
const asLink = (name: string) => ({ '@id': `${skos}${name}`, '@type': '@id' });

/** What the usual context documents of SKOS say of its names: nothing is ever fetched. */
const SKOS_CONTEXT = {
  '@vocab': skos,
  skos,
  skosxl,
  'skos-xl': skosxl,
  dct,
  dcterms: dct,
  dc: 'http://purl.org/dc/elements/1.1/',
  rdf,
  rdfs,
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  schema: 'http://schema.org/',
  uri: '@id',
  type: '@type',
  identifier: null,
  ...Object.fromEntries(
    'prefLabel altLabel hiddenLabel definition scopeNote note example historyNote editorialNote changeNote'
      .split(' ')
      .map(name => [name, inLanguages(name)]),
  ),
  ...Object.fromEntries(
    'related broader narrower exactMatch closeMatch broadMatch narrowMatch relatedMatch inScheme topConceptOf hasTopConcept'
      .split(' ')
      .map(name => [name, asLink(name)]),
  ),
  title: `${dct}title`,
  license: { '@id': `${dct}license`, '@type': '@id' },
  modified: `${dct}modified`,
  source: `${dct}source`,
  publisher: `${dct}publisher`,
  creator: `${dct}creator`,
};

/** The context document of an address, as far as it is known; null where it is not. */
export function findContext(url: string): object | null {
  return /skos/i.test(url) ? { '@context': SKOS_CONTEXT } : null;
}
