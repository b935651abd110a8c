import type { Statement } from './model.ts';
import type { CardEntry } from './protocol.ts';
import { sayDate } from './say-date.ts';
import { groupStatements } from './statement-groups.ts';
import { STATEMENT_NAMES } from './statement-names.ts';

/**
 * A card as the clipboard takes it, as plain text and as HTML that says the same: its entry, each statement with who
 * says it, of what kind, when and where, the source with its date, and the pack.
 */
export function citeCard({ entry, statements, pack }: CardEntry): { plain: string; html: string } {
  const blocks = groupStatements(statements);
  const said = blocks.flatMap(block => ('sides' in block ? block.sides : block.statements));
  const source = [pack.source ?? '', pack.date ? sayDate(pack.date) : ''].map(clean).filter(Boolean);
  const ends = [source.length ? `Source: ${source.join(', ')}` : '', clean(`via Sidelight, ${pack.title}`)];
  const print = (use: typeof PLAIN): string =>
    [
      use.paragraph(`${use.name(clean(entry.headword))} (${entry.kind})`),
      use.paragraph(use.text(clean(entry.summary))),
      use.list(said.map(each => use.item(use.text(clean(each.text)), use.text(attribute(each))))),
      use.paragraph(ends.filter(Boolean).map(use.text).join(use.line)),
    ]
      .filter(Boolean)
      .join(use.gap);
  return { plain: print(PLAIN), html: print(HTML) };
}

const item = (text: string, by: string): string => `${text} (${by})`;

const PLAIN = {
  gap: '\n\n',
  line: '\n',
  text: (text: string) => text,
  name: (text: string) => text,
  paragraph: (text: string) => text,
  item: (text: string, by: string) => `- ${item(text, by)}`,
  list: (items: string[]) => items.join('\n'),
};

const isolate = (text: string): string => text && `<bdi>${escape(text)}</bdi>`;

const HTML: typeof PLAIN = {
  gap: '',
  line: '<br>',
  text: isolate,
  name: text => `<b>${isolate(text)}</b>`,
  paragraph: text => text && `<p>${text}</p>`,
  item: (text, by) => `<li>${item(text, by)}</li>`,
  list: items => (items.length ? `<ul>${items.join('')}</ul>` : ''),
};

function attribute({ by, kind, date, passage }: Statement): string {
  // Semicolons: who says it may have commas of its own.
  return [
    by,
    STATEMENT_NAMES[kind].toLowerCase(),
    sayDate(date),
    passage ? `passage ${passage.replace(/^P(?=\d)/, '')}` : '',
  ]
    .map(clean)
    .filter(Boolean)
    .join('; ');
}

/** One line, with nothing in it that could reorder or hide what stands beside it. */
function clean(text: string): string {
  return text
    .replace(/[\p{Bidi_Control}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, char => ESCAPES[char]);
}
