import { attribute } from '../../core/card/attribution.ts';
import { groupStatements, statementsIn } from '../../core/card/statement-groups.ts';
import type { CardEntry } from '../../core/model/card-entry.ts';
import type { Statement } from '../../core/model/model.ts';
import { cleanLine } from '../../core/text/readable.ts';
import { formatDate } from './date-labels.ts';
import { formatPassage, STATEMENT_NAMES } from './statement-labels.ts';

export function citeCard({ entry, statements, pack }: CardEntry): { plain: string; html: string } {
  const blocks = groupStatements(statements);
  const said = blocks.flatMap(statementsIn);
  const source = formatSource(pack);
  const top = [`${cleanLine(entry.headword)} (${entry.kind})`];
  const summary = [cleanLine(entry.summary)].filter(Boolean);
  const list = said.map(each => `${cleanLine(each.text)} (${formatAttribution(each, pack)})`);
  const ends = [source && `Source: ${source}`, cleanLine(`via Sidelight, ${pack.title}`)].filter(Boolean);
  return {
    plain: [top, summary, list.map(item => `- ${item}`), ends]
      .filter(lines => lines.length)
      .map(lines => lines.join('\n'))
      .join('\n\n'),
    html:
      wrap('p', wrap('b', isolate(top[0]!))) +
      paragraph(summary) +
      wrap('ul', list.map(item => wrap('li', isolate(item))).join('')) +
      paragraph(ends),
  };
}

const wrap = (name: string, html: string): string => html && `<${name}>${html}</${name}>`;
const isolate = (text: string): string =>
  wrap(
    'bdi',
    text.replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`),
  );
const paragraph = (lines: string[]): string => wrap('p', lines.map(isolate).join('<br>'));

/** Who says it, of what kind, when, and where. */
export function formatAttribution(statement: Statement, pack: CardEntry['pack']): string {
  const { kind, date, passage, source } = statement;
  const { before, source: named, after } = attribute(statement, pack);
  const name = STATEMENT_NAMES[kind].toLowerCase();
  // Semicolons: who says it may have commas of its own.
  return join(
    [
      `${before}${named}${after}`,
      name,
      date && formatDate(date),
      passage && formatPassage(passage),
      source?.link,
    ],
    '; ',
  );
}

const join = (parts: (string | undefined)[], joint: string): string =>
  parts
    .map(part => cleanLine(part ?? ''))
    .filter(Boolean)
    .join(joint);

/** Empty where neither source nor date is known. */
export const formatSource = ({ source, date }: CardEntry['pack']): string =>
  join([source, date && formatDate(date)], ', ');
