import { joinNeedles, joinPairs, type Needle } from './needles.ts';
import { strip, toSkeleton } from './plain-text.ts';
import {
  BREAK_SIGN,
  BROKEN,
  CASE,
  EXPRESSION,
  GAP_SIGN,
  nameOf,
  SPACED,
  type Word,
  type WordList,
  type WordRole,
} from './word-list.ts';

/** Characters of a beginning: with fewer, more of a text has to be compared; more take longer to compile. */
const MAX_START = 6;

export interface Spelling {
  /** Folded. */
  key: string;
  /** Its letters where their case counts. */
  exact: string | null;
  roles: readonly WordRole[];
}

export function buildWordList(spellings: readonly Spelling[]): WordList {
  const words = spellings.flatMap(({ key, exact, roles }) => {
    // A mark alone leaves nothing.
    const left = [...key].filter(char => strip(char)).join('');
    const folded = takeApart(left).toLowerCase();
    const letters = exact === null ? null : takeApart(exact);
    return folded && roles.length ? [{ word: makeWord(folded, letters, roles), key: folded }] : [];
  });
  const pairs = words.filter(({ key }) => SOLO.test(key.charAt(0)));
  const others = words.filter(each => !pairs.includes(each));
  const names = shortestOf(others.map(({ key }) => nameOf(startOf(key))));
  const lines = new Map<string, Word[]>();
  const add = (name: string, word: Word): void => {
    const same = lines.get(name);
    if (same) same.push(word);
    else lines.set(name, [word]);
  };
  others.forEach(({ word }, i) => add(names[i]!, word));
  for (const { word, key } of pairs) add(nameOf(pairOf(key)), word);
  addSingles(lines);
  const combinations = new Map<string, number>();
  let [nameLines, wordLines, roleLines] = ['\n', '', ''];
  const placeOf = (roles: string): number => {
    let place = combinations.get(roles);
    if (place === undefined) {
      combinations.set(roles, (place = roleLines.length));
      roleLines += `${roles}\n`;
    }
    return place;
  };
  for (const [name, same] of lines) {
    nameLines += `${name}\t${wordLines.length}\n`;
    const printed = same.map(
      ([letters, how, roles]) => `${how},${placeOf(JSON.stringify(roles))},${letters}`,
    );
    wordLines += `${printed.join('\t')}\n`;
  }
  return {
    starts: joinNeedles(others.map(({ key }) => needleOf(startOf(key), false))),
    solo: matchPairs(pairs.map(({ key }) => key)),
    names: nameLines,
    words: wordLines,
    roles: roleLines,
  };
}

/** Scripts without spaces, in whose words a source may break its line. */
const SOLO = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u3190-\u9fff\ud840-\ud8bf\uf900-\ufaff]/;

/** Folding leaves ㎢ and ㍿ as they are, but a skeleton has the letters they are made of, which may be of another script. */
const takeApart = (letters: string): string =>
  Array.from(letters, char => {
    const plain = toSkeleton(char);
    return plain.length > char.length ? plain : char;
  }).join('');

function matchPairs(keys: readonly string[]): string {
  const waysAt = (at: number): string[] =>
    keys.flatMap(key => waysToWrite(pairOf(key).charAt(at)).map(way => way.charAt(0)));
  return joinPairs(waysAt(0), waysAt(1), BREAK_SIGN);
}

/** A pair is listed with the words of its first character alone. */
function addSingles(lines: Map<string, Word[]>): void {
  for (const [name, words] of lines) {
    const single = name.length > 1 && SOLO.test(name.charAt(0)) ? lines.get(name.charAt(0)) : undefined;
    if (single) words.push(...single);
  }
}

function makeWord(key: string, exact: string | null, roles: readonly WordRole[]): Word {
  const letters = exact ?? key;
  const how = exact === null ? 0 : CASE;
  const comparison = comparisonOf(letters, exact !== null);
  if (comparison !== EXPRESSION) return [letters, how | comparison, roles];
  return [needleOf(letters, exact !== null).join(''), how | EXPRESSION, roles];
}

/** Expressions take longest in a page, which has to compile each. */
function comparisonOf(letters: string, isExact: boolean): number {
  const chars = [...letters];
  const isPlain = chars.every(
    char => char === ' ' || char === "'" || waysToWrite(char, isExact).join() === char,
  );
  const solo = chars.filter(char => SOLO.test(char)).length;
  if (!isPlain) return EXPRESSION;
  if (solo) return solo === chars.length ? BROKEN : EXPRESSION;
  return /[ ']/.test(letters) ? SPACED : 0;
}

/** Of a script with spaces: what follows in another may stand on the next line. */
function startOf(key: string): string {
  const chars = [...key].slice(0, MAX_START);
  const end = chars.findIndex(char => SOLO.test(char));
  return (end < 0 ? chars : chars.slice(0, end)).join('');
}

const pairOf = (key: string): string => {
  const pair = key.slice(0, 2);
  return SOLO.test(pair.charAt(1)) ? pair : pair.charAt(0);
};

/** For small letters, or for these letters. */
function needleOf(letters: string, isExact: boolean): Needle {
  const needle: string[] = [];
  let after = false;
  for (const char of letters) {
    const isSolo = SOLO.test(char);
    // A source's line may break between two of them.
    needle.push((isSolo && after ? BREAK_SIGN : '') + matchChar(char, isExact));
    after = isSolo;
  }
  return needle;
}

function matchChar(char: string, isExact: boolean): string {
  if (char === ' ') return GAP_SIGN;
  // Stands for the others.
  if (char === "'") return char;
  const ways = waysToWrite(char, isExact);
  const sources = ways.filter(each => each).map(each => each.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const source = sources.length === 1 ? sources[0]! : `(?:${sources.join('|')})`;
  return sources.length < ways.length ? `(?:${source})?` : source;
}

/** In a skeleton: of a mark alone nothing is left. */
function waysToWrite(char: string, isExact = false): string[] {
  const cases = isExact ? [char] : [char, char.toUpperCase(), char.toLowerCase()];
  const ways = cases.flatMap(each => [each, strip(each)]).map(each => (isExact ? each : each.toLowerCase()));
  // A sigma at a word's end has a small letter of its own.
  if (!isExact && ways.includes('σ')) ways.push('ς');
  return [...new Set(ways)];
}

/** For each name the shortest that it begins with: an expression ends with the first beginning that fits. */
function shortestOf(names: readonly string[]): string[] {
  const known = new Set(names);
  return names.map(name => {
    for (let end = 1; end < name.length; end++) if (known.has(name.slice(0, end))) return name.slice(0, end);
    return name;
  });
}
