import { phrase, type Phrase } from '../../core/phrase.ts';
import { linePlace } from '../text/make-fault.ts';
import { BOLD_LEVEL, joinLines, SUMMARY_LEVEL, type Block, type Blocks, type Line } from './blocks.ts';
import { readHtmlBlocks } from './html-blocks.ts';
import { linksOfMarkdown, readHeading, textOfMarkdown } from './markdown-inline.ts';
import { readMarkdownSource, type SourceLine } from './markdown-source.ts';
import { readMarkdownLead } from './read-lead.ts';

const BULLET = /^\s{0,30}(?:[-*+•◦▪]|\d{1,3}[.)])\s+/;
const DEFINITION = /^\s{0,3}[:~]\s+/;
const RULE = /^\s{0,3}\|?\s*:?-+:?(?:\s*\|\s*:?-+:?)*(?:\s*\|)?\s*$/;
const UNDERLINE = /^\s{0,3}(={3,}|-{3,}|~{3,})\s*$/;
const LINE_OF_SIGNS = /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,}|~{3,})$/;
/** The abbreviations of Markdown Extra, which are shown where they are pointed at. */
const ABBREVIATION = /^\*\[([^[\]]{1,200})\]:\s+(\S.*)$/;

/** AsciiDoc may have the definition below its term. */
const TERM_ABOVE = /^(\S[^:]{0,200})::$/;
const TERM_BESIDE = /^(?!\.\.\s|[*-]\s)([^\s:][^:]{0,200}?)::\s+(\S.*)$/;
const WIKI_PAIR = /^;\s*([^\s:;][^:;]{0,200}?)\s*:\s+(\S.*)$/;

/** Reads the blocks of a Markdown file, or of a text that is written much like one. */
export function readMarkdownBlocks(text: string): Blocks {
  const { lines, title, language } = readMarkdownSource(text);
  return { blocks: new MarkdownReader(lines).read(), title, language };
}

class MarkdownReader {
  readonly #blocks: Block[] = [];
  readonly #lines: SourceLine[];
  #at = 0;
  /** The lines of the paragraph or item that goes on. */
  #open: SourceLine[] = [];
  #isItem = false;
  /** How far the items are indented that the place is in. */
  #indents: number[] = [];
  #summary: SourceLine[] | null = null;

  constructor(lines: SourceLine[]) {
    this.#lines = lines;
  }

  read(): Block[] {
    for (; this.#at < this.#lines.length; this.#at++) this.#readLine(this.#lines[this.#at]!);
    this.#close();
    return this.#blocks;
  }

  #textAt(at: number): string {
    return this.#lines[at]?.text ?? '';
  }

  #readLine(line: SourceLine): void {
    const { text } = line;
    const next = this.#textAt(this.#at + 1);
    if (/^\s*<\/?(?:details|summary)\b/i.test(text)) this.#readDetails(text);
    else if (this.#summary) this.#summary.push(line);
    else if (text.trim() === '') this.#close();
    else if (text.includes('|') && RULE.test(next) && next.includes('-')) this.#readTable();
    else if (/^\s{0,3}<(?:dl|table)\b/i.test(text)) this.#readHtml();
    else if (DEFINITION.test(text)) this.#readDefinition(line);
    else if (!this.#readHeading(line) && !this.#readPair(line)) this.#readText(line);
  }

  #place(line: SourceLine | undefined): Phrase {
    return linePlace(line?.number ?? 1);
  }

