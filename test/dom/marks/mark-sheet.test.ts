import { dropOldSheets, MarkSheet } from '../../../src/dom/marks/mark-sheet.ts';
import { fakeMarkSupport } from '../../helpers/marked-page.ts';

let sheet: MarkSheet;

beforeAll(fakeMarkSupport);
beforeEach(() => {
  jest.restoreAllMocks();
  document.adoptedStyleSheets = [];
  document.body.innerHTML = '<p>one</p><div></div>';
  sheet = new MarkSheet();
});

const inFirefox = (): void => void jest.spyOn(CSS, 'supports').mockReturnValue(true);
const paragraph = (): Element => document.querySelector('p')!;
const rulesOf = (tree: Document | ShadowRoot): string[] =>
  tree.adoptedStyleSheets.map(each => each.cssRules[0]!.cssText.split(' ')[0]!);

const INHERITED = ':root::highlight(sidelight-teal-dotted-light)';
const PLAIN = '::highlight(sidelight-teal-dotted-light)';

function shadow(): ShadowRoot {
  const root = document.querySelector('div')!.attachShadow({ mode: 'open' });
  root.innerHTML = '<b>two</b>';
  return root;
}

test('a page has the style sheet while it has marks, and not before or after', () => {
  expect(rulesOf(document)).toEqual([]);
  const trees = [sheet.hold(paragraph()), sheet.hold(paragraph())];
  expect(rulesOf(document)).toEqual([]);
  sheet.update();
  expect(rulesOf(document)).toEqual([INHERITED]);
  sheet.release(trees[0]!);
  sheet.update();
  expect(rulesOf(document)).toEqual([INHERITED]);
  sheet.release(trees[1]!);
  sheet.update();
  expect(rulesOf(document)).toEqual([]);
});

test('highlights are inherited into shadow trees, which get none of their own', () => {
  const root = shadow();
  sheet.hold(root.firstChild!);
  sheet.update();
  expect(rulesOf(root)).toEqual([]);
  expect(rulesOf(document)).toEqual([INHERITED]);
});

test('in Firefox each tree with marks has the sheet, and no other', () => {
  inFirefox();
  const root = shadow();
  const held = sheet.hold(root.firstChild!);
  sheet.update();
  expect(rulesOf(root)).toEqual([PLAIN]);
  expect(rulesOf(document)).toEqual([]);
  sheet.hold(paragraph());
  sheet.release(held);
  sheet.update();
  expect(rulesOf(root)).toEqual([]);
  expect(rulesOf(document)).toEqual([PLAIN]);
});

test('text outside any document needs none', () => {
  inFirefox();
  expect(sheet.hold(document.createElement('p'))).toBeNull();
  sheet.release(null);
  sheet.update();
  expect(rulesOf(document)).toEqual([]);
});

test('sheets of the page stay, in their order, and ours comes again where the page has set others', () => {
  const theirs = new CSSStyleSheet();
  theirs.replaceSync('p {}');
  document.adoptedStyleSheets = [theirs];
  sheet.hold(paragraph());
  sheet.update();
  expect(rulesOf(document)).toEqual(['p', INHERITED]);
  document.adoptedStyleSheets = [theirs];
  sheet.update();
  expect(rulesOf(document)).toEqual(['p', INHERITED]);
  sheet.clear();
  expect(rulesOf(document)).toEqual(['p']);
});

test('where a component has set its sheets anew, ours comes again when all are looked at', () => {
  inFirefox();
  const root = shadow();
  sheet.hold(root.firstChild!);
  sheet.update();
  root.adoptedStyleSheets = [];
  sheet.updateAll();
  expect(rulesOf(root)).toEqual([PLAIN]);
});

test('a page that drops it again and again has its way', () => {
  sheet.hold(paragraph());
  sheet.update();
  let adopted = 0;
  for (let time = 0; time < 50; time++) {
    document.adoptedStyleSheets = [];
    sheet.update();
    adopted += document.adoptedStyleSheets.length;
  }
  expect(adopted).toBe(20);
});

test('a tree that refuses the sheet is left as it is', () => {
  sheet.hold(paragraph());
  jest.spyOn(document.adoptedStyleSheets, 'push').mockImplementation(() => {
    throw new DOMException('', 'NotAllowedError');
  });
  expect(() => sheet.update()).not.toThrow();
  expect(rulesOf(document)).toEqual([]);
});

test('what a former version of the script left is taken away, and only that', () => {
  const theirs = new CSSStyleSheet();
  theirs.replaceSync('p {}');
  document.adoptedStyleSheets = [theirs];
  sheet.hold(paragraph());
  sheet.update();
  dropOldSheets();
  expect(rulesOf(document)).toEqual(['p']);
});
