import { findLookAlikes, replaceLookAlike } from '../../../src/core/text/look-alikes.ts';

const said = (text: string, language = 'en'): string[] =>
  findLookAlikes(text, language).map(
    ({ kind, word, script, strangers, plain }) =>
      `${kind} ${word} ${script}: ${strangers.map(({ char, script: own, like }) => `${char} ${own} ${like}`).join(', ')} → ${plain}`,
  );

test.each([
  ['plain English', 'Great Firewall'],
  ['accents', 'Größe façade naïve Łódź'],
  ['Chinese with Latin', 'AI技术 5G网络 维C'],
  ['Japanese in its three scripts and Latin', 'Tシャツ インターネット検閲とは IT化'],
  ['Korean with Latin', 'K팝 SNS를'],
  ['Persian with a joiner', 'می‌شود'],
  ['Hebrew with Latin', 'ה-API'],
  ['units and sciences', 'μm kΩ TNFα IFNγ NF-κB hν β2 λx π-bond'],
  ['Latin beside Cyrillic, word by word', 'Gazprom Газпром IT-компания'],
  ['an emoji', '👩‍💻 coder'],
  ['Russian that no one takes for Latin', 'интернет'],
  ['a lookalike word among clear ones', 'оса в доме'],
])('%s is no false alarm', (_, text) => {
  expect(said(text)).toEqual([]);
});

test.each([
  ['раураl', ['mixed раураl Cyrillic: l Latin ӏ → раураӏ']],
  ['pаypal', ['mixed pаypal Latin: а Cyrillic a → paypal']],
  ['Gοogle', ['mixed Gοogle Latin: ο Greek o → Google']],
  ['Αpple', ['mixed Αpple Latin: Α Greek A → Apple']],
  ['VKонтакте', ['mixed VKонтакте Cyrillic: V Latin null, K Latin К → null']],
  ['the fіrewаll', ['mixed fіrewаll Latin: і Cyrillic i, а Cyrillic a → firewall']],
  ['gοοgle', ['mixed gοοgle Latin: ο Greek o → google']],
  ['սber', ['mixed սber Latin: ս Armenian u → uber']],
])('%s mixes scripts within a word', (text, expected) => {
  expect(said(text)).toEqual(expected);
});

test('a whole word that passes for a Latin one, unless its language is written in that script', () => {
  expect(said('асе')).toEqual(['whole асе Cyrillic: а Cyrillic a, с Cyrillic c, е Cyrillic e → ace']);
  expect(said('the СССР')).toHaveLength(1);
  expect(said('ΑΒΕ', 'de')).toHaveLength(1);
  expect(said('асе', 'ru-RU')).toEqual([]);
  expect(said('асе', 'sr-Cyrl')).toEqual([]);
  expect(said('асе', 'sr-Latn')).toEqual([]);
  expect(said('ΑΒΕ', 'el')).toEqual([]);
});

test('what it looks like can be put in its place', () => {
  const text = 'a pаypal, a pаypal';
  expect(replaceLookAlike(text, findLookAlikes(text, 'en')[0]!)).toBe('a paypal, a paypal');
  expect(replaceLookAlike('VKонтакте', { word: 'VKонтакте', plain: null })).toBe('VKонтакте');
});
