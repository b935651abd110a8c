import { Parser } from 'htmlparser2';
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

export function readHtml(html: string, name: string): PlacedText {
  const reader = new HtmlReader();
  const parser = new Parser(reader.handlers, { decodeEntities: true, lowerCaseTags: true });
  parser.write(html);
  parser.end();
  return reader.finish(name);
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
  #term = -1;

  readonly handlers = {
    onopentag: (name: string, attributes: Record<string, string>): void => {
      this.#date.open(name, attributes);
      if (name === 'html' && attributes.lang) this.#language = attributes.lang;
      if (name === 'title') this.#inTitle = this.#title === '' && !this.#skipping.includes('svg');
      if (this.#skipping.length || SKIPPED.has(name) || attributes.hidden !== undefined) {
        if (!VOID.has(name)) this.#skipping.push(name);
        return;
      }
      if (name === 'br') this.#text += '\n';
      else if (!INLINE.has(name)) this.#flush();
      if (HEADING.test(name)) this.#heading = true;
      if (name === 'dfn' || name === 'dt') this.#term = this.#text.length;
    },
    ontext: (text: string): void => {
      this.#date.addText(text);
      if (this.#inTitle) this.#title += text;
      else if (!this.#skipping.length) this.#text += text;
    },
    onclosetag: (name: string): void => {
      this.#date.close(name);
      if (name === 'title') this.#inTitle = false;
      if (this.#skipping.length) {
        const at = this.#skipping.lastIndexOf(name);
        if (at >= 0) this.#skipping.length = at;
        return;
      }
      if ((name === 'dfn' || name === 'dt') && this.#term >= 0) {
        const term = this.#text.slice(this.#term).replace(/\s+/g, ' ').trim();
        if (term && term.length <= 80) this.#defined.push(term);
        this.#term = -1;
      }
      if (!INLINE.has(name)) this.#flush();
      if (HEADING.test(name)) this.#heading = false;
    },
  };

  #flush(): void {
    const text = this.#text.replace(/\s+/g, ' ').trim();
    const defined = this.#defined;
    this.#text = '';
    this.#defined = [];
    if (this.#term >= 0) this.#term = 0;
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
