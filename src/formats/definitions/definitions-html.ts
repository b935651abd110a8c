import type { Defined } from './defined-item.ts';
import { HtmlTable, MAX_SPANNED_CELLS, type FoundTable } from './html-table.ts';
import { joinText, walkHtml } from './html-text.ts';
import { parseDefined } from './markdown-inline.ts';

export interface Found {
  title?: string;
  language?: string;
  defined: Defined[];
  tables: FoundTable[];
}

const LINES = new Set('p li h1 h2 h3 h4 h5 h6 div dt dd blockquote section br'.split(' '));

export function findInHtml(html: string): Found | null {
  const reader = new HtmlReader();
  const isRead = walkHtml(html, reader);
  reader.end();
  return isRead ? reader.found : null;
}

interface Marked {
  text: string[];
  isFirst: boolean;
  isDfn: boolean;
  by: string;
  depth: number;
  after: string;
}

class HtmlReader {
  readonly found: Found = { defined: [], tables: [] };
  #in: 'dt' | 'dd' | 'cell' | 'line' = 'line';
  #text: string[] = [];
  #marked: Marked | null = null;
  #isMarking = false;
  #goingOn: Defined | null = null;
  /** Headings with the text below them, for pages that have nothing but these. */
  readonly #sections: Defined[] = [];
  #skipped: { name: string; depth: number } | null = null;
  #links: string[] = [];
  #current: Defined | null = null;
  #table: HtmlTable | null = null;
  #tables = 0;
  readonly #room = { cells: MAX_SPANNED_CELLS };
  #heading = '';

