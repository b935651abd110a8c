import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildAndValidate } from '../../src/pack/build.ts';
import { predictorOf } from './predict.ts';
import { readMarked } from './read-marked.ts';
import { ratesOf, scoreTexts } from './score.ts';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'test/fixtures/corpus');

const { pack } = buildAndValidate(ROOT);
const texts = readdirSync(FOLDER)
  .filter(name => name.endsWith('.txt'))
  .flatMap(name => readMarked(readFileSync(join(FOLDER, name), 'utf8'), name));
const { predict } = predictorOf(pack);
const scores = scoreTexts(
  texts,
  texts.map(({ text }) => predict(text)),
);
const { precision, recall } = ratesOf(scores.all);

describe('our own labelled texts', () => {
  test('are at least sixty, half of them off the topic, and none is there twice', () => {
    expect(texts.length).toBeGreaterThanOrEqual(60);
    expect(texts.filter(text => !text.topical).length * 2).toBeGreaterThanOrEqual(texts.length);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
  });

  test('name entries of the pack only', () => {
    const known = new Set(pack.entries.map(({ id }) => id));
    const named = texts.flatMap(({ gold, either }) => [...gold, ...either].map(({ entry }) => entry));
    expect(named.filter(entry => !known.has(entry))).toEqual([]);
  });

  test('hold no mark that a reader would not want: precision 0.99', () => {
    expect(precision >= 0.99 ? [] : faults('wrong')).toEqual([]);
  });

  test('miss almost nothing: recall 0.97', () => {
    expect(recall >= 0.97 ? [] : faults('missing')).toEqual([]);
  });

  test.each(['en', 'zh'])('reach both in each language alone: %s', language => {
    const own = texts.filter(({ lang }) => lang === language);
    const alone = scoreTexts(
      own,
      own.map(({ text }) => predict(text)),
    );
    const rates = ratesOf(alone.all);
    expect(rates.precision >= 0.99 && rates.recall >= 0.97 ? [] : alone.faults).toEqual([]);
  });

  test('have no mark by the topic where they are off it', () => {
    expect(scores.offTopic).toEqual([]);
  });
});

/** A failing comparison names each fault. */
const faults = (kind: string): string[] => scores.faults.filter(fault => fault.startsWith(kind));

describe('the marked-up form', () => {
  const read = (body: string) => readMarked(`=== x1 B en off: a test\n${body}\n`, 'x.txt')[0]!;

  test('gives spans in UTF-16 offsets, also over lines, after astral and unseen characters', () => {
    const { text, gold, either } = read('𝒜 [[a-b|two\nwords]], so\\u00adft {{c|one}}.');
    expect(text).toBe('𝒜 two\nwords, so\u00adft one.');
    expect(gold).toEqual([{ start: 3, end: 12, entry: 'a-b' }]);
    expect(either.map(({ start, end }) => text.slice(start, end))).toEqual(['one']);
  });

  test.each(['[[a|one', 'one]]', '[[a]]', '{{a|one]]', '[[A B|one]]'])('refuses %s', body => {
    expect(() => read(body)).toThrow('x.txt, x1: a label is malformed');
  });

  test('refuses a header that it does not know', () => {
    expect(() => readMarked('=== x1 B en maybe: a test\none', 'x.txt')).toThrow('not a header');
    expect(() => readMarked('one', 'x.txt')).toThrow('no header');
  });
});
