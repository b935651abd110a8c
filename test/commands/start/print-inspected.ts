import type { CardText } from '../../e2e/support/card-text.ts';
import type { Inspected } from '../inspect.ts';
import { printTable } from '../read-list/print-table.ts';

/** Prints, for a person to read, what one page showed. */
export function printInspected(inspected: Inspected): string {
  const { page, title, mentions, htmlUnchanged, errors, card } = inspected;
  const marked = mentions.filter(mention => mention.marked).length;
  const rows = mentions.map(mention => [
    mention.marked ? 'marked' : '-',
    mention.text.replace(/\s+/g, ' '),
    mention.entry,
    `${mention.start}-${mention.end}${mention.frame === undefined ? '' : ' in a frame'}`,
    mention.why.replace(/\s+/g, ' '),
  ]);
  return [
    title && title !== page ? `${page}: ${title}` : page,
    `${mentions.length} mentions, ${marked} marked. The page's HTML is ${htmlUnchanged ? 'unchanged' : 'CHANGED'}.`,
    ...(rows.length ? [printTable([['', 'text', 'entry', 'where', 'why'], ...rows])] : []),
    ...errors.map(error => `error: ${error}`),
    ...(card ? ['', printCard(card)] : []),
  ].join('\n');
}

function printCard({ headword, kind, summary, statements, source }: CardText): string {
  const said = statements.map(
    each => `  - ${each.text} (${each.kind}; ${each.by}; ${each.date}; ${each.passage})`,
  );
  return [`Card: ${headword} (${kind})`, `  ${summary}`, ...said, `  ${source}`].join('\n');
}
