import type { Hit } from '../../../src/core/match/hit.ts';
import { scanText, findHits } from '../../../src/core/match/scan-text.ts';
import { indexOf, packOfForms } from '../../helpers/indexed.ts';

const index = indexOf(
  packOfForms(['Google', 'Facebook', 'Great Firewall', 'Freedom House', 'Xi', 'China', '人'], {
    decoys: ['Freedom House Church', 'Xi’an', 'Bank of China', 'China shop', 'Glass House'],
  }),
);

/** The words found, with `!fault` or `<the name they are part of>` where they are held back. */
function told(text: string): string[] {
  return findHits(text, index).map(({ start, end, fault, inside }) =>
    [text.slice(start, end), fault ? `!${fault}` : '', inside === undefined ? '' : `<${inside}>`].join(''),
  );
}

describe('names that hold a form and are something else', () => {
  test.each([
    ['Freedom House and Freedom House Church', ['Freedom House', 'Freedom House<Freedom House Church>']],
    ['the Freedom House Churches', ['Freedom House<Freedom House Churches>']],
    ["in Xi'an, in Xi’an’s walls", ["Xi<Xi'an>", 'Xi<Xi’an>']],
    ['the Bank of China', ['China<Bank of China>']],
    ['a Glass House', []],
    ['Xian', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  test('their offsets are those of the form in the text', () => {
    const text = 'at the Bank of\u00A0China today';
    const [hit] = findHits(text, index);
    expect(text.slice(hit!.start, hit!.end)).toBe('China');
    expect(hit!.inside).toBe('Bank of\u00A0China');
  });
});

describe('addresses, file names and handles', () => {
  test.each([
    'google.cn',
    'www.google.com',
    'https://google.com/x',
    'https://site.example/google',
    'https://site.example/a/google/b',
    'site.example/google',
    'mail@google.com',
    'google@mail.example',
    '@Google',
    '@google_x said'.replace('_x', ''),
    'google.pdf',
    'docs.google',
    'C:\\google\\x',
    'great-firewall.pdf',
    'file://google',
    'https://site.example/墙/google',
    'http://墙.example/google',
    'https://site.example/墙google',
  ])('%s', text => {
    for (const whole of [text, `See ${text} now`, `(${text})`]) {
      const hits = findHits(whole, index);
      expect(hits).toHaveLength(1);
      expect(hits[0]!.fault).toBe('address');
    }
  });

  test.each([
    ['Google', 1],
    ['Google.', 1],
    ['Google. Facebook', 2],
    ['Google… Facebook', 2],
    ['Google/Facebook', 2],
    ['Google / Facebook', 2],
    ['Google’s', 1],
    ['“Google”', 1],
    ['(Google)', 1],
    ['Google-owned', 1],
    ['#Google', 1],
    ['Google: Facebook', 2],
    ['Google?', 1],
    ['see https://site.example/x Google', 1],
    ['mail@site.example, Google', 1],
    ['Google\nhttps://site.example', 1],
    ['Google—Facebook', 2],
    ['the Great Firewall.', 1],
    ['打开www.site.example,就是google', 1],
    ['打开www.site.example。我用google', 1],
    ['打开https://site.example/a/b（google）', 1],
    ['打开https://site.example/a/b，google', 1],
    ['通过www.site.example网站，找google的人', 1],
    ['通过https://www.site.example:8080网站找google的人', 1],
  ])('is none: %s', (text, count) => {
    expect(findHits(text, index).map(hit => hit.fault)).toEqual(Array(count).fill(undefined));
  });
});

describe('a form of one character in a script without spaces', () => {
  test('is held back within a longer word', () => {
    expect(told('人民日报')).toEqual(['人!split']);
  });

  test('and is none of a longer word where it stands alone', () => {
    expect(told('人')).toEqual(['人']);
    expect(told('“人”')).toEqual(['人']);
  });
});

test('a scan may be cut and gone on with', () => {
  const text = 'Xi’an, google.cn, Google and the Bank of China, Freedom House Church. '.repeat(20);
  const hits: Hit[] = [];
  let at = 0;
  let turns = 0;
  while (at < text.length) {
    at = scanText(text, index, hits, at, at + 7);
    turns++;
  }
  expect(turns).toBeGreaterThan(20);
  expect(hits).toEqual(findHits(text, index));
});
