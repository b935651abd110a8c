import { readHeadText, readTitle } from '../../../src/dom/sieve/page-text.ts';

const MAX = 10_000;

beforeEach(() => {
  document.head.replaceChildren();
});

test('a title is what the page says, its white space joined', () => {
  document.title = '  On \n ice\t';
  expect(readTitle(document)).toBe('On ice');
  expect(readTitle(document.implementation.createHTMLDocument())).toBe('');
});

test('of a long title and description only the beginning is read', () => {
  const read = jest.spyOn(document, 'title', 'get');
  document.title = 'a b '.repeat(MAX);
  document.head.querySelector('title')!.append('c'.repeat(MAX));
  const description = document.createElement('meta');
  description.name = 'description';
  description.content = 'd'.repeat(MAX * 2);
  document.head.append(description);
  expect(readTitle(document)).toBe('a b '.repeat(MAX / 4).trim());
  expect(readHeadText(document)).toHaveLength(MAX - 1 + ' | '.length + MAX);
  expect(read).not.toHaveBeenCalled();
  read.mockRestore();
});

test('a drawing’s title is its own', () => {
  const page = new DOMParser().parseFromString(
    '<svg xmlns="http://www.w3.org/2000/svg"><g><title>Part</title></g><title>Whole</title></svg>',
    'image/svg+xml',
  );
  expect(readTitle(page)).toBe(page.title);
});
