import { foldForm } from './fold.ts';

/** The everyday words of English, the most frequent first. */
export interface CommonWords {
  /**
   * The rank of a word, from 1; null if it is not among them. Case and accents do not matter, and a plural has the rank
   * of its singular if it has none of its own.
   */
  rankOf(word: string): number | null;
  size: number;
}

/** Reads the list that the build writes (src/pack/common-words.ts): a word a line, the most frequent first. */
export function readCommonWords(text: string): CommonWords {
  const ranks = new Map<string, number>();
  for (const line of text.split('\n')) {
    const word = line.trim();
    if (word && !ranks.has(word)) ranks.set(word, ranks.size + 1);
  }
  const rankOf = (word: string): number | null => {
    const folded = foldForm(word).replace(/'s?$/, '');
    for (const each of singularsOf(folded)) {
      const rank = ranks.get(each);
      if (rank !== undefined) return rank;
    }
    return null;
  };
  return { rankOf, size: ranks.size };
}

/** A word, then what it may be the plural of. */
function singularsOf(word: string): string[] {
  if (!word.endsWith('s') || word.length < 4 || word.endsWith('ss')) return [word];
  const found = [word, word.slice(0, -1)];
  if (word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`);
  else if (word.endsWith('es')) found.push(word.slice(0, -2));
  return found;
}
