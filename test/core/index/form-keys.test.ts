import { fold, foldForm } from '../../../src/core/text/fold.ts';
import { headHash, isExact, keysOf } from '../../../src/core/index/form-keys.ts';
import { hashWord, hashWordPair } from '../../../src/core/index/word-hash.ts';
import { makeForm, type FormLike } from '../../helpers/indexed.ts';

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
    ['quiz', ['quiz', 'quizzes']],
    ['wish', ['wish', 'wishes']],
    ['party', ['parties', 'party']],
    ['survey', ['survey(s)']],
    ['news', ['news']],
    ['Facebook 2', ['facebook 2']],
    ['C++', ['c++']],
    ['网信办', ['网信办']],
  ])('of an English plural: %s', (text, expected) => expect(texts(text)).toEqual(expected));

  test.each<[string, string[]]>([
    ['policeman', ['policeman', 'policemen']],
    ['policewoman', ['policewoman', 'policewomen']],
    ['Frenchman', ['frenchman', 'frenchmen']],
    ['German', ['german(s)']],
    ['Oman', ['oman(s)']],
    ['child', ['child', 'children']],
    ['spokesperson', ['spokespeople', 'spokesperson(s)']],
    ['foot', ['feet', 'foot']],
    ['crisis', ['crises', 'crisis']],
    ['meta-analysis', ['meta analyses', 'meta analysis']],
    ['criterion', ['criteria', 'criterion']],
    ['social medium', ['social media', 'social medium(s)']],
    ['index', ['index', 'indexes', 'indices']],
    ['half-life', ['half life', 'half lives']],
    ['thief', ['thief', 'thieves']],
    ['belief', ['belief(s)']],
    ['curriculum', ['curricula', 'curriculum(s)']],
    ['stimulus', ['stimuli', 'stimulus']],
    ['virus', ['virus', 'viruses']],
    ['veto', ['veto', 'vetoes']],
    ['oligarch', ['oligarch(s)']],
    ['attorney general', ['attorney general(s)', 'attorneys general']],
    ['UN Secretary-General', ['un secretaries general', 'un secretary general(s)']],
    ['head of state', ['head of state(s)', 'heads of state']],
    ['man-of-war', ['man of war(s)', 'men of war']],
    ['forehead of state', ['forehead of state(s)']],
  ])('of English plurals that go by no rule: %s', (text, expected) => expect(texts(text)).toEqual(expected));

  test.each([
    'news',
    'series',
    'species',
    'us',
    'dangerous',
    'aircraft',
    'sheep',
    'media',
    'data',
    'criteria',
  ])('of English words that stay as they are: %s', text => expect(texts(text)).toEqual([text]));

  test('of a form in the plural: as it stands, for the singular is another form', () => {
    expect(texts('internet users')).toEqual(['internet users']);
    expect(texts('women')).toEqual(['women']);
  });

  test('of a compound: the plural of its last word, joined or apart', () => {
    expect(texts({ text: 'cyber-crisis', compound: true })).toEqual([
      'cyber crises',
      'cyber crisis',
      'cybercrises',
      'cybercrisis',
    ]);
  });

  test('of exact letters: nothing is cut off', () => {
    expect(texts({ text: 'Crisis', case: true })).toEqual(['crisis']);
    expect(texts({ text: 'Party', case: true })).toEqual(['party']);
    expect(keys({ text: 'Child', case: true })).toContainEqual({
      key: 'children',
      exact: 'Children',
      plural: false,
    });
  });

  test.each<[string, string, string[]]>([
    ['de', 'Zensurbehörde', ['zensurbehorde(s)']],
    ['de-AT', 'Internet', ['internet(s)']],
    ['de', 'Netz', ['netz']],
    ['de', 'Verschluß', ['verschluss']],
    ['de', 'Party', ['party(s)']],
    ['fr', 'internaute', ['internaute(s)']],
    ['fr', 'réseau', ['reseau', 'reseaux']],
    ['fr', 'jeu', ['jeu(s)', 'jeux']],
    ['fr-CA', 'voix', ['voix']],
    ['fr', 'analysis', ['analysis']],
    ['es', 'cortafuego', ['cortafuego(s)']],
    ['es', 'red', ['red(s)', 'redes']],
    ['es-MX', 'país', ['pais', 'paises']],
    ['es', 'ley', ['ley(s)', 'leyes']],
    ['es', 'tórax', ['torax']],
    ['es', 'person', ['person(s)', 'persones']],
  ])('of other languages by rule: %s %s', (language, text, expected) => {
    expect(texts({ text, language })).toEqual(expected);
    expect(texts(text, language)).toEqual(expected);
  });

  test('of acronyms: a small s, never ies', () => {
    expect(keys('GFW')).toEqual([{ key: 'gfw', exact: 'GFW', plural: true }]);
    expect(keys('CBS')).toEqual([{ key: 'cbs', exact: 'CBS', plural: false }]);
    expect(keys('ITU-CX').map(({ exact: letters }) => letters)).toEqual(['ITU CX', 'ITU CXes']);
    expect(keys('NGY')).toEqual([{ key: 'ngy', exact: 'NGY', plural: false }]);
  });

  test('without plurals where the language has no rules or the form says so', () => {
    expect(texts('Firewall', 'sv')).toEqual(['firewall']);
    expect(texts({ text: 'Firewall', language: 'it' })).toEqual(['firewall']);
    expect(texts({ text: 'Firewall', language: 'fr', inflect: false })).toEqual(['firewall']);
    expect(texts({ text: 'Firewall', language: 'en-GB' }, 'zh')).toEqual(['firewall(s)']);
    expect(texts({ text: 'Firewall', inflect: false })).toEqual(['firewall']);
    expect(texts('Firewall', 'enm')).toEqual(['firewall']);
    expect(texts('Firewall', 'fro')).toEqual(['firewall']);
  });

  test('none where nothing can match', () => {
    expect(['', ' ', '-', '--', '\u200B', "'", "’ '"].flatMap(text => keys(text))).toEqual([]);
  });

  test('keep a dash between spaces: as many spaces as a page’s text folds to', () => {
    const { key, exact: letters } = keys({ text: 'RED – BLUE', inflect: false })[0]!;
    expect(key).toBe(fold('Red – Blue'));
    expect(letters).toBe('RED   BLUE');
  });
});

