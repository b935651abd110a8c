import { Marked, type RendererObject, type Tokens } from 'marked';
import { printDiagramTable } from './diagram-table.ts';
import { escapeHtml, wrapTable } from './html.ts';

export interface Heading {
  id: string;
  level: number;
  text: string;
}

export interface PrintedText {
  html: string;
  title: string;
  /** The first paragraph, without markup. */
  intro: string;
  headings: readonly Heading[];
}

export interface Addresses {
  /** The address that a link gets; null where it leads to nothing that is published, and only its text stays. */
  linkTo: (href: string) => string | null;
  pictureAt: (href: string) => string;
}

/** Prints Markdown as HTML. Its comments are dropped, headings get the ids that forges give them. */
export function printMarkdown(text: string, addresses: Addresses): PrintedText {
  const headings: Heading[] = [];
  const marked = new Marked({ renderer: rendererFor(addresses, headings) });
  const tokens = marked.lexer(text);
  const html = marked.parser(tokens);
  const intro = tokens.find(({ type, raw }) => type === 'paragraph' && !raw.startsWith('!['));
  return {
    html,
    title: headings.find(({ level }) => level === 1)?.text ?? '',
    intro: intro ? plainText((intro as Tokens.Paragraph).tokens) : '',
    headings,
  };
}

function rendererFor({ linkTo, pictureAt }: Addresses, headings: Heading[]): RendererObject {
  const taken = new Map<string, number>();
  let lastHeading = '';
  return {
    heading({ tokens, depth }) {
      const text = plainText(tokens);
      const id = idFor(text, taken);
      headings.push({ id, level: depth, text });
      lastHeading = text;
      return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      const to = linkTo(href);
      return to === null ? words : `<a href="${escapeHtml(to)}">${words}</a>`;
    },
    image: ({ href, text }) => `<img src="${escapeHtml(pictureAt(href))}" alt="${escapeHtml(text)}">`,
    html: ({ text }) => (text.startsWith('<!--') ? '' : escapeHtml(text)),
    code({ text, lang }) {
      if (lang === 'mermaid') return printDiagramTable(text, lastHeading);
      return `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>\n`;
    },
    table(token) {
      const row = (cells: Tokens.TableCell[]): string => {
        const printed = cells.map(({ header, align, tokens }) => {
          const name = header ? 'th scope="col"' : 'td';
          const aligned = align ? ` class="${align}"` : '';
          return `<${name}${aligned}>${this.parser.parseInline(tokens)}</${header ? 'th' : 'td'}>`;
        });
        return `<tr>${printed.join('')}</tr>`;
      };
      const body = token.rows.map(row).join('\n');
      return wrapTable(`<thead>${row(token.header)}</thead>\n<tbody>\n${body}\n</tbody>`, lastHeading);
    },
  };
}

function plainText(tokens: readonly Tokens.Generic[]): string {
  return tokens
    .map(({ tokens: inner, text, raw }) => (inner ? plainText(inner) : ((text as string | undefined) ?? raw)))
    .join('')
    .replaceAll(/\s+/g, ' ');
}

/** As GitHub makes them: lower case, without punctuation, hyphens for spaces, and a number if it is there already. */
function idFor(text: string, taken: Map<string, number>): string {
  const id = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
  const times = taken.get(id) ?? 0;
  taken.set(id, times + 1);
  return times === 0 ? id : `${id}-${times}`;
}
