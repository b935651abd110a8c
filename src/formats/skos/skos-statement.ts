import { STATEMENT_KINDS } from '../../core/model/model.ts';
import { readCited } from '../assemble/cited-source.ts';
import type { RdfGraph, RdfSubject } from './rdf-graph.ts';
import { localName, TYPES } from './rdf-names.ts';
import type { WrittenStatement } from '../assemble/read-list.ts';

export function isOwnStatement({ values }: RdfSubject): boolean {
  return (values.get('type') ?? []).some(type => 'id' in type && type.id === TYPES.statement);
}

export function readSkosStatement(graph: RdfGraph, node: RdfSubject, language?: string): WrittenStatement {
  const [text] = [...graph.textsOf(node, 'value'), ...graph.textsOf(node, 'literalForm')];
  const [value] = graph.valuesOf(node, 'source');
  const source = value && 'id' in value ? graph.find(value.id) : undefined;
  const title = source && graph.textOf(source, 'title');
  const link = source && graph.textOf(source, 'link');
  const cited = title === undefined ? readCited(graph.textOf(node, 'source', language) ?? '') : {};
  return {
    id: isOwnStatement(node) ? localName(node.id) : undefined,
    text: text?.text ?? '',
    kind: STATEMENT_KINDS.find(kind => kind === graph.textOf(node, 'kind')),
    by: graph.textOf(node, 'creator', language) ?? cited.by,
    date: graph.textOf(node, 'date') ?? graph.textOf(node, 'modified'),
    passage: graph.textOf(node, 'passage'),
    source: title === undefined ? cited.source : link === undefined ? { title } : { title, link },
    disagrees: graph.textsOf(node, 'disagrees').map(other => other.text),
  };
}
