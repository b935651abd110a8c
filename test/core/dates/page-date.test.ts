import fc from 'fast-check';
import { findPageDate, isMuchNewer, readDate } from '../../../src/core/dates/page-date.ts';
import { findGrowth } from '../../helpers/growth.ts';
import { formatAge, formatDate, formatShortDate } from '../../../src/ui/labels/date-labels.ts';

const THIS_YEAR = 2026;
const read = (text: string) => readDate(text, THIS_YEAR);

test.each([
  ['2019', '2019'],
  ['2019-03', '2019-03'],
  ['2019/3', '2019-03'],
  ['2019-03-04', '2019-03-04'],
  ['2019/03/04', '2019-03-04'],
  ['2019/3/4', '2019-03-04'],
  ['2019.03.04', '2019-03-04'],
  ['20190304', '2019-03-04'],
  ['  2019-03-04\n', '2019-03-04'],
  ['2019-03-04T08:00', '2019-03-04'],
  ['2019-03-04t08:00:00.000z', '2019-03-04'],
  ['2019-03-04 08:00:00 UTC', '2019-03-04'],
  ['20190304T080000Z', '2019-03-04'],
  ['2019-03-04Z', '2019-03-04'],
  ['2019-03-04+08:00', '2019-03-04'],
  ['2020-02-29', '2020-02-29'],
  ['1990-01-01', '1990-01-01'],
  ['2027-12-31', '2027-12-31'],
])('%j is the date %s', (text, date) => {
  expect(read(text)).toBe(date);
});

test('the day is the one that the page wrote, in its own time zone', () => {
  expect(read('2019-12-31T23:30:00-11:00')).toBe('2019-12-31');
  expect(read('2020-01-01T00:30:00+14:00')).toBe('2020-01-01');
});

test.each([
  '03/04/2019',
  '4.3.2019',
  '19-03-04',
  '201903',
  '2019304',
  '2019-0304',
  '2019/03-04',
  '2019-3-4-5',
  '2019-064',
  '2019-W10',
  '2019-02-29',
  '2019-02-30',
  '2019-04-31',
  '2019-13-01',
  '2019-00-10',
  '2019-03-00',
  '2019-03-32',
  '2019-03-04/2019-03-08',
  '2019-03-04 to 8 March',
  '1989-12-31',
  '2028-01-01',
  '2028',
  '0000-00-00',
  '12019-03-04',
  '1551657600',
  '20190304123000',
  'PT2019S',
  '12:30',
  'March 4, 2019',
  'now',
  '',
])('%j is not read', text => {
  expect(read(text)).toBeNull();
});

test('what is read is a date of the calendar in bounds, whatever the text', () => {
  const part = fc.constantFrom(
    '2019',
    '19',
    '2',
    '02',
    '30',
    '31',
    '-',
    '/',
    '.',
    'T',
    ' ',
    ':',
    'Z',
    '+',
    '٣',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), parts => {
      const date = read(parts.join(''));
      if (date === null) return;
      expect(date).toMatch(/^2019(?:-\d\d){0,2}$/);
      expect(new Date(date).toISOString().slice(0, date.length)).toBe(date);
    }),
  );
});

test.each<[what: string, text: (chars: number) => string]>([
  ['a number', chars => '2'.repeat(chars)],
  ['a time', chars => `2019-03-04T${'1:'.repeat(chars / 2)}\n`],
  ['white space', chars => ' '.repeat(chars)],
  ['white space after a year', chars => `2019${' '.repeat(chars)}x`],
])('%s takes time that grows with its length', async (_, text) => {
  expect(await findGrowth(chars => read(text(chars)))).toBeNull();
});

const find = (jsonLd: unknown[], plain: string[] = []) =>
  findPageDate(
    { jsonLd: jsonLd.map(each => (typeof each === 'string' ? each : JSON.stringify(each))), plain },
    THIS_YEAR,
  );

