import { phrase, type Phrase } from '../../core/phrase.ts';
import { isObject, listOf } from '../pack/json-text.ts';
import { NAMESPACES } from './rdf-names.ts';

const { skos, skosxl, dct, rdf, rdfs } = NAMESPACES;

const inLanguages = (name: string) => ({ '@id': `${skos}${name}`, '@container': '@language' });
const asLink = (name: string) => ({ '@id': `${skos}${name}`, '@type': '@id' });

/** The usual context documents of SKOS: nothing is ever fetched. */
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
  id: '@id',
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

export function findContext(url: string): object | null {
  return /skos/i.test(url) ? { '@context': SKOS_CONTEXT } : null;
}

/** So many names may be in force at once; no vocabulary's own context comes near. */
const MAX_NAMES = 5000;
/** Each context within a document copies the names in force: so much copying is still quick. */
const MAX_COPIED = 5_000_000;

export function findContextExcess(context: unknown, nodes: unknown[]): Phrase | null {
  const outer = measure({ '@context': context });
  const inner = measure(nodes);
  const names = outer.names + inner.largest;
  if (names > MAX_NAMES || (outer.count + inner.count) * names > MAX_COPIED) {
    return phrase('faultContexts');
  }
  return null;
}

function measure(value: unknown): { count: number; names: number; largest: number } {
  const sum = { count: 0, names: 0, largest: 0 };
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const each = waiting.pop();
    if (!isObject(each)) continue;
    for (const context of Array.isArray(each) ? [] : listOf(each['@context'])) {
      const names = isObject(context) ? Object.keys(context).length : 0;
      sum.count++;
      sum.names += names;
      sum.largest = Math.max(sum.largest, names);
    }
    for (const child of Object.values(each)) if (isObject(child)) waiting.push(child);
  }
  return sum;
}
