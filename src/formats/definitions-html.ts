import type { Defined } from './defined-item.ts';
import { walkHtml } from './html-text.ts';
import { parseDefined } from './markdown-inline.ts';

/** A table of a text, and where it stands. */
export interface FoundTable {
  place: string;
  rows: string[][];
  /** Whether the text itself says that the first row names the columns. */
  hasHeader: boolean;
}

/** What a text with definitions has. */
export interface Found {
  title?: string;
  language?: string;
  defined: Defined[];
  tables: FoundTable[];
}

const LINES = new Set([
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'div',
  'dt',
  'dd',
  'blockquote',
  'section',
  'br',
]);

/** Finds definition lists, tables of terms, and paragraphs that begin with or hold a defined term; null: nested too deeply. */
export function findInHtml(html: string): Found | null {
  const reader = new HtmlReader();
  const isRead = walkHtml(html, reader);
  reader.end();
  return isRead ? reader.found : null;
}

/** The bold or defined text of a line, and whether anything stands before it. */
interface Marked {
  text: string[];
  isFirst: boolean;
  isDfn: boolean;
}

class HtmlReader {
  readonly found: Found = { defined: [], tables: [] };
  /** What is being read: a term, a definition, a cell, or a line of text. */
  #in: 'dt' | 'dd' | 'cell' | 'line' = 'line';
  #text: string[] = [];
  #marked: Marked | null = null;
  #isMarking = false;
  #links: string[] = [];
  #current: Defined | null = null;
  #rows: string[][] | null = null;
  #tables = 0;
  #data = 0;
  #heading = false;

  open = (name: string, attributes: Map<string, string>): void => {
    if (name === 'html') this.found.language = attributes.get('lang') ?? attributes.get('xml:lang');
    if (name === 'a') {
      const link = attributes.get('href') ?? '';
      if (/^https?:\/\//i.test(link)) this.#links.push(link);
    }
    if (name === 'table') this.#openTable();
    else if (this.#rows) this.#openInTable(name);
    else if (name === 'dt' || name === 'dd') {
      this.#flush();
      this.#in = name;
    } else if (LINES.has(name) && this.#in === 'line') {
      this.#flush();
      this.#heading = name === 'h1';
    } else if (/^(?:b|strong|dfn)$/.test(name) && this.#in === 'line') {
      const isDfn = name === 'dfn';
      if (this.#marked && (!isDfn || this.#marked.isDfn)) return;
      const before = this.#text.join('').trim();
      this.#marked = { text: [], isFirst: before === '', isDfn };
      this.#isMarking = true;
    }
  };

  text = (text: string): void => {
    this.#text.push(text);
    if (this.#isMarking) this.#marked?.text.push(text);
  };

  close = (name: string): void => {
    if (/^(?:b|strong|dfn)$/.test(name)) this.#isMarking = false;
    if (this.#rows) {
      if (name === 'table' && --this.#tables === 0) this.#closeTable();
      else if ((name === 'td' || name === 'th') && this.#tables === 1) this.#rows.at(-1)?.push(this.#take());
    } else if (name === 'dt' || name === 'dd' || name === 'dl') {
      this.#flush();
      if (name === 'dl') this.#close();
    } else if (LINES.has(name) && this.#in === 'line') this.#flush();
  };

  end(): void {
    this.#flush();
    if (this.#rows) this.#closeTable();
    this.#close();
  }

  #openTable(): void {
    if (this.#tables++ > 0) return;
    this.#flush();
    this.#rows = [];
    this.#data = 0;
    this.#in = 'cell';
  }

  #openInTable(name: string): void {
    if (this.#tables !== 1) return;
    if (name === 'tr') this.#rows?.push([]);
    if (name === 'td' && this.#rows?.length === 1) this.#data++;
    if (name === 'tr' || name === 'td' || name === 'th') this.#text = [];
  }

  #closeTable(): void {
    const rows = (this.#rows ?? []).filter(row => row.length > 0);
    this.#rows = null;
    this.#tables = 0;
    this.#in = 'line';
    this.#take();
    this.found.tables.push({
      place: `table ${this.found.tables.length + 1}`,
      rows,
      hasHeader: this.#data === 0,
    });
  }

  #take(): string {
    const text = this.#text
      .join('')
      .replace(/[\s\u00A0]+/g, ' ')
      .trim();
    this.#text = [];
    return text;
  }

  /** Ends the term, the definition or the line that is being read. */
  #flush(): void {
    const marked = this.#marked;
    const links = this.#links;
    const text = this.#take();
    this.#marked = null;
    this.#isMarking = false;
    this.#links = [];
    const kind = this.#in;
    this.#in = 'line';
    if (kind === 'dt') {
      if (this.#current?.definitions.length) this.#close();
      this.#current ??= { place: this.#place(), terms: [], definitions: [], links: [] };
      this.#current.terms.push(text);
      this.#current.links?.push(...links);
    } else if (kind === 'dd') {
      this.#current ??= { place: this.#place(), terms: [], definitions: [], links: [] };
      this.#current.definitions.push(text);
      this.#current.links?.push(...links);
    } else if (text !== '') {
      if (this.#heading) this.found.title ??= text;
      else if (marked) this.#takeLine(text, marked, links);
      this.#heading = false;
    }
  }

  /** A line that begins with a term in bold, or defines one within it. */
  #takeLine(text: string, marked: Marked, links: string[]): void {
    const term = marked.text
      .join('')
      .replace(/[\s\u00A0]+/g, ' ')
      .trim();
    const defined =
      marked.isFirst && text.startsWith(term) ? parseDefined(term, text.slice(term.length)) : null;
    const found = defined ?? (marked.isDfn && term !== '' ? { term, definition: text } : null);
    if (found) {
      const { term: said, definition } = found;
      this.found.defined.push({ place: this.#place(), terms: [said], definitions: [definition], links });
    }
  }

  #place(): string {
    return `definition ${this.found.defined.length + 1}`;
  }

  #close(): void {
    if (this.#current) this.found.defined.push(this.#current);
    this.#current = null;
  }
}