describe('the date of a page', () => {
  test.each([
    ['an object', { '@type': 'NewsArticle', datePublished: '2019-03-04' }],
    ['a list', [{ '@type': 'Organization' }, { datePublished: '2019-03-04' }]],
    ['a graph', { '@graph': [{ '@type': 'WebSite' }, { datePublished: '2019-03-04' }] }],
    ['a list in a graph', { '@graph': [[{ datePublished: '2019-03-04' }]] }],
    ['what a page is mainly about', { mainEntity: { mainEntity: [{ datePublished: '2019-03-04' }] } }],
    [
      'an item after one without a readable date',
      [{ datePublished: 'today' }, { datePublished: '2019-03-04' }],
    ],
  ])('is found in JSON-LD: %s', (_, jsonLd) => {
    expect(find([jsonLd])).toBe('2019-03-04');
  });

  test('an item comes before what it holds, and a script before the next', () => {
    const first = { mainEntity: { datePublished: '2018' }, datePublished: '2019' };
    expect(find([first, { datePublished: '2020' }])).toBe('2019');
  });

  test('a review or a comment on the page is not its date', () => {
    expect(find([{ review: [{ datePublished: '2019' }], comment: { datePublished: '2018' } }])).toBeNull();
  });

  test('JSON-LD comes before all others, and what is no JSON is passed over', () => {
    expect(find(['{ "datePublished": ', { datePublished: '2019' }], ['2020-01-01'])).toBe('2019');
    expect(find(['<!-- {} -->', 'null', '3', '"2019"', '[null, 3, "2019"]'], ['x', '2020-01-01'])).toBe(
      '2020-01-01',
    );
    expect(find([{ datePublished: 20190304 }, { datePublished: ['2019'] }])).toBeNull();
    expect(find([])).toBeNull();
  });

  test('nothing is read beyond the first date', () => {
    function* texts() {
      yield '2019';
      throw new Error('read too far');
    }
    expect(findPageDate({ jsonLd: [], plain: texts() }, THIS_YEAR)).toBe('2019');
  });

  test('JSON of a hostile page holds no date, or none that is looked for so deep', () => {
    const deep = `${'{"mainEntity":'.repeat(20_000)}{"datePublished":"2019"}${'}'.repeat(20_000)}`;
    const wide = `[${'{},'.repeat(100_000)}{"datePublished":"2019"}]`;
    const nested = '['.repeat(300_000);
    const proto = '{"__proto__":{"datePublished":"2019"},"@graph":{"constructor":1}}';
    expect([deep, wide, nested, proto].map(text => find([text]))).toEqual([null, null, null, null]);
  });

  test.each<[what: string, text: (chars: number) => string]>([
    ['objects in each other', chars => `${'{"mainEntity":'.repeat(chars / 15)}{}${'}'.repeat(chars / 15)}`],
    ['a list', chars => `[${'{},'.repeat(chars / 3)}{"datePublished":"2019"}]`],
    ['lists that do not end', chars => '['.repeat(chars)],
  ])('JSON of %s takes time that grows with its length', async (_, text) => {
    expect(await findGrowth(chars => find([text(chars)]))).toBeNull();
  });
});

test.each([
  ['2018-01', '2015-12', true],
  ['2017-12-31', '2015-12', false],
  ['2018-01-01', '2015-12', true],
  ['2017-12-17', '2015-12-17', false],
  ['2017-12-18', '2015-12-17', true],
  ['2017', '2015-01', false],
  ['2018', '2015-12', true],
  ['2017-12', '2015', false],
  ['2018-01', '2015', true],
  ['2010-01', '2015-12', false],
  ['2018-03-01', '2016-02-29', true],
  ['2018-02-28', '2016-02-29', false],
])('a page of %s is much newer than a source of %s: %s', (page, source, is) => {
  expect(isMuchNewer(page, source)).toBe(is);
});

test.each([
  ['2015-12', '2018-04-20', '2 years before this page'],
  ['2015-12-17', '2021-03-04', '5 years before this page'],
  ['2015-12', '2021-07', '6 years before this page'],
  ['2015', '2021', '6 years before this page'],
  ['2015-12', '2018', '3 years before this page'],
  ['2015-12', '2016-11', '1 year before this page'],
])('a source of %s on a page of %s: %s', (written, page, said) => {
  expect(formatAge(written, page)).toBe(said);
});

test('a date is said as far as it is known, and what is none comes back as it is', () => {
  expect(['2015-12-17', '2015-12', '2015', '2015-99', 'soon', ''].map(formatDate)).toEqual([
    '17 December 2015',
    'December 2015',
    '2015',
    '2015-99',
    'soon',
    '',
  ]);
  expect(['2015-12-17', '2015-12', '2015', 'soon'].map(formatShortDate)).toEqual([
    '17 Dec 2015',
    'Dec 2015',
    '2015',
    'soon',
  ]);
});
