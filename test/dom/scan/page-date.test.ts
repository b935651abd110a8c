import { PageDate } from '../../../src/dom/scan/page-date.ts';

const THIS_YEAR = 2026;

/** Puts the markup into the page, which is read as one that was never read before. */
function read(markup: string): string | null {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  document.head.replaceChildren(...parsed.head.childNodes);
  document.body.replaceChildren(...parsed.body.childNodes);
  return new PageDate(document).read(THIS_YEAR);
}

const script = (text: string, type = 'application/ld+json') => `<script type="${type}">${text}</script>`;
const published = (date: string) => script(JSON.stringify({ '@type': 'Article', datePublished: date }));
const time = (date: string, more = '') => `<time ${more} datetime="${date}">then</time>`;

test('JSON-LD, in any of its scripts, comes before meta tags, and these before <time>', () => {
  const meta = '<meta property="article:published_time" content="2018-01-01">';
  expect(read(meta + script('{') + script('{}') + published('2019-03-04') + time('2017'))).toBe('2019-03-04');
  expect(read(time('2017-01-01') + meta)).toBe('2018-01-01');
  expect(read(time('2017-01-01'))).toBe('2017-01-01');
  expect(read('<p>2016-01-01</p>')).toBeNull();
});

test('the type of the script may be in any case, and other scripts are not read', () => {
  expect(read(script('{"datePublished":"2019"}', 'Application/LD+JSON'))).toBe('2019');
  expect(read(script('{"datePublished":"2019"}', 'application/json'))).toBeNull();
});

test.each([
  '<meta property="article:published_time" content="2019-03-04T08:00:00Z">',
  '<meta itemprop="datePublished" content="2019-03-04">',
  '<meta name="DC.date.issued" content="2019-03-04">',
  '<meta name="dc.date" content="2019-03-04">',
  '<meta name="date" content="2019-03-04">',
  '<meta name="pubdate" content="20190304">',
  '<meta name="citation_publication_date" content="2019/3/4">',
])('%s', markup => {
  expect(read(markup)).toBe('2019-03-04');
});

test('of several meta tags the more exact one counts, and one that cannot be read is passed over', () => {
  const metas = [
    '<meta name="citation_publication_date" content="2016">',
    '<meta name="date" content="2017-01-01">',
    '<meta property="article:published_time" content="2018-01-01">',
    '<meta property="article:published_time" content="2019-01-01">',
    '<meta property="article:modified_time" content="2020-01-01">',
  ];
  expect(read(metas.join(''))).toBe('2018-01-01');
  expect(read(metas.join('').replaceAll(/201[89]-01-01/g, '03/04/2018'))).toBe('2017-01-01');
});

test('of several <time> the one that says it is the date of publication, else the first of the article', () => {
  const aside = time('2016-01-01');
  const article = `<article>${time('2018-01-01')}${time('2019-01-01')}</article>`;
  expect(read(aside + article + time('2017-01-01', 'pubdate'))).toBe('2017-01-01');
  expect(read(aside + article + time('2015-01-01', 'itemprop="x datePublished"'))).toBe('2015-01-01');
  expect(read(aside + article)).toBe('2018-01-01');
  expect(read(`${aside}<main>${time('2014-01-01')}</main>`)).toBe('2014-01-01');
  expect(read(`<time>2013</time>${aside}<article>${time('12:30')}</article>`)).toBe('2016-01-01');
});

test('a script that is too long is not read, one of many nodes is', () => {
  const long = `{"datePublished":"2019"${' '.repeat(100_000)}}`;
  expect(read(script(long) + published('2018'))).toBe('2018');
  document.body.replaceChildren();
  const parts = document.createElement('script');
  parts.type = 'application/ld+json';
  parts.append('{"datePublished"', document.createElement('b'), ':"2019"', '}');
  document.head.replaceChildren(parts);
  expect(new PageDate(document).read(THIS_YEAR)).toBe('2019');
});

test('it is read once, and again under another address', () => {
  read(published('2019'));
  const page = new PageDate(document);
  expect(page.read(THIS_YEAR)).toBe('2019');
  document.head.replaceChildren();
  document.body.replaceChildren();
  expect(page.read(THIS_YEAR)).toBe('2019');
  history.pushState(null, '', '/other');
  expect(page.read(THIS_YEAR)).toBeNull();
});

test('a page that stands in for its own properties is read all the same', () => {
  const own = ['querySelector', 'querySelectorAll'] as const;
  for (const name of own)
    Object.defineProperty(document, name, {
      configurable: true,
      get: () => document.createElement('img'),
    });
  const date = read(published('2019'));
  for (const name of own) delete (document as Partial<Document>)[name];
  expect(date).toBe('2019');
});

test('whatever goes wrong, there is no date and no error', () => {
  const broken = {
    get documentElement() {
      throw new Error('hostile');
    },
  } as unknown as Document;
  expect(new PageDate(broken).read(THIS_YEAR)).toBeNull();
});
