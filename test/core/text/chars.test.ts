import {
  APOSTROPHE,
  CLASS,
  DROP,
  FOLD,
  HYPHEN,
  MARK,
  OTHER,
  SOLO,
  SPACE,
  SURROGATE,
  WORD,
  classByProperties,
  classOfCodePoint,
  classify,
  dropsAccents,
  foldCluster,
  knownClass,
  plainCluster,
} from '../../../src/core/text/chars.ts';

const classesOf = (text: string) => [...text].map(char => classOfCodePoint(char.codePointAt(0)!));

test.each([
  ['letters, digits and the underscore', 'aZéßσжאعक가1９_＿½', WORD],
  ['Han, Kana, Bopomofo, Thai, Lao, Khmer, Myanmar', '中𠮷あアｱーｰㄅกຫកက々', SOLO],
  ['white space', ' \t\n\u0085\u00A0\u1680\u2003\u2028\u202F\u3000', SPACE],
  ['invisible characters', '\u00AD\u200B\u200D\u200F\u202E\u2060\u2069\uFEFF\uFE0Fـ', DROP],
  ['hyphens', '-‐‑‒–－', HYPHEN],
  ['apostrophes', "'‘’‛ʼ＇", APOSTROPHE],
  [
    'combining marks, the vowels and finals of Hangul',
    '\u0301\u3099\u0E49\u064E\u093F\u20E3\u1161\u11A8ﾞﾟ',
    MARK,
  ],
  ['footnote digits', '²³¹⁰₂', OTHER],
  ['punctuation and symbols', '.,;:!?—"“”«»()[]{}@#&+/\\、。「」·•…👍€', OTHER],
])('%s', (_, characters, expected) => {
  expect(classesOf(characters)).toEqual([...characters].map(() => expected));
});

test('each code point has the class that its properties give it', () => {
  const wrong: string[] = [];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    if (codePoint >= 0xd800 && codePoint < 0xe000) continue;
    if (classOfCodePoint(codePoint) !== classByProperties(codePoint)) wrong.push(codePoint.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('no code point that a later Unicode may fill has its class from elsewhere', () => {
  const unassigned = /\p{Cn}/u;
  const wrong: string[] = [];
  for (let codePoint = 0x100; codePoint < 0x20000; codePoint++)
    if (unassigned.test(String.fromCodePoint(codePoint)) && knownClass(codePoint))
      wrong.push(codePoint.toString(16));
  expect(wrong).toEqual([]);
});

test('what is filled in by hand is as Unicode has it', () => {
  const filled = [...CLASS.keys()].filter(unit => CLASS[unit] !== 0);
  expect(filled.length).toBeGreaterThan(240);
  for (const unit of filled) {
    const folded = [WORD, SOLO].includes(CLASS[unit]!) ? foldCluster(String.fromCharCode(unit)) : '';
    expect([unit, CLASS[unit], FOLD[unit]]).toEqual([
      unit,
      classByProperties(unit),
      folded.length === 1 ? folded.charCodeAt(0) : 0,
    ]);
  }
});

test('the tables are filled as they are asked for', () => {
  expect(classify('Ě'.charCodeAt(0))).toBe(WORD);
  expect(CLASS['Ě'.charCodeAt(0)]).toBe(WORD);
  expect(FOLD['Ě'.charCodeAt(0)]).toBe('e'.charCodeAt(0));
  expect(FOLD['a'.charCodeAt(0)]).toBe('a'.charCodeAt(0));
  expect(classify('ß'.charCodeAt(0))).toBe(WORD);
  expect(FOLD['ß'.charCodeAt(0)]).toBe(0);
  expect(FOLD['.'.charCodeAt(0)]).toBe(0);
});

test('halves of characters: the first asks for the code point, the second alone is no letter', () => {
  expect(classify(0xd842)).toBe(SURROGATE);
  expect(classify(0xdfb7)).toBe(OTHER);
});

test.each([
  ['Latin', 'a', true],
  ['Greek', 'α', true],
  ['Hebrew', 'א', true],
  ['Arabic', 'ع', true],
  ['Vietnamese', 'ậ', true],
  ['Cyrillic', 'и', false],
  ['Devanagari', 'क', false],
  ['Kana', 'か', false],
])('%s letters lose their accents: %s %s', (_, letter, drops) => {
  expect(dropsAccents(letter.charCodeAt(0))).toBe(drops);
});

test('a character keeps its case in plain width, and what would fall apart keeps its shape', () => {
  expect(plainCluster('Ａ')).toBe('A');
  expect(plainCluster('ｶﾞ')).toBe('ガ');
  expect(plainCluster('ﬁ')).toBe('fi');
  expect(plainCluster('e\u0301')).toBe('é');
  expect(['½', '⑴', 'ำ', 'ゟ', 'ŉ', 'ㅠ'].map(plainCluster)).toEqual(['½', '⑴', 'ำ', 'ゟ', 'ŉ', 'ㅠ']);
});

test('every letter of the basic plane folds to itself when folded again, and keeps its class', () => {
  const wrong: string[] = [];
  for (let unit = 0; unit < 0xd800; unit++) {
    const found = classify(unit);
    if (found !== WORD && found !== SOLO) continue;
    const once = foldCluster(String.fromCharCode(unit));
    const again = [...once].map(foldCluster).join('');
    if (once === '' || (again !== once && foldCluster(once) !== once)) wrong.push(unit.toString(16));
    if (classOfCodePoint(once.codePointAt(0)!) !== found) wrong.push(`${unit.toString(16)} class`);
  }
  expect(wrong).toEqual([]);
});
