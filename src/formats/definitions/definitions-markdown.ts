import type { Defined } from './defined-item.ts';
import type { Found } from './definitions-html.ts';
import { linksOfMarkdown, parseDefined, readHeading, textOfMarkdown } from './markdown-inline.ts';

const BOLD = /^(?:\*\*|__)((?:(?!\*\*|__).)+)(?:\*\*|__)(.*)$/;
const CODE_OR_LINK = /^(`[^`]+`|\[[^[\]]+\]\([^()\s]*\))(.*)$/;
const BULLET = /^\s{0,8}(?:[-*+•]|\d{1,3}[.)])\s+/;
const DEFINITION = /^\s{0,3}[:~]\s+/;
const RULE = /^\s{0,3}\|?\s*:?-+:?(?:\s*\|\s*:?-+:?)*(?:\s*\|)?\s*$/;
// A plain term before its definition: short, and no sentence of its own.
const PLAIN = /^([^:：.!?–—]{1,80}?)(\s*(?:::?|：)\s.*|\s+[-–—]\s.*)$/;

export function findInMarkdown(text: string): Found {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const title = cutFrontMatter(lines);
  const found = new MarkdownReader(lines).read();
  found.title ??= title;
  return found;
}

/** Site generators put settings above the text, between two lines of hyphens; the title among them is the list's. */
function cutFrontMatter(lines: string[]): string | undefined {
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0 || end > 200) return undefined;
  const settings = lines.slice(0, end + 1);
  // Emptied, so that lines keep their numbers.
  lines.fill('', 0, end + 1);
  const title = settings.flatMap(line => /^title:\s+(.*\S)\s*$/.exec(line.slice(0, 1000))?.[1] ?? [])[0];
  return title?.replace(/^(["'])(.*)\1$/, '$2');
}

/** Removes the attributes that kramdown and others attach to a line: {: .class}, {#id}. */
function withoutAttributes(line: string): string {
  const shown = line.trimEnd();
  return shown.endsWith('}') ? shown.replace(/\{[:#.][^{}]{0,200}\}$/, '') : line;
}

class MarkdownReader {
  readonly #found: Found = { defined: [], tables: [] };
  readonly #lines: string[];
  /** Headings with the text below them, for lists that have nothing but these. */
  readonly #sections: Defined[] = [];
  #last: Defined | null = null;

  constructor(lines: string[]) {
    // Longer lines are no terms, and patterns should not try.
    this.#lines = lines.map(line => withoutAttributes(line.slice(0, 20_000)));
  }

  read(): Found {
    let fence = '';
    for (let i = 0; i < this.#lines.length; i++) {
      const line = this.#lineAt(i);
      const next = this.#lineAt(i + 1);
      const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      if (mark && (fence === '' || mark.startsWith(fence))) {
        fence = fence === '' ? mark : '';
        continue;
      }
      if (fence !== '' || line.trim() === '') continue;
      if (line.includes('|') && RULE.test(next) && next.includes('-')) i = this.#readTable(i);
      else if (DEFINITION.test(line)) this.#readDefinition(i);
      else if (!this.#readHeading(i)) this.#readLine(i);
    }
    if (this.#found.defined.length + this.#found.tables.length === 0) {
      this.#found.defined = this.#sections.filter(each => each.definitions.length > 0);
    }
    return this.#found;
  }

  #lineAt(i: number): string {
    return this.#lines[i] ?? '';
  }

  #add(i: number, defined: Omit<Defined, 'place'>): void {
    this.#last = { place: `line ${i + 1}`, ...defined };
    this.#found.defined.push(this.#last);
  }

  #readDefinition(i: number): void {
    const line = this.#lineAt(i);
    const definition = textOfMarkdown(line.replace(DEFINITION, ''));
    const links = linksOfMarkdown(line);
    const terms = this.#termsAbove(i);
    if (terms.length > 0) this.#add(i - terms.length, { terms, definitions: [definition], links });
    else if (this.#last) {
      this.#last.definitions.push(definition);
      this.#last.links?.push(...links);
    } else {
      this.#found.defined.push({ place: `line ${i + 1}`, terms, definitions: [definition], links });
    }
  }

  #termsAbove(i: number): string[] {
    let at = i - 1;
    if (this.#lineAt(at).trim() === '') at--;
    const terms: string[] = [];
    while (at >= 0 && terms.length < 20 && /^\s{0,3}[^\s:~#>|]/.test(this.#lineAt(at))) {
      terms.unshift(textOfMarkdown(this.#lineAt(at)));
      at--;
    }
    return terms;
  }

  #readHeading(i: number): boolean {
    const found = readHeading(this.#lineAt(i));
    if (!found) return false;
    const heading = textOfMarkdown(found.text);
    if (found.level === 1) this.#found.title ??= heading;
    else this.#sections.push({ place: `line ${i + 1}`, terms: [heading], definitions: [], links: [] });
    this.#last = null;
    return true;
  }

  #readLine(i: number): void {
    const line = this.#lineAt(i);
    const next = this.#lineAt(i + 1);
    const isBullet = BULLET.test(line);
    const plain = line.replace(BULLET, '');
    const section = this.#sections.at(-1);
    if (section && section.definitions.length < 20) section.definitions.push(textOfMarkdown(plain));
    const bold = BOLD.exec(plain.trim()) ?? CODE_OR_LINK.exec(plain.trim());
    const [, term, rest = ''] = bold ?? PLAIN.exec(plain.trim()) ?? [];
    const defined =
      term === undefined ? null : parseDefined(textOfMarkdown(term), textOfMarkdownKeepingEdges(rest));
    if (defined && (bold || isBullet || /^\S/.test(line))) {
      const definitions = [textOfMarkdown(defined.definition)];
      this.#add(i, { terms: [defined.term], definitions, links: linksOfMarkdown(line) });
    } else if (bold && term !== undefined && rest.trim() === '' && this.#isText(i + 1)) {
      this.#lines[i + 1] = '';
      const definitions = [textOfMarkdown(next)];
      this.#add(i, { terms: [textOfMarkdown(term)], definitions, links: linksOfMarkdown(next) });
    } else if (this.#last && /^(?: {4,}|\t)/.test(line)) this.#continue(line);
    else if (this.#last && !isBullet && this.#lineAt(i - 1).trim() !== '') {
      // A line that goes on, as long as the next is not the term of a definition.
      if (!DEFINITION.test(next)) this.#continue(line);
    } else if (this.#last && /^(?: {2,}|\t)/.test(line)) this.#continue(line);
    else if (!/^\s/.test(line)) this.#last = null;
  }

  #isText(i: number): boolean {
    const line = this.#lineAt(i);
    return (
      line.trim() !== '' && !/^\s{0,3}[:~#>|]/.test(line) && !BULLET.test(line) && !BOLD.test(line.trim())
    );
  }

  #continue(line: string): void {
    const last = this.#last;
    if (!last || last.definitions.length === 0) return;
    const definition = last.definitions.at(-1) ?? '';
    // What is too long is refused; there is no need to make it longer.
    if (definition.length < 20_000) last.definitions.splice(-1, 1, `${definition} ${textOfMarkdown(line)}`);
    last.links?.push(...linksOfMarkdown(line));
  }

  #readTable(i: number): number {
    let at = i + 2;
    while (this.#lineAt(at).includes('|')) at++;
    const lines = [this.#lineAt(i), ...this.#lines.slice(i + 2, at)];
    const [rows, links] = [lines.map(splitRow), lines.map(linksOfMarkdown)];
    this.#found.tables.push({ place: `the table in line ${i + 1}`, rows, links, hasHeader: true });
    this.#last = null;
    return at - 1;
  }
}

/** Keeps the space that makes a dash one between a term and its definition. */
function textOfMarkdownKeepingEdges(text: string): string {
  return `${/^\s/.test(text) ? ' ' : ''}${textOfMarkdown(text)}`;
}

function splitRow(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map(textOfMarkdown);
}
