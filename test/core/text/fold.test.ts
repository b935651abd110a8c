import fc from 'fast-check';
import { SOLO, WORD } from '../../../src/core/text/chars.ts';
import { classAt, fold, foldForm, skipDropped, widthAt } from '../../../src/core/text/fold.ts';
import { foldPlaces } from '../../helpers/fold-places.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

const RUNS = IS_LONG ? 2000 : 60;

describe('what a page may write for what a form says', () => {
  test.each([
    ['case', 'GREAT Firewall', 'great firewall'],
    ['composed accents', 'Café Ångström', 'cafe angstrom'],
    ['decomposed accents', 'Cafe\u0301 A\u030Angstro\u0308m', 'cafe angstrom'],
    ['accents stacked on one letter', 'Việt a\u0302\u0301', 'viet a'],
    ['full-width letters and digits', 'Ｇｏｏｇｌｅ１２', 'google12'],
    ['full-width symbols', 'Ｃ＋＋', 'c++'],
    ['ligatures', 'ﬁreﬂy ﬀ', 'firefly ff'],
    ['straight and curly apostrophes', "a'b’c‘d‛eʼf＇g", "a'b'c'd'e'f'g"],
    ['hyphens', 'a-b\u2010c\u2011d\u2012e\u2013f\uFF0Dg\uFE63h', 'a b c d e f g h'],
    ['sharp s', 'Straße STRAẞE', 'strasse strasse'],
    ['final sigma', 'ΛΌΓΟΣ λόγος λογοσ', 'λογοσ λογοσ λογοσ'],
    ['Turkish dotted and dotless i', 'İstanbul ısı', 'istanbul isi'],
    ['letters with a stroke', 'Łódź Øre Đặng', 'lodz ore dang'],
    ['joined letters', 'Æon œuvre', 'aeon oeuvre'],
    ['conjoining jamo', '\u1112\u1161\u11AB\u1100\u116E\u11A8', '한국'],
    ['a syllable and its final', '가\u11A8', '각'],
    ['Kana with the combining sound mark', 'か\u3099は\u309A', 'がぱ'],
    ['half-width Kana with sound marks', 'ｶﾞﾊﾟｶ', 'ガパカ'],
    ['the long sound', 'グーグル ｸﾞｰｸﾞﾙ', 'グーグル グーグル'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['Arabic vowels, stretch and presentation forms', 'مُحَمَّد ســـلام ﻻ', 'محمد سلام لا'],
    ['mathematical letters', '𝐆𝐅𝐖', 'gfw'],
  ])('%s', (_, source, folded) => expect(fold(source)).toBe(folded));

  test.each([
    ['Kana with and without dakuten', 'か', 'が'],
    ['Cyrillic letters that a mark makes another', 'и', 'й'],
    ['Devanagari vowel signs', 'क', 'कि'],
    ['Thai tones', 'นา', 'น้ำ'],
    ['Han variants', '习', '習'],
    ['a straight hyphen and a long dash', 'a-b', 'a—b'],
  ])('apart remain %s', (_, a, b) => expect(fold(a)).not.toBe(fold(b)));
});

describe('spaces', () => {
  const SPACES =
    '\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A' +
    '\u2028\u2029\u202F\u205F\u3000';

  test.each([...SPACES].map(space => [space.charCodeAt(0).toString(16), space]))(
    'U+%s is one',
    (_, space) => {
      expect(fold(`great${space}firewall`)).toBe('great firewall');
      expect(fold(`great ${space}${space} firewall`)).toBe('great firewall');
    },
  );

  test('a run with dropped characters within is one space, and its place is the whole run', () => {
    const folded = foldPlaces('a \u200B\u00A0b');
    expect(folded.text).toBe('a b');
    expect([folded.starts[1], folded.ends[1]]).toEqual([1, 4]);
  });

  test('a dash between spaces is no single space', () => {
    expect(fold('a – b')).toBe('a   b');
  });

  test('a line break between characters of scripts without spaces is wrapping', () => {
    expect(fold('习近\n平')).toBe('习近平');
    expect(fold('习近 \r\n\t平')).toBe('习近平');
    expect(fold('ประ\nเทศ')).toBe('ประเทศ');
  });

  test('but other spaces there, and breaks beside a letter, are spaces', () => {
    expect(fold('习近 平')).toBe('习近 平');
    expect(fold('习\nXi')).toBe('习 xi');
    expect(fold('Xi\n习')).toBe('xi 习');
    expect(fold('한\n국')).toBe('한 국');
  });

  test('a form has no spaces at its ends', () => {
    expect(foldForm('  Great Firewall - ')).toBe('great firewall');
    expect(foldForm(' \u200B- ')).toBe('');
  });
});

describe('what is dropped', () => {
  test.each([
    ['soft hyphen', '\u00AD'],
    ['zero-width space', '\u200B'],
    ['zero-width non-joiner', '\u200C'],
    ['zero-width joiner', '\u200D'],
    ['word joiner', '\u2060'],
    ['byte order mark', '\uFEFF'],
    ['left-to-right mark', '\u200E'],
    ['right-to-left mark', '\u200F'],
    ['Arabic letter mark', '\u061C'],
    ['embedding', '\u202A'],
    ['override', '\u202E'],
    ['pop of both', '\u202C'],
    ['isolate', '\u2066'],
    ['pop of an isolate', '\u2069'],
    ['variation selector', '\uFE0F'],
    ['variation selector of Han', '\u{E0101}'],
  ])('%s', (_, dropped) => {
    const source = `${dropped}Fire${dropped}${dropped}wall${dropped}`;
    const folded = foldPlaces(source);
    expect(folded.text).toBe('firewall');
    expect(source.slice(folded.starts[0], folded.ends[7]).startsWith('F')).toBe(true);
    expect(source.slice(folded.starts[0], folded.ends[7]).endsWith('l')).toBe(true);
    expect(fold(source, 'exact')).toBe('Firewall');
  });

  test('a mark after a dropped character still belongs to its letter, in exact folding too', () => {
    expect(fold('e\u00AD\u0301x')).toBe('ex');
    expect(fold('E\u00AD\u0301x', 'exact')).toBe('Éx');
    expect([...foldPlaces('e\u00AD\u0301x').ends]).toEqual([3, 4]);
  });
});

describe('characters that no plain letters stand for', () => {
  test('stay one character: fractions, numbers in brackets, Thai and Lao am', () => {
    expect(fold('½')).toBe('½');
    expect(fold('⑴')).toBe('⑴');
    expect(fold('น้ำ')).toBe('น้ำ');
    expect(fold('ນ້ຳ')).toBe('ນ້ຳ');
  });

  test('emoji, alone, joined and as keycaps', () => {
    expect(fold('a👍b')).toBe('a👍b');
    expect(fold('👩‍🔬')).toBe('👩🔬');
    expect(fold('1️⃣')).toBe('1');
  });

  test('letters outside the basic plane', () => {
    expect(fold('𠮷野')).toBe('𠮷野');
    expect([...foldPlaces('𠮷野').starts]).toEqual([0, 0, 2]);
    expect(fold('𐐀')).toBe('𐐨');
  });

  test('half of a character takes nothing else with it', () => {
    expect(fold('\uD83DXi')).toBe('\uD83Dxi');
    expect(fold('Xi\uDC4D')).toBe('xi\uDC4D');
    expect(widthAt('\uD83DX', 0)).toBe(1);
    expect(widthAt('👍', 0)).toBe(2);
  });

  test('a mark without a letter stands by itself', () => {
    expect(fold(' \u0301a')).toBe(' \u0301a');
  });
});

test('exact folding keeps case and accents, and folds width, spaces, hyphens and apostrophes', () => {
  expect(fold('ＧＦＷ', 'exact')).toBe('GFW');
  expect(fold('É e\u0301 ß', 'exact')).toBe('É é ß');
  expect(fold('Xi’s\u00A0non-A', 'exact')).toBe("Xi's non A");
});

test('classes and places at the end of a text', () => {
  expect(classAt('a', 0)).toBe(WORD);
  expect(classAt('𠮷', 0)).toBe(SOLO);
  expect(classAt('a', 1)).not.toBe(WORD);
  expect(skipDropped('\u200B\u200B', 0)).toBe(2);
});

describe('the map back to the source', () => {
  const piece = fc.constantFrom(
    ..."a É e\u0301 ß İ 中 国 か\u3099 ｶﾞ 가 \u1100\u1161 ไ น้ำ لـ ½ - – ' ’ . 👍 👩‍🔬 1️⃣ 𠮷".split(' '),
    ...' \n\u3000\u00AD\u200B\uFEFF\u0301\u{E0101}',
    '\uD83D',
    '\uDC4D',
  );
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 20 }).map(parts => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );

  test('every place is within the source, in order, and no two characters overlap', () => {
    fc.assert(
      fc.property(texts, source => {
        const { text, starts, ends } = foldPlaces(source);
        expect(starts).toHaveLength(text.length);
        for (let i = 0; i < text.length; i++) {
          expect(starts[i]).toBeLessThan(ends[i]!);
          expect(ends[i]).toBeLessThanOrEqual(source.length);
          if (i === 0) continue;
          const isSame = starts[i] === starts[i - 1] && ends[i] === ends[i - 1];
          expect(isSame || starts[i]! >= ends[i - 1]!).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('the source of each character folds to it', () => {
    fc.assert(
      fc.property(texts, source => {
        const { text, starts, ends } = foldPlaces(source);
        for (let i = 0, j = 0; i < text.length; i = j) {
          while (j < text.length && starts[j] === starts[i]) j++;
          expect(fold(source.slice(starts[i], ends[i]))).toBe(text.slice(i, j));
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('folding what is folded changes nothing but runs of spaces', () => {
    fc.assert(
      fc.property(texts, source => {
        const once = fold(source);
        expect(fold(once)).toBe(once.replace(/ +/g, ' '));
      }),
      { numRuns: RUNS },
    );
  });
});

test.each(['loose', 'exact'] as const)('text of ASCII folds in its own way to the same (%s)', exactness => {
  const ascii = fc.string({ unit: fc.integer({ min: 0, max: 127 }).map(code => String.fromCharCode(code)) });
  fc.assert(
    fc.property(ascii, text => {
      expect(foldForm(text, exactness)).toBe(fold(text, exactness).trim());
    }),
    { numRuns: RUNS },
  );
});
