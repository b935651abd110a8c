import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countWords } from '../../src/core/text/words.ts';
import { buildAndValidate } from '../../src/pack/build.ts';
import { predictorOf } from './predict.ts';

const ROOT = join(__dirname, '../..');

const [article] = /<article[^>]*>[^]*<\/article>/.exec(
  readFileSync(join(ROOT, 'src/pages/welcome/index.html'), 'utf8'),
)!;
const paragraphs = [...article.matchAll(/<p>([^]*?)<\/p>/g)].map(([, text]) =>
  text!.replaceAll(/\s+/g, ' ').trim(),
);
const text = paragraphs.join('\n\n');
const { mark, predict } = predictorOf(buildAndValidate(ROOT).pack);
const entriesOf = (spans: { entry: string }[]): string[] => [...new Set(spans.map(({ entry }) => entry))];

describe('the welcome page’s article', () => {
  test('is short', () => {
    expect(countWords(text)).toBeGreaterThanOrEqual(250);
    expect(countWords(text)).toBeLessThanOrEqual(400);
  });

  test('has two thirds of the bundled list in it, each term marked', () => {
    expect(entriesOf(predict(text)).length).toBeGreaterThanOrEqual(24);
    expect(entriesOf(mark(text)).sort()).toEqual(entriesOf(predict(text)).sort());
  });
});
