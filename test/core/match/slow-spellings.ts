import type { Form, ExcludedContexts, Pack } from '../../../src/core/model/model.ts';
import { kindOf, readLetters, type Letter } from './slow-letters.ts';

/** A spelling with the pack and the entry that it stands for, `not` for another name. */
export interface Spelt {
  p: number;
  e: string;
  spelling: Spelling;
}

/** All spellings of packs, from the rules in docs/pack-format.md alone. */
export function spellAll(packs: readonly Pack[], chinese?: Chinese): Spelt[] {
  return packs.flatMap((pack, p) =>
    pack.entries.flatMap((entry, e) =>
      entry.forms
        .flatMap(form => inChinese(form, pack.language, chinese))
        .flatMap(form => {
          const spelt = spellingsOf(form, pack.language);
          const names = namesOf(form, spelt).map(spelling => ({ p, e: 'not', spelling }));
          return [...spelt.map(spelling => ({ p, e: String(e), spelling })), ...names];
        }),
    ),
  );
}

/** Characters: a simplified one and its traditional ones, most usual first; pairs that differ by region. */
export interface Chinese {
  groups: string[];
  regional: string[];
}

/** A text under which a form is found. */
export interface Spelling {
  loose: string;
  /** Null where any case will do. */
  exact: string | null;
  /** With case and accents as the form has them, in any case. */
  letters: string;
}

function spellingsOf(form: Form, packLanguage: string): Spelling[] {
  const letters = readLetters(form.text);
  while (letters.at(0)?.kind === 'space') letters.shift();
  while (letters.at(-1)?.kind === 'space') letters.pop();
  if (!letters.some(({ kind }) => kind !== 'space' && kind !== 'apostrophe')) return [];
  const exact = form.case ?? isMostlyCapitals(form.text);
  const joints = letters.filter(({ kind }) => kind === 'space').length;
  const joined = form.compound && joints <= 4 ? joinedWays(letters) : [letters];
  return joined.flatMap(way => {
    const loose = way.map(letter => letter.loose).join('');
    const letter = way.map(one => one.exact).join('');
    const endings =
      form.inflect === false || !/[a-z]$/.test(loose) ? [] : endingsOf(form, loose, packLanguage);
    return [['', ''], ...endings].flatMap(([cut = '', ending = '']): Spelling[] => {
      if (cut && exact) return [];
      const whole = letter.slice(0, letter.length - cut.length) + ending;
      return [
        {
          loose: loose.slice(0, loose.length - cut.length) + ending,
          exact: exact ? whole : null,
          letters: whole,
        },
      ];
    });
  });
}

/** This part of a spelling goes, and that comes in its place. */
type Change = [cut: string, ending: string];

/** The words of the English list that the random texts have. */
const LISTED = new Map(
  Object.entries({ man: ['men'], men: [], crisis: ['crises'], crises: [], index: ['indices', 'indexes'] }),
);

function endingsOf(form: Form, loose: string, packLanguage: string): Change[] {
  const after = (pattern: RegExp, ending: string): Change[] => (pattern.test(loose) ? [['', ending]] : []);
  switch ((form.language ?? packLanguage).toLowerCase().split('-')[0]) {
    case 'en':
      return englishEndings(form, loose);
    case 'de':
      return after(/[^sxz]$/, 's');
    case 'fr':
      return [...after(/(?<!eau)(?<![sxz])$/, 's'), ...after(/e(a?)u$/, 'x')];
    case 'es':
      return [...after(/[^sxz]$/, 's'), ...after(/[^aeioux]$/, 'es')];
    default:
      return [];
  }
}

function englishEndings(form: Form, loose: string): Change[] {
  const words = readLetters(form.text)
    .map(letter => letter.loose)
    .join('')
    .trim()
    .split(' ');
  const listed = LISTED.get(words[words.length - 1]!);
  if (listed) return listed.map(plural => changeOf(words[words.length - 1]!, plural));
  const first: Change[] = ` ${loose}`.endsWith(' attorney general') ? [[' general', 's general']] : [];
  if (/[^aeiou]y$/.test(loose)) return [...first, ['y', 'ies']];
  if (/(ss|x|z|ch|sh)$/.test(loose) || /[a-z](?!o)[a-z]us$/.test(loose)) return [...first, ['', 'es']];
  return loose.endsWith('s') ? first : [...first, ['', 's']];
}

function changeOf(word: string, plural: string): Change {
  let same = word.length;
  while (!plural.startsWith(word.slice(0, same))) same--;
  return [word.slice(same), plural.slice(same)];
}

