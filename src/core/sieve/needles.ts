import { SOLO } from '../text/chars.ts';
import { classAt } from '../text/fold.ts';
import { strip } from './plain-text.ts';

/** A folded spelling, or its exact letters, as regular expressions for each character in turn. */
export type Needle = readonly string[];

/** Matches the skeleton of a text wherever the spelling stands: a folded key, or the exact letters of one. */
export function needleOf(key: string, exact: string | null): Needle {
  const needle: string[] = [];
  let after = false;
  for (const char of exact ?? key) {
    const solo = classAt(char, 0) === SOLO;
    // A source's line may break between two Han characters.
    needle.push((solo && after ? BREAK : '') + matchChar(char, exact !== null));
    after = solo;
  }
  return needle;
}

/** Stand in a source for what would be most of it: no skeleton and no expression has a no-break space or a soft hyphen. */
const GAP = '\xa0';
const BREAK = '\xad';

/** The expression of a source that `joinNeedles` made. */
export const needlePattern = (source: string, flags = ''): RegExp =>
  new RegExp(
    source
      // Spaces and hyphens, and some signs between them, in few ranges.
      .replaceAll(GAP, '[\\0- \\-\\x85-\\xa0\\u1680\\u2000-\\u2013\\u2028-\\u202f\\u205f\\u3000\\ufeff]+')
      .replaceAll(BREAK, '[\\s\\x85]*'),
    flags,
  );

function matchChar(char: string, exact: boolean): string {
  if (char === ' ') return GAP;
  if (char === "'") return "['\\u2018\\u2019\\u201b\\u02bc\\uff07]";
  const cases = exact ? [char] : [char, char.toUpperCase(), char.toLowerCase()];
  const spellings = [...new Set(cases.flatMap(each => [each, strip(each)]))];
  // A mark alone leaves nothing.
  const isOptional = spellings.includes('');
  const sources = spellings.filter(each => each).map(each => each.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const isSingle = sources.length > 1 && spellings.every(each => each.length === 1);
  const source = isSingle
    ? `[${sources.join('')}]`
    : sources.length === 1
      ? sources[0]!
      : `(?:${sources.join('|')})`;
  return isOptional ? `(?:${source})?` : source;
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
