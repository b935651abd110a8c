import { makeRandom } from '../generate/random.ts';
import { makeArticle } from './article.ts';
import { makeThread } from './forum.ts';
import { makeFrontPage } from './front-page.ts';
import { makeManual } from './manual.ts';
import { makeDocument, type Content } from './shell.ts';
import { makeWiki } from './wiki.ts';
import { Writer } from './writer.ts';

type Kind = 'article' | 'front page' | 'thread' | 'manual' | 'wiki';

/** A page that looks like one of the web's. */
export interface WebPage {
  name: string;
  kind: Kind;
  /** `terms`: in the text, the first of them near its start. `data`: in a script of JSON alone. `none`: nowhere. */
  holds: 'terms' | 'data' | 'none';
  /** Number of its paragraphs, sections or posts. */
  length: number;
  /** A quick run loads it. */
  isQuick?: true;
}

/** Sizes lie between the quartiles of 48 saved pages: 8,000 to 19,000 characters in 570 to 1,260 elements, half of all HTML data. */
export const WEB_PAGES: WebPage[] = [
  { name: 'article', kind: 'article', holds: 'terms', length: 30, isQuick: true },
  { name: 'article-without', kind: 'article', holds: 'none', length: 30, isQuick: true },
  { name: 'long-article', kind: 'article', holds: 'terms', length: 90 },
  { name: 'long-article-without', kind: 'article', holds: 'none', length: 90 },
  { name: 'article-data', kind: 'article', holds: 'data', length: 26 },
  { name: 'front-page', kind: 'front page', holds: 'terms', length: 9 },
  { name: 'front-page-without', kind: 'front page', holds: 'none', length: 9, isQuick: true },
  { name: 'thread', kind: 'thread', holds: 'terms', length: 36, isQuick: true },
  { name: 'thread-without', kind: 'thread', holds: 'none', length: 36 },
  { name: 'manual', kind: 'manual', holds: 'terms', length: 12 },
  { name: 'manual-without', kind: 'manual', holds: 'none', length: 12, isQuick: true },
  { name: 'wiki', kind: 'wiki', holds: 'terms', length: 9, isQuick: true },
  { name: 'wiki-without', kind: 'wiki', holds: 'none', length: 9 },
];

/** Deep trees, large style sheets and data differ from page to page, not with what it holds. */
const FRAMES: Record<Kind, Pick<Content, 'depth' | 'rules' | 'state'>> = {
  article: { depth: 9, rules: 150, state: 20_000 },
  'front page': { depth: 7, rules: 400, state: 60_000 },
  thread: { depth: 4, rules: 120, state: 0 },
  manual: { depth: 6, rules: 200, state: 8_000 },
  wiki: { depth: 3, rules: 60, state: 0 },
};

/** Makes a page; what it holds is taken from `terms`. The same page comes each time. */
export function makeWebPage({ name, kind, holds, length }: WebPage, terms: readonly string[]): string {
  const seed = WEB_PAGES.findIndex(page => page.name === name) + 100;
  const writer = new Writer(makeRandom(seed), holds === 'terms' ? terms : []);
  const title = writer.phrase(4, 9);
  const html = makeContent(writer, { kind, title, length });
  return makeDocument(writer, {
    ...FRAMES[kind],
    title,
    html,
    hidden: holds === 'data' ? terms : [],
  });
}

function makeContent(
  writer: Writer,
  { kind, title, length }: { kind: Kind; title: string; length: number },
): string {
  if (kind === 'article') return makeArticle(writer, title, length);
  if (kind === 'front page') return makeFrontPage(writer, length);
  if (kind === 'thread') return makeThread(writer, title, length);
  return kind === 'manual' ? makeManual(writer, title, length) : makeWiki(writer, title, length);
}

/** Reads what readers see of a page, on one line: neither tags nor the text of data and styles. */
export function readText(html: string): string {
  return html
    .replace(/<(script|style|template|head)[\s>][\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');
}
