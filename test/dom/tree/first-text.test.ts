import { hasText, onFirstText } from '../../../src/dom/tree/first-text.ts';

let life: AbortController;

beforeEach(() => {
  jest.useFakeTimers();
  life = new AbortController();
  document.head.replaceChildren();
  document.body.replaceChildren();
});

afterEach(() => {
  life.abort();
  jest.useRealTimers();
});

const write = (html: string): void => {
  document.body.innerHTML = html;
};

test.each([
  ['a sentence', '<p>A sentence of some length.</p>'],
  ['words in many elements', '<b>cyber</b><i>space</i> <u>and</u><p>sovereignty</p>'],
  ['an element of its own kind, which may show text in a tree of its own', '<x-app></x-app>'],
])('there is text: %s', (_what, html) => {
  write(html);
  expect(hasText(document)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['a few characters', '<p>1 of 2</p>'],
  ['white space', `<p>${' \n'.repeat(50)}</p>`],
  ['scripts and styles', `<script>${'x'.repeat(50)}</script><style>${'y'.repeat(50)}</style><div></div>`],
])('there is no text: %s', (_what, html) => {
  write(html);
  expect(hasText(document)).toBe(false);
});

test('text after a script counts', () => {
  write(`<div><script>${'x'.repeat(50)}</script></div><p>A sentence of some length.</p>`);
  expect(hasText(document)).toBe(true);
});

test('an open shadow tree counts as text, a title does not', () => {
  document.title = 'A title that is long enough';
  write('<div></div>');
  expect(hasText(document)).toBe(false);
  document.querySelector('div')?.attachShadow({ mode: 'open' });
  expect(hasText(document)).toBe(true);
});

test('the first text is told of once, soon after it came', async () => {
  const told = jest.fn();
  onFirstText(document, told, life.signal);
  write('<p>short</p>');
  await jest.advanceTimersByTimeAsync(300);
  expect(told).not.toHaveBeenCalled();
  write('<p>A sentence of some length.</p>');
  await jest.advanceTimersByTimeAsync(300);
  write('<p>Another sentence of some length.</p>');
  await jest.advanceTimersByTimeAsync(10_000);
  expect(told).toHaveBeenCalledTimes(1);
});

test('a shadow tree that comes without a change of the page is found a little later', async () => {
  write('<div></div>');
  const told = jest.fn();
  onFirstText(document, told, life.signal);
  document.querySelector('div')?.attachShadow({ mode: 'open' });
  await jest.advanceTimersByTimeAsync(1100);
  expect(told).toHaveBeenCalledTimes(1);
});

test('nothing is told after the end', async () => {
  const told = jest.fn();
  onFirstText(document, told, life.signal);
  life.abort();
  write('<p>A sentence of some length.</p>');
  await jest.advanceTimersByTimeAsync(10_000);
  expect(told).not.toHaveBeenCalled();
});
