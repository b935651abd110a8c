import type { PartialDate } from '../core/model.ts';
import { findPageDate } from '../core/page-date.ts';
import { attributeOf, ELEMENT, firstChildOf, nextSiblingOf, textOf, typeOf } from './nodes.ts';

/** Names of meta tags that hold a page's date, the most exact first, in lower case. */
const META_NAMES =
  'article:published_time datepublished dc.date.issued dcterms.issued dc.date dcterms.date date pubdate citation_publication_date citation_date'.split(
    ' ',
  );
const TIMES = ['time:is([pubdate],[itemprop~=datePublished])', ':is(article,main) time', 'time'];

/** What is looked at of a page that has more than any real one: scripts, characters of each, and meta tags. */
const MOST_SCRIPTS = 10;
const MOST_CHARS = 100_000;
const MOST_METAS = 500;

const findAll = Document.prototype.querySelectorAll;
const findFirst = Document.prototype.querySelector;

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

function* scriptsOf(page: Document): Generator<string> {
  const scripts = findAll.call(page, 'script[type="application/ld+json" i]');
  for (let i = 0; i < scripts.length && i < MOST_SCRIPTS; i++) yield readScript(scripts[i]);
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
  const found = new Map<string, string>();
  const metas = findAll.call(page, 'meta[content]');
  for (let i = 0; i < metas.length && i < MOST_METAS; i++) {
    const meta = metas[i];
    const name = (
      attributeOf(meta, 'property') ??
      attributeOf(meta, 'name') ??
      attributeOf(meta, 'itemprop') ??
      ''
    ).toLowerCase();
    if (META_NAMES.includes(name) && !found.has(name)) found.set(name, attributeOf(meta, 'content') ?? '');
  }
  for (const name of META_NAMES) yield found.get(name) ?? '';
  for (const selector of TIMES) {
    const time = findFirst.call(page, `${selector}[datetime]`);
    if (time) yield attributeOf(time, 'datetime') ?? '';
  }
}
