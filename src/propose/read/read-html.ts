import { parseHtml } from '../../formats/text/parse-html.ts';
import type { PlacedParagraph, PlacedText } from './document.ts';
import { HtmlDate } from './document-date.ts';
import { titleOf } from './read-plain.ts';

const SKIPPED = new Set(
  `script style nav footer aside template noscript svg math form select button head iframe object canvas audio video`.split(
    ' ',
  ),
);
const INLINE = new Set(
  `a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike
  strong sub sup time tt u var wbr`.split(/\s+/),
);
const HEADING = /^h[1-6]$/;

/** Null: its elements are nested too deeply to be read. */
export function readHtml(html: string, name: string): PlacedText | null {
  const reader = new HtmlReader();
  return parseHtml(html, reader.handlers) ? reader.finish(name) : null;
}

class HtmlReader {
  #paragraphs: PlacedParagraph[] = [];
  #text = '';
  #defined: string[] = [];
  #title = '';
  #language: string | null = null;
  readonly #date = new HtmlDate();
  #skipping: string[] = [];
  #inTitle = false;
  #heading = false;
  /** The pieces of a term while its element is open. */
  #term: string[] | null = null;

  readonly handlers = {
    open: (name: string, attributes: Record<string, string>): void => {
      this.#date.open(name, attributes);
      if (name === 'html' && attributes.lang) this.#language = attributes.lang;
      if (name === 'title') this.#inTitle = this.#title === '' && !this.#skipping.includes('svg');
      if (this.#skipping.length || SKIPPED.has(name) || attributes.hidden !== undefined) {
        if (!VOID.has(name)) this.#skipping.push(name);
        return;
      }
      if (name === 'br') this.#addText('\n');
      else if (!INLINE.has(name)) this.#flush();
      if (HEADING.test(name)) this.#heading = true;
      if (name === 'dfn' || name === 'dt') this.#term = [];
    },
    text: (text: string): void => {
      this.#date.addText(text);
      if (this.#inTitle) this.#title += text;
      else if (!this.#skipping.length) this.#addText(text);
    },
    close: (name: string): void => {
      this.#date.close(name);
      if (name === 'title') this.#inTitle = false;
      if (this.#skipping.length) {
        const at = this.#skipping.lastIndexOf(name);
        if (at >= 0) this.#skipping.length = at;
        return;
      }
      if ((name === 'dfn' || name === 'dt') && this.#term) {
        const term = this.#term.join('').replace(/\s+/g, ' ').trim();
        if (term && term.length <= 80) this.#defined.push(term);
        this.#term = null;
      }
      if (!INLINE.has(name)) this.#flush();
      if (HEADING.test(name)) this.#heading = false;
    },
  };

  #addText(text: string): void {
    this.#text += text;
    this.#term?.push(text);
  }

  #flush(): void {
    const text = this.#text.replace(/\s+/g, ' ').trim();
    const defined = this.#defined;
    this.#text = '';
    this.#defined = [];
    if (this.#term) this.#term = [];
    if (!text) return;
    this.#paragraphs.push({
      text,
      place: `paragraph ${this.#paragraphs.length + 1}`,
      heading: this.#heading,
      ...(defined.length ? { defined } : {}),
    });
  }

  finish(name: string): PlacedText {
    this.#flush();
    const title = this.#title.replace(/\s+/g, ' ').trim() || titleOf(this.#paragraphs, name);
    const date = this.#date.find();
    return { title, language: this.#language, ...(date ? { date } : {}), paragraphs: this.#paragraphs };
  }
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
