import { BOLD_LEVEL, SUMMARY_LEVEL, type Block, type Blocks, type Lead, type Line } from './blocks.ts';
import { parseTag } from '../text/choose-language.ts';
import { HtmlTable, MAX_SPANNED_CELLS } from './html-table.ts';
import { joinText, walkHtml } from './html-text.ts';
import { isBesideText, isBold, isTermByClass, SOFT } from './html-elements.ts';
import { makeBoldLead, parseDefined, readPlainLead } from './read-lead.ts';

const LINES = new Set(
  'p li h1 h2 h3 h4 h5 h6 div dt dd blockquote section article main br summary details'.split(' '),
);

/** Reads the blocks of a page; null where its elements are nested too deeply. */
export function readHtmlBlocks(html: string): Blocks | null {
  const reader = new HtmlReader();
  return walkHtml(html, reader) ? reader.read() : null;
}

interface Marked {
  text: string[];
  isFirst: boolean;
  isDfn: boolean;
  /** A link or code, which makes a term only with a sign behind it. */
  isSoft: boolean;
  /** Whether its class says that it is a term. */
  isTerm: boolean;
  by: string;
  depth: number;
  after: string;
}

class HtmlReader {
  readonly #blocks: Block[] = [];
  #language: string | undefined;
  #in: 'dt' | 'dd' | 'cell' | 'line' = 'line';
  #text: string[] = [];
  /** Whether the line has text outside of links within the page. */
  #isOnlyLinks = true;
  #isLink = true;
  #linkText: { from: number; isAnchor: boolean } | null = null;
  #marked: Marked | null = null;
  #isMarking = false;
  #skipped: { name: string; depth: number } | null = null;
  #links: string[] = [];
  #table: HtmlTable | null = null;
  #tables = 0;
  readonly #room = { cells: MAX_SPANNED_CELLS };
  #heading = 0;
  #lists = 0;
  #isItem = false;
  #lines: Line[] = [];
  /** The blocks of the parts that a page calls its main one or an article. */
  readonly #parts: { name: string; from: number; to: number }[] = [];

