import { OwnTree, ownChange } from '../../../src/dom/overlay/own-tree.ts';
import { fakeMarkSupport } from '../../helpers/marked-page.ts';

let life: AbortController;
let root: ShadowRoot;
let tree: OwnTree;

beforeAll(() => {
  fakeMarkSupport();
  ShadowRoot.prototype.getAnimations = () => [];
});

beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML = '<div></div>';
  root = document.body.firstElementChild!.attachShadow({ mode: 'closed' });
  root.innerHTML = '<div class="panel"><h2>Term</h2><button>Know</button><button>Hide</button></div>';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('h2 {}');
  root.adoptedStyleSheets = [sheet];
  tree = new OwnTree(root, window, life.signal);
});

afterEach(() => life.abort());

const heading = (): HTMLElement => root.querySelector('h2')!;
const button = (): HTMLElement => root.querySelector('button')!;

test('what we draw is ours, also within another change of ours', () => {
  ownChange(() => {
    heading().textContent = 'Another';
    ownChange(() => button().toggleAttribute('data-tight', true));
    heading().append('!');
  });
  expect(tree.isChanged).toBe(false);
});

test.each<[string, () => void]>([
  ['text', () => (heading().firstChild!.nodeValue = 'Other')],
  ['a style', () => (button().style.opacity = '0')],
  ['an attribute', () => button().setAttribute('class', 'x')],
  ['a node', () => root.append(document.createElement('p'))],
  ['a sheet', () => (root.adoptedStyleSheets = [...root.adoptedStyleSheets, new CSSStyleSheet()])],
  ['a rule', () => root.adoptedStyleSheets[0]!.replaceSync('h2 { opacity: 0 }')],
  ['a shadow tree', () => Object.assign(heading(), { openOrClosedShadowRoot: {} })],
])('a page that changes %s is found out, and stays so', (_, change) => {
  change();
  expect(tree.isChanged).toBe(true);
  ownChange(() => (heading().textContent = 'Term'));
  expect(tree.isChanged).toBe(true);
});

test('a change of the page just before one of ours is the page’s', async () => {
  heading().textContent = 'Other';
  ownChange(() => (heading().textContent = 'Term'));
  await Promise.resolve();
  expect(tree.isChanged).toBe(true);
});

test('the sheet under a finger may move', () => {
  root.querySelector<HTMLElement>('.panel')!.style.translate = '0 20px';
  expect(tree.isChanged).toBe(false);
});

test('a focus that the page moves is told from ours', () => {
  Object.assign(root.host, { openOrClosedShadowRoot: root });
  ownChange(() => button().focus());
  expect(tree.isFocusMoved).toBe(false);
  (root.lastElementChild!.lastElementChild as HTMLElement).focus();
  expect(tree.isFocusMoved).toBe(true);
  ownChange(() => button().focus());
  expect(tree.isFocusMoved).toBe(false);
});

test('where the page has no way to the tree, the focus may move without a key', () => {
  button().focus();
  expect(tree.isFocusMoved).toBe(false);
});

test('a Tab that no reader pressed does not excuse it', () => {
  Object.assign(root.host, { openOrClosedShadowRoot: root });
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
  button().focus();
  expect(tree.isFocusMoved).toBe(true);
});

test('after the card it watches nothing', () => {
  life.abort();
  heading().textContent = 'Other';
  ownChange(() => undefined);
  button().focus();
  expect(tree.isFocusMoved).toBe(false);
});
