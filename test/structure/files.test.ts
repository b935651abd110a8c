import { LANGUAGE_NAMES } from '../../src/core/settings/reader-languages.ts';
import { basename, dirname, extname } from 'node:path';
import { files, read, sources } from './repository.ts';

/** The most source files of a folder, and the most lines of a file. */
const MAX_FILES = 16;
const MAX_LINES = 300;

test('a source file has at most 300 lines', () => {
  expect(sources.filter(path => read(path).trimEnd().split('\n').length > MAX_LINES)).toEqual([]);
});

test('a folder has at most 16 files of code', () => {
  const counts = new Map<string, number>();
  for (const path of files.filter(file => /^(?:src|test)\/.*\.(?:tsx?|mjs)$/.test(file)))
    counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > MAX_FILES)).toEqual([]);
});

test('files and folders are named in kebab-case, components in PascalCase', () => {
  const KEBAB = /^[a-z\d]+(?:-[a-z\d]+)*$/;
  const PASCAL = /^(?:[A-Z][a-z\d]*)+$/;
  const wrong = files
    .filter(path => /^(?:src|test)\//.test(path) && !path.includes('/fixtures/'))
    .filter(path => {
      const [name = ''] = basename(path).split('.');
      const folders = dirname(path)
        .split('/')
        .filter(folder => folder !== '_locales' && !LANGUAGE_NAMES.some(name => name === folder));
      const isNamed = KEBAB.test(name) || (extname(path) === '.tsx' && PASCAL.test(name));
      return !isNamed || !folders.every(folder => KEBAB.test(folder));
    });
  expect(wrong).toEqual([]);
});

test('a test that is named for a source file lies in the folder of that file', () => {
  const folders = new Map<string, string[]>();
  for (const path of sources) {
    const name = basename(path).replace(/\.tsx?$/, '');
    folders.set(name, [...(folders.get(name) ?? []), dirname(path).replace(/^src/, 'test')]);
  }
  const layers = new Set(sources.map(path => path.split('/')[1]));
  const wrong = files
    .filter(path => /^test\/.*\.test\.tsx?$/.test(path) && layers.has(path.split('/')[1] ?? ''))
    .filter(path => {
      const places = folders.get(basename(path).replace(/\.test\.tsx?$/, ''));
      const layer = path.split('/').slice(0, 2).join('/');
      const near = places?.filter(place => place.startsWith(layer));
      return near?.length && !near.includes(dirname(path));
    });
  expect(wrong).toEqual([]);
});