  open = (name: string, attributes: Map<string, string>): void => {
    if (this.#skipped) {
      if (name === this.#skipped.name) this.#skipped.depth++;
      return;
    }
    if (isAside(name, attributes)) {
      this.#skipped = { name, depth: 1 };
      return;
    }
    if (name === 'html') this.found.language = attributes.get('lang') ?? attributes.get('xml:lang');
    if (name === 'a') {
      const link = attributes.get('href') ?? '';
      if (/^https?:\/\//i.test(link)) this.#links.push(link);
    }
    if (name === 'table') this.#openTable();
    else if (this.#table) this.#openInTable(this.#table, name, attributes);
    else if (name === 'dt' || name === 'dd') {
      this.#flush();
      this.#in = name;
    } else if (LINES.has(name) && this.#in === 'line') {
      // Two line breaks end what one goes on with.
      if (name !== 'br') this.#endLine();
      else if (this.#text.join('').trim() === '') {
        this.#text = [];
        this.#goingOn = null;
      } else this.#flush();
      this.#heading = /^h[1-6]$/.test(name) ? name : '';
    } else if (this.#in === 'line') this.#mark(name, attributes);
  };

  text = (text: string): void => {
    if (this.#skipped) return;
    this.#text.push(text);
    if (this.#isMarking) this.#marked?.text.push(text);
    else if (this.#marked) this.#marked.after += text.trim();
  };

  close = (name: string): void => {
    if (this.#skipped) {
      if (name === this.#skipped.name && --this.#skipped.depth === 0) this.#skipped = null;
      return;
    }
    if (this.#isMarking && name === this.#marked?.by && --this.#marked.depth === 0) this.#isMarking = false;
    if (this.#table) {
      if (name === 'table' && --this.#tables === 0) this.#closeTable(this.#table);
      else if ((name === 'td' || name === 'th') && this.#tables === 1)
        this.#table.closeCell(this.#takeText());
      else if (name === 'tr' && this.#tables === 1) this.#table.closeRow();
    } else if (name === 'dt' || name === 'dd' || name === 'dl') {
      this.#flush();
      if (name === 'dl') this.#close();
    } else if (LINES.has(name) && name !== 'br' && this.#in === 'line') this.#endLine();
  };

  end(): void {
    this.#flush();
    if (this.#table) this.#closeTable(this.#table);
    this.#close();
    const { defined, tables } = this.found;
    if (defined.length + tables.length === 0)
      this.found.defined = this.#sections.filter(({ definitions }) => definitions.length > 0);
  }

  #mark(name: string, attributes: Map<string, string>): void {
    const marked = this.#marked;
    if (marked && this.#isMarking && name === marked.by) marked.depth++;
    const isDfn = name === 'dfn';
    if (!isDfn && !isBold(name, attributes)) return;
    // Word processors part a bold term into several.
    if (marked && !this.#isMarking && !isDfn && !marked.isDfn && marked.after === '') {
      Object.assign(marked, { by: name, depth: 1 });
      this.#isMarking = true;
    }
    if (marked && (!isDfn || marked.isDfn)) return;
    const before = this.#text.join('').trim();
    this.#marked = { text: [], isFirst: before === '', isDfn, by: name, depth: 1, after: '' };
    this.#isMarking = true;
  }

  #endLine(): void {
    this.#flush();
    this.#goingOn = null;
  }

  #openTable(): void {
    if (this.#tables++ > 0) return;
    this.#endLine();
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
    this.found.tables.push({ place: `table ${this.found.tables.length + 1}`, ...table.read() });
  }

  #takeText(): string {
    const text = joinText(this.#text);
    this.#text = [];
    return text;
  }

  #flush(): void {
    const marked = this.#marked;
    const links = this.#links;
    const text = this.#takeText();
    this.#marked = null;
    this.#isMarking = false;
    this.#links = [];
    const kind = this.#in;
    this.#in = 'line';
    if (kind === 'dt' || kind === 'dd') {
      if (kind === 'dt' && this.#current?.definitions.length) this.#close();
      this.#current ??= { place: this.#place(), terms: [], definitions: [], links: [] };
      this.#current[kind === 'dt' ? 'terms' : 'definitions'].push(text);
      this.#current.links?.push(...links);
    } else if (text !== '') {
      const section = this.#sections.at(-1);
      if (this.#heading === 'h1') this.found.title ??= text;
      else if (this.#heading !== '') {
        const place = `section ${this.#sections.length + 1}`;
        this.#sections.push({ place, terms: [text], definitions: [] });
      } else {
        if (section && section.definitions.length < 20) section.definitions.push(text);
        if (marked) this.#readLine(text, marked, links);
        else if (this.#goingOn) {
          const [definition = ''] = this.#goingOn.definitions;
          // What is too long is refused; there is no need to make it longer.
          if (definition.length < 20_000) this.#goingOn.definitions = [`${definition} ${text}`];
          this.#goingOn.links?.push(...links);
        }
      }
      this.#heading = '';
    }
  }

  #readLine(text: string, marked: Marked, links: string[]): void {
    const term = joinText(marked.text);
    const defined =
      marked.isFirst && text.startsWith(term) ? parseDefined(term, text.slice(term.length)) : null;
    const found = defined ?? (marked.isDfn && term !== '' ? { term, definition: text } : null);
    if (found) {
      const { term: name, definition } = found;
      this.#goingOn = { place: this.#place(), terms: [name], definitions: [definition], links };
      this.found.defined.push(this.#goingOn);
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

/** Whether an element is one that wikis put beside their texts: a footnote's sign, an infobox, a link for editors. */
const isAside = (name: string, attributes: Map<string, string>): boolean => {
  const classes = attributes.get('class') ?? '';
  if (classes === '') return false;
  if (name === 'table') return /\b(?:navbox|infobox|sidebar|metadata|ambox)\b/.test(classes);
  return name === 'sup' ? /\breference\b/.test(classes) : /\bmw-editsection\b/.test(classes);
};

const isBold = (name: string, attributes: Map<string, string>): boolean => {
  const [, weight] = /font-weight:\s*(\w+)/i.exec(attributes.get('style')?.slice(0, 1000) ?? '') ?? [];
  if (name === 'b' || name === 'strong') return !/^(?:normal|[1-5]00)$/i.test(weight ?? '');
  return name === 'span' && /^(?:bold|[6-9]00)$/i.test(weight ?? '');
};
