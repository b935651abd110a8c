import type { Defined } from './defined-item.ts';
import type { Found } from './definitions-html.ts';
import { linksOfMarkdown, parseDefined, textOfMarkdown } from './markdown-inline.ts';

const BOLD = /^(?:\*\*|__)((?:(?!\*\*|__).)+)(?:\*\*|__)(.*)$/;
const CODE_OR_LINK = /^(`[^`]+`|\[[^[\]]+\]\([^()\s]*\))(.*)$/;
const BULLET = /^\s{0,8}(?:[-*+•]|\d{1,3}[.)])\s+/;
const RULE = /^\s{0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
// A plain term before its definition: short, and no sentence of its own.
const PLAIN = /^([^:：.!?–—]{1,80}?)(\s*(?:::?|：)\s.*|\s+[-–—]\s.*)$/;

/** Finds definitions in Markdown, and in plain text that is written alike: lists, bold terms, tables, headings. */
export function findInMarkdown(text: string): Found {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const title = takeFrontMatter(lines);
  const found = new MarkdownReader(lines).read();
  found.title ??= title;
  return found;
}

/** Site generators put settings above the text, between two lines of hyphens; the title among them is the list's. */
function takeFrontMatter(lines: string[]): string | undefined {
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0 || end > 200) return undefined;
  const settings = lines.slice(0, end + 1);
  // Emptied, so that lines keep their numbers.
  lines.fill('', 0, end + 1);
  const said = settings.flatMap(line => /^title:\s+(.*\S)\s*$/.exec(line.slice(0, 1000))?.[1] ?? [])[0];
  return said?.replace(/^(["'])(.*)\1$/, '$2');
}

/** A line without what kramdown and others attach to it: {: .class}, {#id}. */
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
      const line = this.#lines[i];
      const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      if (mark && (fence === '' || mark.startsWith(fence))) {
        fence = fence === '' ? mark : '';
        continue;
      }
      if (fence !== '' || line.trim() === '') continue;
      if (line.includes('|') && RULE.test(this.#lines[i + 1] ?? '') && this.#lines[i + 1].includes('-')) {
        i = this.#takeTable(i);
      } else if (/^\s{0,3}[:~]\s/.test(line)) this.#takeDefinition(i);
      else if (!this.#takeHeading(i)) this.#takeLine(i);
    }
    if (this.#found.defined.length + this.#found.tables.length === 0) {
      this.#found.defined = this.#sections.filter(each => each.definitions.length > 0);
    }
    return this.#found;
  }

  /** `: definition` below its term or terms. */
  #takeDefinition(i: number): void {
    const definition = textOfMarkdown(this.#lines[i].replace(/^\s{0,3}[:~]\s+/, ''));
    const links = linksOfMarkdown(this.#lines[i]);
    const above = this.#termsAbove(i);
    if (above.length) {
      this.#last = { place: `line ${i - above.length + 1}`, terms: above, definitions: [definition], links };
      this.#found.defined.push(this.#last);
    } else if (this.#last) {
      this.#last.definitions.push(definition);
      this.#last.links?.push(...links);
    } else {
      this.#found.defined.push({ place: `line ${i + 1}`, terms: [], definitions: [definition], links });
    }
  }

  /** The terms right above a definition; a line may be empty between. */
  #termsAbove(i: number): string[] {
    let at = i - 1;
    if (at >= 0 && this.#lines[at].trim() === '') at--;
    const terms: string[] = [];
    while (at >= 0 && terms.length < 20 && /^\s{0,3}[^\s:~#>|]/.test(this.#lines[at])) {
      terms.unshift(textOfMarkdown(this.#lines[at]));
      at--;
    }
    return terms;
  }

  #takeHeading(i: number): boolean {
    const [, marks, text] = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(this.#lines[i]) ?? [];
    if (!marks) return false;
    if (marks.length === 1) this.#found.title ??= textOfMarkdown(text);
    else
      this.#sections.push({
        place: `line ${i + 1}`,
        terms: [textOfMarkdown(text)],
        definitions: [],
        links: [],
      });
    this.#last = null;
    return true;
  }

  #takeLine(i: number): void {
    const line = this.#lines[i];
    const section = this.#sections.at(-1);
    if (section && section.definitions.length < 20)
      section.definitions.push(textOfMarkdown(line.replace(BULLET, '')));
    const isBullet = BULLET.test(line);
    const said = line.replace(BULLET, '').trim();
    const bold = BOLD.exec(said) ?? CODE_OR_LINK.exec(said);
    const [, term, rest] = bold ?? PLAIN.exec(said) ?? [];
    const defined =
      term === undefined ? null : parseDefined(textOfMarkdown(term), textOfMarkdownKeepingEdges(rest));
    if (defined && (bold || isBullet || /^\S/.test(line))) {
      this.#last = {
        place: `line ${i + 1}`,
        terms: [defined.term],
        definitions: [textOfMarkdown(defined.definition)],
        links: linksOfMarkdown(line),
      };
      this.#found.defined.push(this.#last);
    } else if (bold && rest.trim() === '' && this.#isText(i + 1)) {
      // A bold line, and its definition in the next one.
      const next = this.#lines[i + 1];
      this.#lines[i + 1] = '';
      this.#last = {
        place: `line ${i + 1}`,
        terms: [textOfMarkdown(term)],
        definitions: [textOfMarkdown(next)],
        links: linksOfMarkdown(next),
      };
      this.#found.defined.push(this.#last);
    } else if (this.#last && /^(?: {4,}|\t)/.test(line)) this.#goOn(line);
    else if (this.#last && !isBullet && (this.#lines[i - 1] ?? '').trim() !== '') {
      // A line that goes on, as long as the next is not the term of a definition.
      if (!/^\s{0,3}[:~]\s/.test(this.#lines[i + 1] ?? '')) this.#goOn(line);
    } else if (this.#last && /^(?: {2,}|\t)/.test(line)) this.#goOn(line);
    else if (!/^\s/.test(line)) this.#last = null;
  }

  #isText(i: number): boolean {
    const line = this.#lines[i] ?? '';
    return (
      line.trim() !== '' && !/^\s{0,3}[:~#>|]/.test(line) && !BULLET.test(line) && !BOLD.test(line.trim())
    );
  }

  #goOn(line: string): void {
    const last = this.#last;
    if (!last || last.definitions.length === 0) return;
    const definition = last.definitions.at(-1) ?? '';
    // What is too long is refused; there is no need to make it longer.
    if (definition.length < 20_000) last.definitions.splice(-1, 1, `${definition} ${textOfMarkdown(line)}`);
    last.links?.push(...linksOfMarkdown(line));
  }

  #takeTable(i: number): number {
    let at = i + 2;
    while (at < this.#lines.length && this.#lines[at].includes('|')) at++;
    const lines = [this.#lines[i], ...this.#lines.slice(i + 2, at)];
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
