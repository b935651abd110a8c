import { printMarkdown } from '../commands/site/print-markdown.ts';
import { exists, read } from './repository.ts';

const MAX_LINES = 80;
const readme = read('README.md');

test('the README is shorter than 80 lines', () => {
  expect(readme.trimEnd().split('\n').length).toBeLessThan(MAX_LINES);
});

test('it shows a picture', () => {
  const pictures: string[] = [];
  const note = (href: string): string => {
    pictures.push(href);
    return href;
  };
  printMarkdown(readme, { linkTo: href => href, pictureAt: note });
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter(path => !exists(path))).toEqual([]);
});

test('its commands are those of package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm (?:run )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
  expect(named).toEqual(expect.arrayContaining(['start', 'test']));
  expect(named.filter(name => name !== 'ci' && !(name in scripts))).toEqual([]);
});

test('it counts the terms of the list that comes with it', () => {
  const { entries } = JSON.parse(read('src/pack/sources/entries.json')) as { entries: unknown[] };
  expect(readme).toContain(`${entries.length} terms`);
});

test('it names the oldest browsers', () => {
  const { chromium, firefox } = JSON.parse(read('src/build/oldest-browsers.json')) as Record<string, number>;
  expect(readme).toContain(`Chrome or Edge ${chromium}, or Firefox ${firefox}, or newer`);
});
