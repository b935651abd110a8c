import { fold } from '../../src/core/fold.ts';
import { exactLetters, headHash, isExact, keysOf } from '../../src/core/form-keys.ts';
import { hashOf, hashPair } from '../../src/core/hash.ts';
import { makeForm, type FormLike } from './indexed.ts';

const exact = (form: FormLike) => isExact(makeForm(form));
const keys = (form: FormLike, language = 'en') => keysOf(makeForm(form), language);
/** Keys as texts, the plural s by rule written as `(s)`. */
const texts = (form: FormLike, language = 'en') =>
  keys(form, language)
    .map(({ key, plural }) => (plural ? `${key}(s)` : key))
    .sort();

describe('which forms match their exact letters', () => {
  test.each<[string, boolean]>([
    ['WIC', true],
    ['NYT', true],
    ['GFWs', true],
    ['AbCD', true],
    ['ABc', false],
    ['X', false],
    ['Xi', false],
    ['Google', false],
    ['U.S.', true],
    ['ÉÀ', true],
    ['C++', false],
    ['PLA 2015', true],
    ['2015', false],
    ['网信办', false],
    ['ЦК', true],
  ])('%s: %s', (text, expected) => expect(exact(text)).toBe(expected));

  test('unless the form says otherwise', () => {
    expect(exact({ text: 'WIC', case: false })).toBe(false);
    expect(exact({ text: 'Xi', case: true })).toBe(true);
  });
});

describe('keys', () => {
  test('of compounds: joined, apart, at each joint', () => {
    const compound = (text: string) => texts({ text, compound: true, inflect: false });
    expect(compound('cyber-sovereignty')).toEqual(['cyber sovereignty', 'cybersovereignty']);
    expect(compound('cyber sovereignty')).toEqual(['cyber sovereignty', 'cybersovereignty']);
    expect(compound('non - inter')).toContain('noninter');
    expect(compound('a b c')).toEqual(['a b c', 'a bc', 'ab c', 'abc']);
    expect(compound('one')).toEqual(['one']);
  });

  test('of compounds of many parts: as they stand', () => {
    expect(texts({ text: 'a b c d e', compound: true, inflect: false })).toHaveLength(16);
    expect(texts({ text: 'a b c d e f', compound: true, inflect: false })).toEqual(['a b c d e f']);
  });

  test('of what is no compound: as it stands, a hyphen as a space', () => {
    expect(texts('non-interference')).toEqual(['non interference(s)']);
  });

  test.each<[string, string[]]>([
    ['firewall', ['firewall(s)']],
    ['Great Firewall', ['great firewall(s)']],
    ['box', ['box', 'boxes']],
    ['Congress', ['congress', 'congresses']],
    ['branch', ['branch', 'branches']],
    ['quiz', ['quiz', 'quizes']],
    ['wish', ['wish', 'wishes']],
    ['party', ['parties', 'party']],
    ['survey', ['survey(s)']],
    ['news', ['news']],
    ['Facebook 2', ['facebook 2']],
    ['C++', ['c++']],
    ['网信办', ['网信办']],
  ])('of an English plural: %s', (text, expected) => expect(texts(text)).toEqual(expected));

  test('of acronyms: a small s, never ies', () => {
    expect(keys('GFW')).toEqual([{ key: 'gfw', exact: 'GFW', plural: true }]);
    expect(keys('CBS')).toEqual([{ key: 'cbs', exact: 'CBS', plural: false }]);
    expect(keys('ITU-CX').map(({ exact: letters }) => letters)).toEqual(['ITU CX', 'ITU CXes']);
    expect(keys('NGY')).toEqual([{ key: 'ngy', exact: 'NGY', plural: false }]);
  });

  test('without plurals where the language is not English or the form says so', () => {
    expect(texts('Firewall', 'de')).toEqual(['firewall']);
    expect(texts({ text: 'Firewall', language: 'fr' })).toEqual(['firewall']);
    expect(texts({ text: 'Firewall', language: 'en-GB' }, 'zh')).toEqual(['firewall(s)']);
    expect(texts({ text: 'Firewall', inflect: false })).toEqual(['firewall']);
    expect(texts('Firewall', 'enm')).toEqual(['firewall']);
  });

  test('none where nothing can match', () => {
    expect(['', ' ', '-', '--', '\u200B', "'", "’ '"].flatMap(text => keys(text))).toEqual([]);
  });

  test('keep a dash between spaces: as many spaces as a page’s text folds to', () => {
    const [{ key, exact: letters }] = keys({ text: 'RED – BLUE', inflect: false });
    expect(key).toBe(fold('Red – Blue').text);
    expect(letters).toBe('RED   BLUE');
  });
});

describe('where a key is looked up', () => {
  test('by its first two words, whatever stands between them', () => {
    const pair = { hash: hashPair(hashOf('at'), hashOf('t')), symbol: false };
    expect(headHash('at&t')).toEqual(pair);
    expect(headHash('at t')).toEqual(pair);
    expect(headHash('at t mobility')).toEqual(pair);
    expect(headHash("at't")).toEqual(pair);
  });

  test('by its only word', () => {
    expect(headHash('c++')).toEqual({ hash: hashOf('c'), symbol: false });
  });

  test('in scripts without spaces each character is a word, with its marks', () => {
    expect(headHash('习近平')).toEqual({ hash: hashPair(hashOf('习'), hashOf('近')), symbol: false });
    expect(headHash('น้ำ')).toEqual({ hash: hashPair(hashOf('น้'), hashOf('ำ')), symbol: false });
  });

  test('by the symbol that leads it', () => {
    expect(headHash('.net core')).toEqual({ hash: hashOf('.'), symbol: true });
    expect(headHash("'tis")).toEqual({ hash: hashOf("'"), symbol: true });
  });
});

test('the exact letters of a source: its case and accents, not its width or spaces', () => {
  expect(exactLetters('Ｗ\u00ADＩＣ ')).toBe('WIC');
  expect(exactLetters('e\u0301 A')).toBe('é A');
});
