import fc from 'fast-check';
import { candidateFinder } from '../../../src/core/match/candidates.ts';
import { findHits } from '../../../src/core/match/scan-text.ts';
import { indexOf, packOfForms } from '../../helpers/indexed.ts';
import { sampleArb } from './find-cases.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

test('every hit starts at a candidate, or holds one that joins others', () => {
  fc.assert(
    fc.property(sampleArb, ({ packs, text }) => {
      const index = indexOf(...packs);
      const candidates = candidateFinder(index)?.(text, Infinity);
      if (!candidates) return;
      for (const { start, end } of findHits(text, index))
        expect(candidates.some(each => each === start || (each > start && each < end))).toBe(true);
    }),
    { numRuns: IS_LONG ? 5000 : 500 },
  );
});

test.each([
  ['plain', 'great firewall', 'The Great\n  Firewall', [4]],
  ['a hyphen', 'great firewall', 'Great‑Firewall', [0]],
  ['letters that become two', 'strasse', 'ß Straße STRASSE', [2, 9]],
  ['accents', 'zurich', 'ZÜRICH', [0]],
  ['signs', 'c++', 'in C++ and C', [3]],
  ['an apostrophe', "xi's", 'Xi’s', [0]],
  ['a line that breaks between Han characters', '防火长城', '防火\n 长城', [0]],
  ['blocks that run together', 'firewall', 'wordFirewall', [4]],
  ['a start inside of what is no hit', 'ab abc', 'abab abc', [2]],
  ['what is dropped', 'firewall', 'a \u200bfire\u00adwall', [3]],
  ['full width', 'ab-c', 'ＡＢ－Ｃ', [0]],
  ['emoji', 'firewall', '❤️ firewall', [3]],
])('%s', (_name, form, text, starts) => {
  expect(candidateFinder(indexOf(packOfForms([form])))!(text, 10)).toEqual(starts);
});

test('characters that join others are candidates themselves', () => {
  const find = candidateFinder(indexOf(packOfForms(['firewall'])))!;
  expect(find('a fi\u0301rewall, a firewall', 10)).toEqual([4, 15]);
});

test('unusual keys, and more candidates than asked for, are left to the matcher', () => {
  const find = candidateFinder(indexOf(packOfForms(['firewall'])))!;
  expect(find('fi\u0301rewall', 0)).toBeNull();
  expect(find('firewall firewall', 1)).toBeNull();
  expect(candidateFinder(indexOf(packOfForms(['☂'])))).toBeNull();
});