  #readHeading(line: SourceLine): boolean {
    const [, marks, rest] = /^(={1,5})\s+(\S.*)$/.exec(line.text) ?? [];
    const wiki = marks && rest ? { level: marks.length, text: rest.replace(/\s*=+\s*$/, '') } : null;
    const [, level, html] = /^\s*<h([1-6])\b[^<>]*>(.*)<\/h\d>\s*$/i.exec(line.text) ?? [];
    const tagged = level && html ? { level: Number(level), text: html } : null;
    const found = readHeading(line.text) ?? wiki ?? tagged;
    if (found) {
      this.#close();
      this.#indents = [];
      this.#pushHeading(line, found.level, textOfMarkdown(found.text));
      return true;
    }
    const under = UNDERLINE.exec(line.text)?.[1];
    const above = this.#open.length === 1 ? this.#open[0] : undefined;
    // A line of signs below a longer text parts it from what follows.
    if (under && above && !this.#isItem && above.text.trim().length <= 100) {
      this.#open = [];
      this.#pushHeading(
        above,
        under.startsWith('=') ? 1 : under.startsWith('-') ? 2 : 3,
        textOfMarkdown(above.text),
      );
      return true;
    }
    if (!LINE_OF_SIGNS.test(line.text)) return false;
    this.#close();
    return true;
  }

  #pushHeading(line: SourceLine, level: number, text: string): void {
    if (text !== '') this.#blocks.push({ kind: 'heading', place: this.#place(line), level, text });
  }

  #readDetails(text: string): void {
    this.#close();
    this.#indents = [];
    if (/^\s*<summary/i.test(text)) this.#summary = [];
    else if (/^\s*<\/summary/i.test(text)) {
      const [first] = this.#summary ?? [];
      const heading = (this.#summary ?? []).reduce(
        (all, line) => joinLines(all, textOfMarkdown(line.text)),
        '',
      );
      this.#summary = null;
      if (first) this.#pushHeading(first, SUMMARY_LEVEL, heading.replace(/^#+\s+/, ''));
    } else if (/^\s*<\/details/i.test(text)) {
      this.#blocks.push({ kind: 'end', place: '', level: SUMMARY_LEVEL });
    }
  }

  /** A term and its definition in one line that is no text: an abbreviation, or a definition of MediaWiki. */
  #readPair(line: SourceLine): boolean {
    const below = TERM_ABOVE.test(line.text) ? this.#textAt(this.#at + 1).trim() : '';
    const text = below === '' ? line.text : `${line.text} ${below}`;
    const [, term, definition] =
      ABBREVIATION.exec(text) ?? WIKI_PAIR.exec(text) ?? TERM_BESIDE.exec(text) ?? [];
    if (term === undefined || definition === undefined) return false;
    this.#close();
    this.#blocks.push({ kind: 'term', place: this.#place(line), text: textOfMarkdown(term), links: [] });
    if (below !== '') this.#at++;
    this.#pushDefinition(line, definition);
    return true;
  }

  #readDefinition(line: SourceLine): void {
    const above = this.#takeTerms();
    this.#close();
    for (const term of above) {
      const text = textOfMarkdown(term.text.replace(/^\s*;\s*/, ''));
      this.#blocks.push({ kind: 'term', place: this.#place(term), text, links: [] });
    }
    this.#pushDefinition(line, line.text.replace(DEFINITION, ''));
  }

  #pushDefinition(line: SourceLine, written: string): void {
    const block = {
      kind: 'definition' as const,
      place: this.#place(line),
      text: textOfMarkdown(written),
      links: linksOfMarkdown(written),
    };
    this.#blocks.push(block);
    this.#goOn(line => {
      block.text = joinLines(block.text, textOfMarkdown(line.replace(BULLET, '• ')));
      block.links.push(...linksOfMarkdown(line));
    });
  }

  /** The lines of the paragraph that ends here, or ended above an empty line: the terms of a definition. */
  #takeTerms(): SourceLine[] {
    if (this.#open.length > 0) {
      const terms = this.#isItem ? [] : this.#open.slice(-20);
      if (!this.#isItem) this.#open = this.#open.slice(0, -terms.length);
      return terms;
    }
    const last = this.#blocks.at(-1);
    const isAbove = this.#textAt(this.#at - 1).trim() === '' && this.#textAt(this.#at - 2).trim() !== '';
    if (!isAbove) return [];
    if (last?.kind === 'heading' && last.level === BOLD_LEVEL) {
      this.#blocks.pop();
      return [{ text: last.text, number: lineOf(last) }];
    }
    if (last?.kind !== 'text' || last.isItem || last.lines.length > 20) return [];
    this.#blocks.pop();
    return last.lines.map(line => ({ text: line.text, number: lineOf(line) }));
  }

  /** Takes the lines that go on with a definition: indented ones, and those right below that are no new term. */
  #goOn(take: (line: string) => void): void {
    for (;;) {
      const at = this.#at + 1;
      const text = this.#textAt(at);
      const isBelow = this.#textAt(at - 1).trim() !== '';
      if (at >= this.#lines.length) return;
      if (text.trim() === '') {
        // A second paragraph.
        if (!/^(?: {2,}|\t)\s*\S/.test(this.#textAt(at + 1))) return;
      } else if (/^(?: {2,}|\t)/.test(text)) {
        if (DEFINITION.test(text)) return;
        take(text);
      } else {
        const isText =
          !/^(?:[#<>|]|={1,5}\s|\*\[)/.test(text) && !BULLET.test(text) && !DEFINITION.test(text);
        if (
          !isBelow ||
          !isText ||
          readMarkdownLead(text, false) ||
          this.#isTermAt(at) ||
          TERM_ABOVE.test(text)
        )
          return;
        take(text);
      }
      this.#at = at;
    }
  }

  #isTermAt(at: number): boolean {
    for (let i = at + 1; i < at + 5; i++) {
      if (DEFINITION.test(this.#textAt(i))) return true;
      if (this.#textAt(i).trim() === '') return false;
    }
    return false;
  }

  #readText(line: SourceLine): void {
    const plain = line.text.replace(/^\s{0,3}>\s?/, '');
    const indent = plain.length - plain.trimStart().length;
    const isBullet = BULLET.test(plain);
    // A new item; or a new paragraph, within an item where it is indented.
    if (isBullet || this.#open.length === 0) {
      this.#close();
      while (this.#indents.length > 0 && (this.#indents.at(-1)! >= indent || (!isBullet && indent < 2)))
        this.#indents.pop();
      if (isBullet) this.#indents.push(indent);
      this.#isItem = isBullet;
    }
    this.#open.push({ text: plain.replace(BULLET, isBullet ? '' : '$&'), number: line.number });
  }

  #close(): void {
    const lines = this.#open;
    const [first] = lines;
    this.#open = [];
    if (!first || lines.every(line => isOnlyLinks(line.text))) return;
    const read = lines.map((line): Line => {
      const text = line.text.trim();
      return {
        text: textOfMarkdown(text),
        links: linksOfMarkdown(text),
        lead: readMarkdownLead(text.replace(/^<a\s[^<>]*>\s*<\/a>\s*/i, ''), this.#isItem),
        isLink: /^\[[^[\]]*\]\([^()\s]*\)$/.test(text),
        place: this.#place(line),
      };
    });
    const { lead } = read[0]!;
    if (lines.length === 1 && !this.#isItem && this.#indents.length === 0 && isAlone(first.text, lead))
      this.#pushHeading(first, BOLD_LEVEL, lead?.term ?? '');
    else {
      this.#blocks.push({
        kind: 'text',
        place: this.#place(first),
        isItem: this.#isItem,
        depth: this.#indents.length,
        lines: read.filter(line => line.text !== ''),
      });
    }
  }

  #readTable(): void {
    this.#close();
    const start = this.#at;
    this.#at++;
    while (this.#textAt(this.#at + 1).includes('|')) this.#at++;
    const lines = [start, ...Array.from({ length: this.#at - start - 1 }, (_, i) => start + 2 + i)].map(at =>
      this.#textAt(at),
    );
    const place = phrase('placeTableIn', { place: this.#place(this.#lines[start]) });
    const table = { place, rows: lines.map(splitRow), links: lines.map(linksOfMarkdown), hasHeader: true };
    this.#blocks.push({ kind: 'table', place, table });
  }

  #readHtml(): void {
    this.#close();
    const start = this.#at;
    const end = /<\/(?:dl|table)>/i;
    while (this.#at < this.#lines.length - 1 && !end.test(this.#textAt(this.#at))) this.#at++;
    const html = this.#lines.slice(start, this.#at + 1).map(line => line.text);
    const place = this.#place(this.#lines[start]);
    for (const block of readHtmlBlocks(html.join('\n'))?.blocks ?? []) {
      this.#blocks.push({ ...block, place });
    }
  }
}

const lineOf = ({ place }: Pick<Line, 'place'>): number =>
  Number(typeof place === 'object' ? place.values?.line : 1);

const isAlone = (text: string, lead: Line['lead']): boolean =>
  lead !== null && lead.mark === 'strong' && lead.definition === '' && /^\s*(?:\*\*|__)/.test(text);

/** A line of a table of contents, or of the letters that lead to their parts: nothing but links within the page. */
const isOnlyLinks = (text: string): boolean =>
  text.includes('](#') && !/[\p{L}\p{N}]/u.test(text.replace(/\[[^[\]]*\]\(#[^()\s]*\)/g, ''));

function splitRow(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map(textOfMarkdown);
}