/** The names that the words of a form's `not` make of its spellings. */
function namesOf(form: Form, spellings: Spelling[]): Spelling[] {
  const name = (parts: [loose: string, letters: string][], exact: boolean): Spelling => {
    const join = (which: 0 | 1): string =>
      parts
        .map(part => part[which])
        .join('')
        .trim();
    const [loose, letters] = [join(0), join(1)];
    return { loose, letters, exact: exact ? letters : null };
  };
  const joins = (char: string): boolean => ['hyphen', 'apostrophe', 'solo'].includes(kindOf(char));
  return spellings.flatMap(({ loose, exact, letters }) => {
    const nameWith = (word: string, isBefore: boolean): Spelling[] => {
      const chars = [...word];
      const space = joins(isBefore ? chars.at(-1)! : chars[0]!) ? '' : ' ';
      const read = readLetters(word);
      const piece: [string, string] = [
        read.map(letter => letter.loose).join(''),
        read.map(letter => letter.exact).join(''),
      ];
      const build = (own: string, upper = false): Spelling => {
        const parts: [string, string][] = [[loose, own], [space, space], piece];
        const ordered = isBefore ? parts.reverse() : parts;
        const made = name(ordered, true);
        return upper ? { ...made, exact: made.letters.toUpperCase() } : made;
      };
      if (!/\p{Lu}/u.test(word)) return [{ ...build(letters), exact: null }];
      if (exact !== null) return [build(letters)];
      return [build(letters), build(headed(letters)), build(letters, true)];
    };
    const named = ({ before = [], after = [] }: ExcludedContexts): Spelling[] =>
      [...before.map(word => ({ word, isBefore: true })), ...after.map(word => ({ word, isBefore: false }))]
        .filter(({ word }) => readLetters(word).some(({ kind }) => kind !== 'space' && kind !== 'apostrophe'))
        .flatMap(({ word, isBefore }) => nameWith(word, isBefore));
    return named(form.not ?? {});
  });
}

/** Each word with a capital; what an apostrophe joins to it is part of it. */
function headed(letters: string): string {
  return letters
    .split(/([^\p{L}\p{M}\p{N}']+)/u)
    .map(word => {
      const [first = '', ...rest] = word;
      return /^\p{Ll}/u.test(word) ? first.toUpperCase() + rest.join('') : word;
    })
    .join('');
}

/** The form in each of its Chinese spellings. */
function inChinese(form: Form, packLanguage: string, chinese?: Chinese): Form[] {
  if (!chinese || /^(ja|ko)(-|$)/i.test(form.language ?? packLanguage)) return [form];
  const chars = [...form.text];
  if (!chars.some(char => /\p{sc=Han}/u.test(char))) return [form];
  const groupOf = (char: string) => chinese.groups.find(([head]) => head === char);
  const simple = (char: string) =>
    groupOf(char) ? char : (chinese.groups.find(([, ...rest]) => rest.includes(char))?.[0] ?? char);
  const simplified = chars.map(simple).join('');
  const isSimple = simplified === form.text;
  if (chars.length === 1 && [...(groupOf(simplified) ?? '')].slice(1).includes(simplified)) return [form];
  const choices = chars.map(char => {
    if (isSimple) return [...(groupOf(char)?.slice(1) ?? char)];
    const others = chinese.regional.filter(pair => pair.includes(char)).map(pair => pair.replace(char, ''));
    return [char, ...others];
  });
  let ways: { text: string; ranks: number[] }[] = [{ text: '', ranks: [] }];
  for (const options of choices) {
    ways = ways.flatMap(({ text, ranks }) =>
      options.map((option, rank) => ({ text: text + option, ranks: [...ranks, rank] })),
    );
  }
  const sum = (ranks: number[], count: number): number => ranks.slice(0, count).reduce((a, b) => a + b, 0);
  ways.sort((a, b) => {
    for (let count = chars.length; count > 0; count--) {
      const less = sum(a.ranks, count) - sum(b.ranks, count);
      if (less) return less;
    }
    return 0;
  });
  const all = new Set([form.text, simplified, ...ways.slice(0, 8).map(way => way.text)]);
  return [...all].map(text => ({ ...form, text }));
}

function isMostlyCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 1 && (text.match(/\p{Lu}/gu) ?? []).length / letters.length >= 0.75;
}

/** The letters with each of their spaces there or not. */
function joinedWays(letters: Letter[]): Letter[][] {
  const at = letters.findIndex(({ kind }) => kind === 'space');
  if (at < 0) return [letters];
  const head = letters.slice(0, at);
  return joinedWays(letters.slice(at + 1)).flatMap(rest => [
    [...head, letters[at]!, ...rest],
    [...head, ...rest],
  ]);
}
