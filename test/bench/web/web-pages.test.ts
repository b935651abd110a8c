import { makeOwnForms } from './own-forms.ts';
import { makeWebPage, readText, WEB_PAGES } from './web-pages.ts';

const TERMS = ['Lantern Assembly', 'quiet harness'];

const depthOf = (html: string): number => {
  let [depth, deepest] = [0, 0];
  for (const [tag] of html.matchAll(/<\/?(?:div|ul|li|ol|article|section)\b/g)) {
    depth += tag.startsWith('</') ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  expect(depth).toBe(0);
  return deepest;
};

describe.each(WEB_PAGES)('$name', page => {
  const html = makeWebPage(page, TERMS);
  const text = readText(html);

  test('is the same each time', () => {
    expect(makeWebPage(page, TERMS)).toBe(html);
  });

  test('holds what it says', () => {
    const held = TERMS.map(term => [text.includes(term), html.includes(term)]);
    const wanted = { terms: [true, true], data: [false, true], none: [false, false] }[page.holds];
    expect(held).toEqual(TERMS.map(() => wanted));
  });

  test('is as long and as deep as pages of the web', () => {
    expect(text.length).toBeGreaterThan(8000);
    expect(text.length).toBeLessThan(60_000);
    expect(depthOf(html)).toBeGreaterThan(5);
  });

  test('runs nothing and fetches nothing', () => {
    expect(html).not.toMatch(/<script(?! type="application\/(?:ld\+)?json")/);
    expect(html).not.toMatch(/<(?:link|iframe)|src="(?!data:)|https?:\/\/(?!schema\.org)/);
  });
});

test('each kind comes with terms and without', () => {
  const kinds = (holds: string) =>
    new Set(WEB_PAGES.filter(page => page.holds === holds).map(({ kind }) => kind));
  expect(kinds('terms')).toEqual(kinds('none'));
  expect(kinds('terms').size).toBe(5);
});

test('pages have odd characters and other scripts', () => {
  const all = WEB_PAGES.map(page => makeWebPage(page, TERMS)).join('');
  const odd = ['\u00ad', '&shy;', '\u200b', '\u00a0', '\u0301', 'ａ', '<wbr>', 'сад', '天'];
  expect(odd.filter(each => !all.includes(each))).toEqual([]);
});

describe('own forms', () => {
  const forms = makeOwnForms(2000);

  test('are all different, and longer lists begin with the same', () => {
    expect(new Set(forms).size).toBe(2000);
    expect(forms.slice(0, 40)).toEqual(makeOwnForms(40));
  });

  test('none stands in a page without terms, though words of most of them do', () => {
    const bare = WEB_PAGES.filter(({ holds }) => holds !== 'terms').map(page =>
      readText(makeWebPage(page, [])).toLowerCase(),
    );
    const standsIn = (text: string, form: string): boolean =>
      text.includes(form) && new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, 'u').test(text);
    expect(forms.filter(form => bare.some(text => standsIn(text, form.toLowerCase())))).toEqual([]);
    const words = new Set(bare.join(' ').match(/\p{L}+/gu));
    const allKnown = forms.filter(form =>
      form
        .toLowerCase()
        .split(' ')
        .every(word => words.has(word)),
    );
    expect(allKnown.length).toBeGreaterThan(forms.length / 10);
  });
});
