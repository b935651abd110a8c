import { parseHtml } from '../../formats/text/parse-html.ts';
import { paragraphPlace, type PlacedParagraph, type PlacedText } from './document.ts';
import { HtmlDate } from './document-date.ts';
import { isHeading, titleOf } from './read-plain.ts';

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
const STRESS = new Set(['b', 'em', 'i', 'strong']);

/** Names that templates give to what leads elsewhere. */
const NAVIGATION =
  /(?:^|[\s_-])(?:(?:doc|main|sub|site)?nav(?:header|footer)?|navbar|navigation|navbox|toc|breadcrumbs?|menu|pagination|pager|footer|cookies?|social|share)(?:$|[\s_-])/i;

const leadsElsewhere = ({ role, class: classes, id }: Record<string, string>): boolean =>
  role === 'navigation' || NAVIGATION.test(classes ?? '') || NAVIGATION.test(id ?? '');

/** So many short blocks one after the other that are links and nothing else are a menu. */
const MIN_MENU = 4;
const MAX_MENU_CHARS = 80;

/** Null: its elements are nested too deeply to be read. */
export function readHtml(html: string, name: string): PlacedText | null {
  const reader = new HtmlReader();
  return parseHtml(html, reader.handlers) ? reader.finish(name) : null;
}

class HtmlReader {
  #paragraphs: PlacedParagraph[] = [];
  /** The last paragraphs that are links alone. */
  #links = 0;
  #depth = { bold: 0, link: 0 };
  #isPlain = false;
  #isUnlinked = false;
  #isListing = false;
  /** Paragraphs in `pre`: listings of a page, or all that it has. */
  readonly #listings = new Set<PlacedParagraph>();
  #inListing = 0;
  #text = '';
  #defined: string[] = [];
  #stressed: string[] = [];
  #title = '';
  #language: string | null = null;
  readonly #date = new HtmlDate();
  #skipping: string[] = [];
  #inTitle = false;
  #heading = false;
  /** The pieces of a term while its element is open. */
  #term: string[] | null = null;
  /** The pieces of words in bold or italic letters while their element is open. */
  #stress: string[] | null = null;

  readonly handlers = {
    open: (name: string, attributes: Record<string, string>): void => {
      this.#date.open(name, attributes);
      const language = attributes.lang ?? attributes['xml:lang'];
      if ((name === 'html' || name === 'body') && language) this.#language = language;
      if (name === 'title') this.#inTitle = this.#title === '' && !this.#skipping.includes('svg');
      if (
        this.#skipping.length ||
        SKIPPED.has(name) ||
        attributes.hidden !== undefined ||
        (name !== 'body' && leadsElsewhere(attributes))
      ) {
        if (!VOID.has(name)) this.#skipping.push(name);
        return;
      }
      this.#enter(name, 1);
      if (name === 'br') this.#addText('\n');
      else if (!INLINE.has(name)) this.#flush();
      if (HEADING.test(name)) this.#heading = true;
      if (name === 'dfn' || name === 'dt') this.#term = [];
      if (STRESS.has(name)) this.#stress = [];
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
      this.#enter(name, -1);
      if ((name === 'dfn' || name === 'dt') && this.#term) {
        const term = this.#term.join('').replace(/\s+/g, ' ').trim();
        if (term && term.length <= 80) this.#defined.push(term);
        this.#term = null;
      }
      if (STRESS.has(name) && this.#stress) {
        const text = this.#stress.join('').replace(/\s+/g, ' ').trim();
        if (text && text.length <= 80) this.#stressed.push(text);
        this.#stress = null;
      }
      if (!INLINE.has(name)) this.#flush();
      if (HEADING.test(name)) this.#heading = false;
    },
  };

  #enter(name: string, by: 1 | -1): void {
    if (name === 'b' || name === 'strong') this.#depth.bold = Math.max(0, this.#depth.bold + by);
    if (name === 'pre') this.#inListing = Math.max(0, this.#inListing + by);
    if (name === 'a') this.#depth.link = Math.max(0, this.#depth.link + by);
  }

  #addText(text: string): void {
    this.#text += text;
    if (/\S/.test(text)) {
      this.#isListing ||= this.#inListing > 0;
      this.#isPlain ||= this.#depth.bold === 0;
      this.#isUnlinked ||= this.#depth.link === 0;
    }
    this.#term?.push(text);
    this.#stress?.push(text);
  }

  #flush(): void {
    const text = this.#text.replace(/\s+/g, ' ').trim();
    const defined = this.#defined;
    const stressed = this.#heading ? [] : this.#stressed.filter(each => each !== text);
    const isLabel = !this.#isPlain && isHeading(text);
    const isLink = !this.#isUnlinked && text.length <= MAX_MENU_CHARS;
    this.#text = '';
    this.#defined = [];
    this.#stressed = [];
    const isListing = this.#isListing;
    this.#isPlain = this.#isUnlinked = this.#isListing = false;
    if (this.#term) this.#term = [];
    if (!text) return;
    if (!isLink) this.#dropMenu();
    const paragraph: PlacedParagraph = {
      text,
      place: paragraphPlace(this.#paragraphs.length + 1),
      heading: this.#heading || isLabel,
      ...(defined.length ? { defined } : {}),
      ...(stressed.length ? { stressed } : {}),
    };
    this.#paragraphs.push(paragraph);
    if (isListing) this.#listings.add(paragraph);
    if (isLink) this.#links++;
  }

  #dropMenu(): void {
    if (this.#links >= MIN_MENU) this.#paragraphs.length -= this.#links;
    this.#links = 0;
  }

  /** Listings of programs are no text of the page, unless there is hardly any other. */
  #dropListings(): void {
    const size = (isListing: boolean): number =>
      this.#paragraphs.reduce(
        (sum, each) => sum + (this.#listings.has(each) === isListing ? each.text.length : 0),
        0,
      );
    if (size(true) < size(false))
      this.#paragraphs = this.#paragraphs.filter(each => !this.#listings.has(each));
  }

  finish(name: string): PlacedText {
    this.#flush();
    this.#dropMenu();
    this.#dropListings();
    const title = this.#title.replace(/\s+/g, ' ').trim() || titleOf(this.#paragraphs, name);
    const date = this.#date.find();
    return { title, language: this.#language, ...(date ? { date } : {}), paragraphs: this.#paragraphs };
  }
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
