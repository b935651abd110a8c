import type { FormWarning } from '../../../src/core/editor/form-warnings.ts';
import { formatWarning } from '../../../src/ui/editor/form-warning-labels.ts';

const said = (warning: FormWarning, text = 'apple'): string[] => {
  const { text: words, fix } = formatWarning(warning, { text, gate: 'always' }, 'my-terms');
  return fix ? [words, fix.label, JSON.stringify(fix.fields)] : [words];
};
const owner = (headword: string, title = 'My terms', pack = 'my-terms') => ({
  pack,
  title,
  entry: headword,
  headword,
});

test('an everyday word: how common, and the gate that puts it right', () => {
  expect(said({ kind: 'common', rank: 4014 })).toEqual([
    '“apple” is among the 5,000 most common English words: it would be marked almost everywhere.',
    'Mark only on topic',
    '{"gate":"topic"}',
  ]);
  expect(said({ kind: 'common', rank: 11_108 }, 'pump')[0]).toBe(
    '“pump” is among the 12,000 most common English words: it would be marked on many pages.',
  );
});

test('a form that others have: which term, and of which list', () => {
  expect(said({ kind: 'shared', owners: [owner('fruit')] })).toEqual([
    '“fruit” has this spelling too. The card will show both.',
  ]);
  expect(said({ kind: 'shared', owners: [owner('fruit', 'Food', 'food')] })).toEqual([
    'Also in “Food”, under “fruit”. The card will show both.',
  ]);
  expect(said({ kind: 'shared', owners: [owner('fruit'), owner('firm'), owner('tree')] })).toEqual([
    '“fruit” and 2 more have this spelling too. The card will show all.',
  ]);
});

test('a form that is never marked says what covers it', () => {
  expect(said({ kind: 'never', name: 'Big Apple' })[0]).toContain('“Big Apple” is something else');
  expect(said({ kind: 'never', name: null })[0]).toContain('looks like an address');
});

test('letters of another script are named with their code points, and what they look like', () => {
  const strangers = [{ char: 'а', script: 'Cyrillic', like: 'a' }];
  expect(
    said(
      {
        kind: 'look-alike',
        found: { kind: 'mixed', word: 'аpple', script: 'Latin', strangers, plain: 'apple' },
      },
      'аpple pie',
    ),
  ).toEqual([
    '“аpple” mixes Latin letters with others: Cyrillic а (U+0430), which looks like a (U+0061).',
    'Write “apple”',
    '{"text":"apple pie"}',
  ]);
  const like = null;
  expect(
    said({
      kind: 'look-alike',
      found: {
        kind: 'mixed',
        word: 'VKж',
        script: 'Latin',
        strangers: [{ char: 'ж', script: 'Cyrillic', like }],
        plain: null,
      },
    }),
  ).toEqual(['“VKж” mixes Latin letters with others: Cyrillic ж (U+0436).']);
  expect(
    said({
      kind: 'look-alike',
      found: { kind: 'whole', word: 'а', script: 'Cyrillic', strangers, plain: 'a' },
    })[0],
  ).toBe(
    '“а” is written in Cyrillic letters and looks like “a”: Cyrillic а (U+0430), which looks like a (U+0061).',
  );
});