describe('where a key is looked up', () => {
  test('by its first two words, whatever stands between them', () => {
    const pair = { hash: hashWordPair(hashWord('at'), hashWord('t')), symbol: false };
    expect(headHash('at&t')).toEqual(pair);
    expect(headHash('at t')).toEqual(pair);
    expect(headHash('at t mobility')).toEqual(pair);
    expect(headHash("at't")).toEqual(pair);
  });

  test('by its only word', () => {
    expect(headHash('c++')).toEqual({ hash: hashWord('c'), symbol: false });
  });

  test('in scripts without spaces each character is a word, with its marks', () => {
    expect(headHash('习近平')).toEqual({ hash: hashWordPair(hashWord('习'), hashWord('近')), symbol: false });
    expect(headHash('น้ำ')).toEqual({ hash: hashWordPair(hashWord('น้'), hashWord('ำ')), symbol: false });
  });

  test('by the symbol that leads it', () => {
    expect(headHash('.net core')).toEqual({ hash: hashWord('.'), symbol: true });
    expect(headHash("'tis")).toEqual({ hash: hashWord("'"), symbol: true });
  });
});

test('the exact letters of a source: its case and accents, not its width or spaces', () => {
  expect(foldForm('Ｗ\u00ADＩＣ ', 'exact')).toBe('WIC');
  expect(foldForm('e\u0301 A', 'exact')).toBe('é A');
});
