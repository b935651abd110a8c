import { SOLO } from '../text/chars.ts';
import { classAt } from '../text/fold.ts';
import { toSkeleton } from './plain-text.ts';

/** A folded spelling, or its exact letters, as regular expressions for each character in turn. */
export type Needle = readonly string[];

/** The needles of which one matches wherever the spelling stands, in a plain text or in a text's skeleton. */
export function needlesOf(key: string, exact: string | null): Needle[] {
  const letters = exact ?? key;
  const bare = toSkeleton(letters);
  return (bare === letters ? [letters] : [letters, bare]).map(text => spell(text, exact !== null));
}

const HYPHENS = '-\\u2010-\\u2013\\ufe63\\uff0d';

function spell(text: string, exact: boolean): Needle {
  const needle: string[] = [];
  let after = false;
  for (const [at, char] of [...text].entries()) {
    const solo = classAt(char, 0) === SOLO;
    // A source's line may break between two Han characters.
    needle.push((solo && after && at > 0 ? '[\\s\\x85]*' : '') + matchChar(char, exact));
    after = solo;
  }
  return needle;
}

function matchChar(char: string, exact: boolean): string {
  if (char === ' ') return `(?:[\\s\\x85]+|[${HYPHENS}])`;
  if (char === "'") return "['\\u2018\\u2019\\u201b\\u02bc\\uff07]";
  const same = exact ? [char] : [...new Set([char, char.toUpperCase(), char.toLowerCase()])];
  const sources = same.map(each => each.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  if (sources.length === 1) return sources[0]!;
  return same.every(each => each.length === 1) ? `[${sources.join('')}]` : `(?:${sources.join('|')})`;
}

type Tree = Map<string, Tree | null>;

/** One expression for all needles, with what they begin with in common written once; empty for none. */
export function joinNeedles(needles: Iterable<Needle>): string {
  const tree: Tree = new Map();
  for (const needle of needles) {
    let at = tree;
    for (const [i, char] of needle.entries()) {
      const next = at.get(char);
      // A shorter needle matches already.
      if (next === null) break;
      if (i === needle.length - 1) at.set(char, null);
      else if (next) at = next;
      else {
        const made: Tree = new Map();
        at.set(char, made);
        at = made;
      }
    }
  }
  return printTree(tree);
}

function printTree(tree: Tree): string {
  const ways = [...tree].map(([char, rest]) => char + (rest ? printTree(rest) : ''));
  return ways.length === 1 ? ways[0]! : ways.length ? `(?:${ways.join('|')})` : '';
}
