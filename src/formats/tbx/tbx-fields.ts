import { STATEMENT_KINDS } from '../../core/model/model.ts';
import { readCited } from '../assemble/cited-source.ts';
import type { WrittenStatement } from '../assemble/read-list.ts';
import { childrenOf, textOf, type XmlNode } from '../xml/xml-trees.ts';

export const OWN = {
  id: 'sidelight:id',
  licence: 'sidelight:licence',
  mark: 'sidelight:mark',
  date: 'sidelight:date',
  note: 'sidelight:note',
  sourceTitle: 'sidelight:source',
  kind: 'sidelight:kind',
  headword: 'sidelight:headword',
  /** `no` on a term that is the headword and no form. */
  isForm: 'sidelight:form',
  place: 'sidelight:place',
  gate: 'sidelight:gate',
  language: 'sidelight:language',
  case: 'sidelight:case',
  compound: 'sidelight:compound',
  inflect: 'sidelight:inflect',
  before: 'sidelight:not-before',
  after: 'sidelight:not-after',
  statement: 'sidelight:statement',
  passage: 'sidelight:passage',
  disagrees: 'sidelight:disagrees',
} as const;

/** Elements whose `type` names their category; in the other style of version 3 the element's name does. */
const CARRIERS = new Set(['descrip', 'admin', 'termNote', 'ref', 'xref', 'transac', 'descripNote', 'item']);

export function categoryOf({ name, type }: XmlNode): string {
  if (!CARRIERS.has(name)) return name;
  // A bare <descrip> explains the term.
  return type ?? (name === 'descrip' ? 'definition' : name);
}

/** `beside` are the text's siblings. Only our own files have all fields of a statement there; others have its source. */
export function readTbxStatement(beside: XmlNode[], text: string): WrittenStatement {
  const fields = new Map<string, string[]>();
  for (const node of beside.flatMap(spread)) {
    const category = categoryOf(node);
    const value = (node.target ?? textOf(node)).trim();
    const known = fields.get(category);
    if (known) known.push(value);
    else fields.set(category, [value]);
  }
  const first = (category: string): string | undefined => fields.get(category)?.[0];
  const link = first('externalCrossReference') ?? first('xSource');
  const id = first(OWN.statement);
  if (id === undefined) return { text, ...readCited(fields.get('source')?.join('; ') ?? '', link) };
  const title = first(OWN.sourceTitle);
  return {
    id,
    text,
    kind: STATEMENT_KINDS.find(kind => kind === first(OWN.kind)),
    by: first('source'),
    date: first(OWN.date),
    passage: first(OWN.passage),
    source: title === undefined ? undefined : link === undefined ? { title } : { title, link },
    disagrees: fields.get(OWN.disagrees),
  };
}

const GROUPS = new Set(['adminGrp', 'refGrp', 'xrefGrp', 'noteGrp']);

const spread = (node: XmlNode): XmlNode[] => (GROUPS.has(node.name) ? childrenOf(node) : [node]);
