import { join, normalize } from 'node:path/posix';
import { Parser } from 'htmlparser2';
import { documents } from '../../structure/repository.ts';
import { makeSite } from './build-site.ts';
import { printMarkdown } from './print-markdown.ts';
import { DECISIONS, PAGE_GROUPS, pageOf } from './site-pages.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
}

const site = makeSite(join(__dirname, '../../..'));
const pages = [...site.keys()].filter(path => path.endsWith('.html'));
const elements = new Map(pages.map(path => [path, readElements(String(site.get(path)))]));

function readElements(html: string): Element[] {
  const found: Element[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => found.push({ name, attributes }) });
  parser.end(html);
  return found;
}

const idsOf = (path: string): string[] =>
  (elements.get(path) ?? []).flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));

/** Lists the addresses that a page's elements lead to or fetch, as written. */
const addressesIn = (path: string): string[] =>
  (elements.get(path) ?? []).flatMap(({ attributes: { href, src } }) =>
    [href, src].filter(at => at !== undefined),
  );

const isRemote = (address: string): boolean => /^[a-z]+:/.test(address);

/** The file of the site that an address leads to from a page. */
const fileAt = (page: string, address: string): string =>
  address.startsWith('#') ? page : normalize(join(page, '..', address.split('#')[0]!));

test('each document is a page', () => {
  const named = PAGE_GROUPS.flatMap(group => group.pages.map(({ source }) => source));
  expect(pages.sort()).toEqual([...documents, DECISIONS].map(pageOf).sort());
  expect(named.filter(source => source !== DECISIONS && !documents.includes(source))).toEqual([]);
});

test('each link leads to a file of the site, and to a part that is there', () => {
  const broken = pages.flatMap(page =>
    addressesIn(page)
      .filter(address => !isRemote(address))
      .filter(address => {
        const file = fileAt(page, address);
        const part = address.split('#')[1];
        return !site.has(file) || (part !== undefined && !idsOf(file).includes(part));
      })
      .map(address => `${page}: ${address}`),
  );
  expect(broken).toEqual([]);
});

test('nothing of another site is fetched, and nothing runs', () => {
  const foreign = [...elements].flatMap(([page, all]) =>
    all
      .filter(
        ({ name, attributes }) =>
          name === 'script' || (name !== 'a' && isRemote(attributes.href ?? attributes.src ?? '')),
      )
      .map(({ name }) => `${page}: ${name}`),
  );
  expect(foreign).toEqual([]);
  expect(String(site.get('site.css'))).not.toMatch(/url\(|@import/);
});

test('each page is reached from the first one', () => {
  const reached = new Set(['index.html']);
  for (const page of reached)
    for (const address of addressesIn(page)) if (!isRemote(address)) reached.add(fileAt(page, address));
  expect(pages.filter(page => !reached.has(page))).toEqual([]);
});

test('each page has a title, one heading of the first level, ids of its own, and words for its pictures', () => {
  for (const [page, all] of elements) {
    const ids = idsOf(page);
    const named = (wanted: string): Element[] => all.filter(({ name }) => name === wanted);
    expect([page, named('title').length, named('h1').length, named('main').length]).toEqual([page, 1, 1, 1]);
    expect([page, ids]).toEqual([page, [...new Set(ids)]]);
    expect(named('img').filter(({ attributes }) => attributes.alt === undefined)).toEqual([]);
    expect(String(site.get(page))).toMatch(/<title>[^<]+<\/title>/);
  }
});

const print = (text: string): string =>
  printMarkdown(text, { linkTo: href => (href === 'gone' ? null : href), pictureAt: href => href }).html;

test('headings get the ids of forges, repeated ones a number', () => {
  const html = print('# What a page can see\n\n## “I know this” & more\n\n## Same\n\n## Same');
  expect(readElements(html).map(({ attributes: { id } }) => id)).toEqual([
    'what-a-page-can-see',
    'i-know-this--more',
    'same',
    'same-1',
  ]);
});

test('comments and links to what is not published are left out, and text stays text', () => {
  expect(print('A [word](gone) <!-- note --> of `<b>` & "more".').trim()).toBe(
    '<p>A word  of <code>&lt;b&gt;</code> &amp; &quot;more&quot;.</p>',
  );
});

test('a diagram of states is a table', () => {
  const html = print(
    '# States\n\n```mermaid\nstateDiagram-v2\n  [*] --> shut\n  shut --> open: press, tap\n```',
  );
  expect(html).toContain('aria-label="Table: States"');
  expect(
    html
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ).toBe('States from on to start shut shut press, tap open');
});
