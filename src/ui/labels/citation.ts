import { attribute, type Attribution } from '../../core/card/attribution.ts';
import { groupStatements, statementsIn } from '../../core/card/statement-groups.ts';
import type { CardEntry } from '../../core/model/card-entry.ts';
import type { Statement } from '../../core/model/model.ts';
import { cleanLine } from '../../core/text/readable.ts';
import { nameKindInLine } from './entry-labels.ts';
import { say } from '../../locale/say.ts';
import { formatDate } from './date-labels.ts';
import { formatPassage, nameStatementInLine } from './statement-labels.ts';

export function citeCard({ entry, statements, pack }: CardEntry): { plain: string; html: string } {
  const blocks = groupStatements(statements);
  const said = blocks.flatMap(statementsIn);
  const source = formatSource(pack);
  const top = [cleanLine(say('citedTerm', { term: entry.headword, kind: nameKindInLine(entry.kind) }))];
  const summary = [cleanLine(entry.summary)].filter(Boolean);
  const list = said.map(each =>
    cleanLine(
      say('citedStatement', { text: cleanLine(each.text), attribution: formatAttribution(each, pack) }),
    ),
  );
  const ends = [source && say('sourceNamed', { source }), say('citedVia', { list: pack.title })]
    .map(cleanLine)
    .filter(Boolean);
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

/** Names the speaker, the kind, the date and the place in one line of plain text, for other programs too. */
export function formatAttribution(statement: Statement, pack: CardEntry['pack']): string {
  const { kind, date, passage, source } = statement;
  // Semicolons: who says it may have commas of its own.
  return joinParts('citedParts', [
    formatSpeaker(attribute(statement, pack)),
    nameStatementInLine(kind),
    date && formatDate(date),
    passage && formatPassage(passage),
    source?.link,
  ]);
}

const formatSpeaker = ({ speaker, before, source, after }: Attribution): string =>
  speaker === undefined ? `${before}${source}${after}` : say('speakerInSource', { speaker, source });

const joinParts = (key: 'citedParts' | 'sourceAndDate', parts: readonly (string | undefined)[]): string =>
  parts
    .map(part => cleanLine(part ?? ''))
    .filter(Boolean)
    .reduce((before, after) => (before ? cleanLine(say(key, { before, after })) : after), '');

/** Empty where neither source nor date is known. */
export const formatSource = ({ source, date }: CardEntry['pack']): string =>
  joinParts('sourceAndDate', [source, date && formatDate(date)]);
