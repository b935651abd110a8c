/** The letters of a word, as regular expressions for each character in turn. */
export type Needle = readonly string[];

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

/**
 * An expression for any of the first characters, followed, where it is, by any of the second ones: all pairs would be a
 * long expression. `between` is the source of what may divide them.
 */
export function joinPairs(first: Iterable<string>, second: Iterable<string>, between: string): string {
  const [firsts, seconds] = [first, second].map(chars => [...new Set(chars)].join(''));
  if (!firsts) return '';
  return `[${firsts}]` + (seconds ? `(?:${between}[${seconds}])?` : '');
}
