import type { PartialDate } from '../../core/model/model.ts';
import { DATE_NAMES, findPageDate, readDate } from '../../core/dates/page-date.ts';
import { joinParts, parsePdfDate } from '../../core/dates/parse-date.ts';

/** There is no clock here; no real document is dated later. */
const ANY_YEAR = 9998;

export function readFileDate(written: string): PartialDate | null {
  const parts = parsePdfDate(written);
  return readDate(parts ? joinParts(parts) : written, ANY_YEAR);
}

const MAX_SCRIPTS = 10;
const MAX_SCRIPT_CHARS = 100_000;

/** Reads the same markup for a page's date as `dom/scan/page-date` does in an open page. */
export class HtmlDate {
  #scripts: string[] = [];
  #inScript = false;
  readonly #metas = new Map<string, string>();
  #published = '';
  #first = '';
  #depth = 0;

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'article' || name === 'main') this.#depth++;
    else if (name === 'meta') this.#addMeta(attributes);
    else if (name === 'time') this.#addTime(attributes);
    else if (name === 'script') {
      const isData = attributes.type?.toLowerCase() === 'application/ld+json';
      this.#inScript = isData && this.#scripts.length < MAX_SCRIPTS;
      if (this.#inScript) this.#scripts.push('');
    }
  }

  addText(text: string): void {
    if (!this.#inScript) return;
    const last = this.#scripts.length - 1;
    if (this.#scripts[last]!.length + text.length <= MAX_SCRIPT_CHARS) this.#scripts[last] += text;
  }

  close(name: string): void {
    if (name === 'script') this.#inScript = false;
    else if ((name === 'article' || name === 'main') && this.#depth > 0) this.#depth--;
  }

  find(): PartialDate | null {
    const metas = DATE_NAMES.flatMap(name => this.#metas.get(name) ?? []);
    return findPageDate({ jsonLd: this.#scripts, plain: [...metas, this.#published, this.#first] }, ANY_YEAR);
  }

  #addMeta({ property, name, itemprop, content = '' }: Record<string, string>): void {
    for (const each of [property, name, itemprop]) {
      const key = each?.toLowerCase();
      if (key && DATE_NAMES.includes(key) && !this.#metas.has(key)) this.#metas.set(key, content);
    }
  }

  #addTime({ datetime = '', pubdate, itemprop = '' }: Record<string, string>): void {
    if (pubdate !== undefined || itemprop.split(/\s+/).includes('datePublished'))
      this.#published ||= datetime;
    else if (this.#depth > 0) this.#first ||= datetime;
  }
}
