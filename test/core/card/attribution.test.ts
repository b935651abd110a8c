import { attribute, isFromPage } from '../../../src/core/card/attribution.ts';
import type { CardEntry } from '../../../src/core/model/card-entry.ts';
import type { Statement } from '../../../src/core/model/model.ts';

const statement = (fields: Partial<Statement> = {}): Statement => ({
  id: 's',
  text: 'It blocks services.',
  kind: 'reported',
  by: 'the article',
  ...fields,
});

const pack = (source?: string): CardEntry['pack'] => ({
  id: 'p',
  title: 'My terms',
  source,
  mark: { colour: 'teal', line: 'dotted' },
});

const say = (by: string, source?: string): string => {
  const { speaker, before, source: named, after } = attribute(statement({ by }), pack(source));
  return `${speaker ? `${speaker}, in ` : before}<${named}>${after}`;
};

test.each([
  ['the article', '<News>'],
  ['The source', '<News>'],
  ['', '<News>'],
  ['news', '<News>'],
  ['Xi Jinping', 'Xi Jinping, in <News>'],
  ['the speaker quoted in the article', 'the speaker quoted in <News>'],
  ['a commentary in the article', '<News>'],
  ['the article, which names no speaker', '<News>, which names no speaker'],
  ['Xi Jinping, according to the headline', 'Xi Jinping, according to the headline of <News>'],
])('“%s” of a list whose source is known: %s', (by, said) => {
  expect(say(by, 'News')).toBe(said);
});

test.each([
  ['the article', '<My terms>'],
  ['Ann Author', 'Ann Author<>'],
  ['My terms', '<My terms>'],
  ['', '<>'],
])('“%s” of a list that names no source: %s', (by, said) => {
  expect(say(by)).toBe(said);
});

test('a statement’s own source goes before that of the list, and is opened at the words that it has of it', () => {
  const source = { title: 'A page', link: 'https://example.org/a#b' };
  const told = (text: string) => attribute(statement({ text, source }), pack('News'));
  expect(told('It blocks.')).toMatchObject({
    source: 'A page',
    link: 'https://example.org/a#b:~:text=It%20blocks%2E',
  });
  expect(told('They call it “a very great wall” and “gate”.').link).toBe(
    'https://example.org/a#b:~:text=a%20very%20great%20wall',
  );
  expect(attribute(statement({ source: { title: 'A book' } }), pack()).link).toBeUndefined();
});

test('without a speaker, a statement is said by the source that it names itself, never by that of the list', () => {
  const { by: _none, ...unattributed } = statement();
  const from = attribute({ ...unattributed, source: { title: 'A book' } }, pack('News'));
  expect([from.before, from.source]).toEqual(['', 'A book']);
  expect(attribute(unattributed, pack('News'))).toEqual({ before: '', source: '', after: '' });
});

test('what was taken from a page is known by its address, wherever in it that was', () => {
  const from = (link?: string) =>
    isFromPage(
      statement(link === undefined ? {} : { source: { title: 'A page', link } }),
      'https://example.org/a#top',
    );
  expect([
    from('https://example.org/a'),
    from('https://example.org/a#b'),
    from('https://example.org/b'),
    from(),
  ]).toEqual([true, true, false, false]);
});
