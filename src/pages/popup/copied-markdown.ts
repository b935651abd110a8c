import { nameKindInLine } from '../../ui/labels/entry-labels.ts';
import type { CardEntry } from '../../core/model/card-entry.ts';
import { say } from '../../locale/say.ts';
import { cleanLine } from '../../core/text/readable.ts';

export interface CopiedTerm {
  card: CardEntry;
  attributions: readonly string[];
  /** Title and date of the pack's source; empty where that is not known. */
  source: string;
  count: number;
  link: string | null;
}

export interface CopiedPage {
  title: string;
  url: string;
}

export function printTermsMarkdown(terms: readonly CopiedTerm[], { title, url }: CopiedPage): string {
  const name = cleanLine(title) || url;
  const head = [`# ${say('copiedHeading', { page: printLink(name, url) })}`];
  return `${[head, ...terms.map(printTerm)].map(lines => lines.join('\n\n')).join('\n\n')}\n`;
}

function printTerm({ card, attributions, source, count, link }: CopiedTerm): string[] {
  const { entry, pack, statements } = card;
  const headword = cleanLine(entry.headword);
  const times = say('copiedMentions', { count });
  const list = statements.map(({ text }, at) => {
    const attribution = escapeMarkdown(attributions[at] ?? '');
    return `- ${say('citedStatement', { text: escapeMarkdown(cleanLine(text)), attribution })}`;
  });
  const title = cleanLine(pack.title);
  const from = source ? say('copiedFromSource', { source, list: title }) : say('copiedFrom', { list: title });
  return [
    `## ${link === null ? escapeMarkdown(headword) : printLink(headword, link)}`,
    say('copiedKindAndMentions', { kind: escapeMarkdown(nameKindInLine(entry.kind)), mentions: times }),
    escapeMarkdown(cleanLine(entry.summary)),
    list.join('\n'),
    escapeMarkdown(from),
  ].filter(Boolean);
}

export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>|~&#!]/g, '\\$&')
      // At the start of a line these would begin a list or a rule.
      .replace(/^(?=[-+=])/, '\\')
      .replace(/^(\d+)(?=[.)])/, '$1\\')
  );
}

/** Characters that would end the address early are percent-encoded. */
export function printLink(text: string, url: string): string {
  const address = url.replace(
    /[()<>\\\s]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `[${escapeMarkdown(text)}](${address})`;
}
