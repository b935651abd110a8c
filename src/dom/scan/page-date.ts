import type { PartialDate } from '../../core/model/model.ts';
import { DATE_NAMES, findPageDate } from '../../core/dates/page-date.ts';
import { attributeOf, ELEMENT, firstChildOf, nextSiblingOf, textOf, typeOf } from '../tree/nodes.ts';

const TIMES = ['time:is([pubdate],[itemprop~=datePublished])', ':is(article,main) time', 'time'];

const MAX_SCRIPT_CHARS = 100_000;
const MAX_SCRIPTS = 10;
const MAX_METAS = 500;

/** Read on first use, and again only under another address. */
export class PageDate {
  #address = '';
  #date: PartialDate | null = null;

  constructor(private readonly page: Document) {}

  /** Never throws. */
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

// From the prototype: an image with that name replaces a document's own method.
const findAll = Document.prototype.querySelectorAll;
const find = (page: Document, selector: string, limit: number): Element[] =>
  [...findAll.call(page, selector)].slice(0, limit);

function* scriptsOf(page: Document): Generator<string> {
  for (const script of find(page, 'script[type="application/ld+json" i]', MAX_SCRIPTS))
    yield readScript(script);
}

/** Empty if it is too long. Chromium keeps long texts in several nodes. */
function readScript(script: Element): string {
  let text = '';
  for (let node = firstChildOf(script); node; node = nextSiblingOf(node)) {
    if (typeOf(node) === ELEMENT) continue;
    // Checked before reading: only getting a long text takes time.
    if (text.length + (node as Text).length > MAX_SCRIPT_CHARS) return '';
    text += textOf(node);
  }
  return text;
}

function* plainDatesOf(page: Document): Generator<string> {
  const metas = find(page, 'meta[content]', MAX_METAS);
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
