import { foldForm } from './fold.ts';

/** The everyday words of English, in tiers: the list knows of a word that it is about this common, not its rank. */
export interface CommonWords {
  /**
   * How many words are as common as the word or more so, its tier counted whole: no word ranks lower than that. Null if it
   * is not among them. Case and accents do not matter, and a plural is as common as its singular if it is not there itself.
   */
  rankOf(word: string): number | null;
  size: number;
}

/** Reads the list that the build writes (src/pack/common-words.ts): a word a line, tiers parted by an empty line. */
export function readCommonWords(text: string): CommonWords {
  const ranks = new Map<string, number>();
  for (const tier of text.split(/\n\s*\n/)) {
    const words = new Set(tier.split('\n').map(line => line.trim()));
    const fresh = [...words].filter(word => word !== '' && !ranks.has(word));
    const most = ranks.size + fresh.length;
    for (const word of fresh) ranks.set(word, most);
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