  open = (name: string, attributes: Map<string, string>): void => {
    if (this.#skipped) {
      if (name === this.#skipped.name) this.#skipped.depth++;
      return;
    }
    // A heading may be a button that opens what is below it.
    if (isBesideText(name, attributes) && !(name === 'button' && this.#heading > 0)) {
      this.#skipped = { name, depth: 1 };
      return;
    }
    if (name === 'html' || name === 'body')
      this.#language ??= parseTag(attributes.get('lang') ?? attributes.get('xml:lang'));
    if (name === 'a') this.#openLink(attributes);
    if (name === 'table') this.#openTable();
    else if (this.#table) this.#openInTable(this.#table, name, attributes);
    else if (name === 'dt' || name === 'dd') {
      this.#endBlock();
      this.#in = name;
    } else if (LINES.has(name) && this.#in === 'line') {
      // Two line breaks end what one goes on with.
      if (name !== 'br' || this.#text.join('').trim() === '') this.#endBlock();
      else this.#endLine();
      this.#heading = name === 'summary' ? SUMMARY_LEVEL : Number(/^h([1-6])$/.exec(name)?.[1] ?? 0);
      if (name === 'li') this.#isItem = true;
      this.#markByClass(name, attributes);
      if (name === 'main' || name === 'article') this.#openPart(name);
    } else if (this.#in === 'line') {
      if (name === 'ul' || name === 'ol') {
        this.#endBlock();
        this.#lists++;
      }
      this.#mark(name, attributes);
    }
  };

  text = (text: string): void => {
    if (this.#skipped) return;
    this.#text.push(text);
    if (!this.#linkText?.isAnchor && /[\p{L}\p{N}]/u.test(text)) {
      this.#isOnlyLinks = false;
      if (!this.#linkText) this.#isLink = false;
    }
    if (this.#isMarking) this.#marked?.text.push(text);
    else if (this.#marked) this.#marked.after += text.trim();
  };

  close = (name: string): void => {
    if (this.#skipped) {
      if (name === this.#skipped.name && --this.#skipped.depth === 0) this.#skipped = null;
      return;
    }
    if (name === 'a') this.#closeLink();
    if (this.#isMarking && name === this.#marked?.by && --this.#marked.depth === 0) this.#isMarking = false;
    if (this.#table) {
      if (name === 'table' && --this.#tables === 0) this.#closeTable(this.#table);
      else if ((name === 'td' || name === 'th') && this.#tables === 1)
        this.#table.closeCell(this.#takeText());
      else if (name === 'tr' && this.#tables === 1) this.#table.closeRow();
    } else if (name === 'dt' || name === 'dd' || name === 'dl') {
      this.#endBlock();
      if (name === 'dl') this.#blocks.push({ kind: 'end', place: '', level: END_OF_LIST });
    } else if (this.#in === 'line' && name !== 'br') {
      if (LINES.has(name) || name === 'ul' || name === 'ol') this.#endBlock();
      if (name === 'ul' || name === 'ol') this.#lists = Math.max(0, this.#lists - 1);
      if (name === 'details') this.#blocks.push({ kind: 'end', place: '', level: SUMMARY_LEVEL });
      const part = this.#parts.findLast(each => each.name === name && each.to === Infinity);
      if (part) part.to = this.#blocks.length;
    }
  };

  read(): Blocks {
    this.#endBlock();
    if (this.#table) this.#closeTable(this.#table);
    const articles = this.#parts.filter(({ name }) => name === 'article');
    const part =
      this.#parts.find(({ name }) => name === 'main') ?? (articles.length === 1 ? articles[0] : undefined);
    const main = part && this.#blocks.slice(part.from, part.to);
    const blocks = main?.some(block => block.kind !== 'heading') ? main : this.#blocks;
    return { blocks, language: this.#language };
  }

  #openPart(name: string): void {
    // Of what nests or recurs, the first few tell enough.
    if (this.#parts.length < 50) this.#parts.push({ name, from: this.#blocks.length, to: Infinity });
  }

  #openLink(attributes: Map<string, string>): void {
    const link = attributes.get('href') ?? '';
    if (/^https?:\/\//i.test(link)) this.#links.push(link);
    this.#linkText = { from: this.#text.length, isAnchor: link.startsWith('#') };
  }

  /** A link that is only a sign leads to the heading that it stands in. */
  #closeLink(): void {
    const { from = 0, isAnchor = false } = this.#linkText ?? {};
    this.#linkText = null;
    if (isAnchor && /^[\s#¶§🔗\u200B]*$/u.test(this.#text.slice(from).join(''))) this.#text.splice(from);
  }

  #mark(name: string, attributes: Map<string, string>): void {
    const marked = this.#marked;
    if (marked && this.#isMarking && name === marked.by) marked.depth++;
    const isDfn = name === 'dfn';
    const isTerm = name === 'span' && isTermByClass(attributes);
    const isSoft = !isDfn && !isTerm && !isBold(name, attributes);
    if (isSoft && (marked || !SOFT.has(name))) return;
    // Bold within a link is bold.
    if (marked?.isSoft && this.#isMarking && !isSoft && joinText(marked.text) === '') marked.isSoft = false;
    // Word processors part a bold term into several.
    if (marked && !this.#isMarking && !isDfn && !marked.isDfn && marked.after === '') {
      Object.assign(marked, { by: name, depth: 1 });
      this.#isMarking = true;
    }
    if (marked && (!isDfn || marked.isDfn)) return;
    const before = this.#text.join('').trim();
    this.#marked = { text: [], isFirst: before === '', isDfn, isSoft, isTerm, by: name, depth: 1, after: '' };
    this.#isMarking = true;
  }

  /** Pages without headings name the parts of their entries by classes. */
  #markByClass(name: string, attributes: Map<string, string>): void {
    if (name === 'br' || !isTermByClass(attributes)) return;
    this.#marked = {
      text: [],
      isFirst: true,
      isDfn: false,
      isSoft: false,
      isTerm: true,
      by: name,
      depth: 1,
      after: '',
    };
    this.#isMarking = true;
  }

  #openTable(): void {
    if (this.#tables++ > 0) return;
    this.#endBlock();
    this.#table = new HtmlTable(this.#room);
    this.#in = 'cell';
  }

  #openInTable(table: HtmlTable, name: string, attributes: Map<string, string>): void {
    if (this.#tables !== 1 || !/^t[rdh]$/.test(name)) return;
    this.#text = [];
    if (name === 'tr') this.#links = table.openRow();
    else table.openCell(name, attributes);
  }

  #closeTable(table: HtmlTable): void {
    this.#table = null;
    this.#tables = 0;
    this.#in = 'line';
    this.#text = [];
    this.#links = [];
    this.#blocks.push({ kind: 'table', place: '', table: { place: '', ...table.read() } });
  }

  #takeText(): string {
    const text = joinText(this.#text);
    this.#text = [];
    return text;
  }

  #endLine(): void {
    const marked = this.#marked;
    const links = this.#links;
    const isOnlyLinks = this.#isOnlyLinks;
    const isLink = this.#isLink;
    const text = this.#takeText();
    this.#marked = null;
    this.#isMarking = false;
    this.#links = [];
    this.#isOnlyLinks = true;
    this.#isLink = true;
    if (text === '' || (isOnlyLinks && this.#heading === 0 && this.#in === 'line')) return;
    this.#lines.push({
      text,
      links,
      lead: isLink && (!marked || marked.isSoft) ? null : readLead(text, marked),
      isLink,
      place: '',
    });
  }

  #endBlock(): void {
    const kind = this.#in;
    this.#endLine();
    const lines = this.#lines;
    const [first] = lines;
    this.#lines = [];
    this.#in = 'line';
    const level = this.#heading;
    const isItem = this.#isItem;
    this.#heading = 0;
    this.#isItem = false;
    if (kind === 'dt' || kind === 'dd') {
      const text = lines.map(line => line.text).join(' ');
      const links = lines.flatMap(line => line.links);
      this.#blocks.push({ kind: kind === 'dt' ? 'term' : 'definition', place: '', text, links });
    } else if (!first) return;
    else if (level > 0) {
      this.#blocks.push({ kind: 'heading', place: '', level, text: lines.map(line => line.text).join(' ') });
    } else if (lines.length === 1 && !isItem && this.#lists === 0 && isAlone(first.lead)) {
      this.#blocks.push({ kind: 'heading', place: '', level: BOLD_LEVEL, text: first.lead!.term });
    } else this.#blocks.push({ kind: 'text', place: '', isItem, depth: this.#lists, lines });
  }
}

const isAlone = (lead: Lead | null): boolean => lead?.mark === 'strong' && lead.definition === '';

function readLead(text: string, marked: Marked | null): Lead | null {
  const term = marked ? joinText(marked.text) : '';
  if (!marked || term === '') return readPlainLead(text);
  const isBefore = marked.isFirst && text.startsWith(term);
  const rest = text.slice(term.length);
  const defined = isBefore ? parseDefined(term, rest) : null;
  if (defined) return { mark: 'strong', ...defined };
  if (marked.isDfn) return { mark: 'dfn', term, definition: text };
  if (marked.isSoft) return readPlainLead(text);
  if (marked.isTerm && isBefore) return { mark: 'strong', term, definition: rest.trim() };
  const sentence = isBefore ? /^\.\s+(\S[^]*)$/.exec(rest)?.[1] : undefined;
  if (sentence) return { mark: 'strong', term, definition: sentence };
  return isBefore ? makeBoldLead(term, rest.trim()) : null;
}

/** The end of a definition list is the end of nothing that a heading is above. */
const END_OF_LIST = 99;
