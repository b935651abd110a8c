import { english } from '../../src/_locales/english.ts';
import { LOCALES } from '../../src/_locales/locales.ts';
import { flattenSentences } from '../../src/_locales/translated.ts';
import { makeLocaleFiles } from '../../src/build/locale-files.ts';
import { files, read } from '../structure/repository.ts';

const NAME = /\{\w+\}|<\/?\w+>/g;

const namesOf = (text: string): string[] => [...new Set(text.match(NAME))].sort();

const textsOf = (said: unknown): string[] =>
  typeof said === 'string' ? [said] : Object.values(said as object);

test('no two parts of the English have the same key', () => {
  const parts = files.filter(path => path.startsWith('src/_locales/en/'));
  const keys = parts.flatMap(path => [...read(path).matchAll(/^  (\w+):/gm)].map(([, key]) => key));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(new Set(keys)).toEqual(new Set(Object.keys(english)));
});

describe.each(Object.entries(LOCALES))('the language %s', (_, sentences) => {
  const language = sentences['language'] as string;

  test('has every sentence, with the values of the English, and no other', () => {
    expect(Object.keys(sentences).sort()).toEqual(Object.keys(english).sort());
    // A singular may say its number in a word.
    const valuesOf = (all: Readonly<Record<string, unknown>>): unknown =>
      Object.keys(english).map(key => [key, [...new Set(textsOf(all[key]).flatMap(namesOf))].sort()]);
    expect(valuesOf(sentences)).toEqual(valuesOf(english));
  });

  test('has each plural that it distinguishes', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, said] of Object.entries(sentences))
      if (typeof said !== 'string')
        expect([key, Object.keys(said).sort()]).toEqual([key, [...pluralCategories].sort()]);
  });

  test('keeps within what browsers and stores show', () => {
    expect([...(sentences['description'] as string)].length).toBeLessThanOrEqual(132);
    expect(sentences['name']).toBe('Sidelight');
  });
});

test('browsers get each plural under a key of its own, and dollar signs as they are', () => {
  expect(flattenSentences({ a: 'A', b: { one: '{count} b', other: '{count} bs' } })).toEqual({
    a: 'A',
    b_one: '{count} b',
    b_other: '{count} bs',
  });
  const [first] = makeLocaleFiles();
  expect(first?.path).toBe('_locales/en/messages.json');
  expect(JSON.parse(first!.contents)).toMatchObject({ menuAdd: { message: 'Add “%s” to Sidelight' } });
});
