import type { PartialDate } from '../../core/model/model.ts';
import { DATE_NAMES, findPageDate } from '../../core/dates/page-date.ts';
import { attributeOf, ELEMENT, firstChildOf, nextSiblingOf, textOf, typeOf } from '../tree/nodes.ts';

const TIMES = ['time:is([pubdate],[itemprop~=datePublished])', ':is(article,main) time', 'time'];

/** What is looked at of a page that has more than any real one: characters of a script, scripts, and meta tags. */
const MOST_CHARS = 100_000;
const MOST_SCRIPTS = 10;
const MOST_METAS = 500;

/** The page's own date, read when it is first asked for and again only under another address. */
export class PageDate {
  #address = '';
  #date: PartialDate | null = null;

  constructor(private readonly page: Document) {}

  /** The date, or null where the page gives none that can be read; never throws. */
  read(thisYear: number): PartialDate | null {
    const address = location.href;
    if (address === this.#address) return this.#date;
    this.#address = address;
    const { page } = this;
    try {
      this.#date = findPageDate({ jsonLd: scriptsOf(page), plain: plainDatesOf(page) }, thisYear);
    } catch {
      this.#date = null;
    }
    return this.#date;
  }
}

// Taken from the prototype: an image of that name stands in for a document's own method.
const findAll = Document.prototype.querySelectorAll;
const find = (page: Document, selector: string, most: number): Element[] =>
  [...findAll.call(page, selector)].slice(0, most);

function* scriptsOf(page: Document): Generator<string> {
  for (const script of find(page, 'script[type="application/ld+json" i]', MOST_SCRIPTS))
    yield readScript(script);
}

/** The text of a script, or none if it is too long; Chromium keeps long texts in several nodes. */
function readScript(script: Element): string {
  let text = '';
  for (let node = firstChildOf(script); node; node = nextSiblingOf(node)) {
    if (typeOf(node) === ELEMENT) continue;
    // Asked for its length first: to get a long text only to throw it away takes its time.
    if (text.length + (node as Text).length > MOST_CHARS) return '';
    text += textOf(node);
  }
  return text;
}

function* plainDatesOf(page: Document): Generator<string> {
  const metas = find(page, 'meta[content]', MOST_METAS);
  for (const name of DATE_NAMES) {
    for (const meta of metas) {
      if (['property', 'name', 'itemprop'].some(key => attributeOf(meta, key)?.toLowerCase() === name))
        yield attributeOf(meta, 'content') ?? '';
    }
  }
  for (const selector of TIMES) {
    for (const time of find(page, `${selector}[datetime]`, 1)) yield attributeOf(time, 'datetime') ?? '';
  }
}
