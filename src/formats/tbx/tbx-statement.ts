import { STATEMENT_KINDS } from '../../core/model/model.ts';
import { readCited } from '../assemble/cited-source.ts';
import type { WrittenStatement } from '../assemble/read-list.ts';
import { categoryOf } from './tbx-category.ts';
import { OWN } from './tbx-own.ts';
import { childrenOf, textOf, type XmlNode } from '../xml/xml-trees.ts';

/** A text with what stands beside it in its group: its source and, in our own files, all fields of a statement. */
export function readTbxStatement(beside: XmlNode[], text: string): WrittenStatement {
  const fields = new Map<string, string[]>();
  for (const node of beside.flatMap(spread)) {
    const category = categoryOf(node);
    const said = (node.target ?? textOf(node)).trim();
    const known = fields.get(category);
    if (known) known.push(said);
    else fields.set(category, [said]);
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
