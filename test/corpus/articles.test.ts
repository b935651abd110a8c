import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countWords } from '../../src/core/text/words.ts';
import { buildAndValidate } from '../../src/pack/build.ts';
import { predictorOf } from './predict.ts';
import { readMarked } from './read-marked.ts';

const ROOT = join(__dirname, '../..');
const FILE = join(ROOT, 'test/fixtures/corpus/articles.txt');

const articles = readMarked(readFileSync(FILE, 'utf8'), 'articles.txt');
const { mark } = predictorOf(buildAndValidate(ROOT).pack);

describe.each(articles)('an article as newspapers print it: $id', ({ text, gold }) => {
  const marks = mark(text);
  const words = countWords(text);

  test('is as long as one', () => {
    expect(words).toBeGreaterThanOrEqual(600);
    expect(words).toBeLessThanOrEqual(1500);
  });

  test('has each entry that it mentions marked', () => {
    const marked = new Set(marks.map(({ entry }) => entry));
    expect([...new Set(gold.map(({ entry }) => entry))].filter(entry => !marked.has(entry))).toEqual([]);
  });

  test('has at most one mark in twenty words', () => {
    expect(marks.length * 20).toBeLessThanOrEqual(words);
  });
});
