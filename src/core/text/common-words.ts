import { foldForm } from './fold.ts';

/** Everyday English words in tiers: the list gives a word's tier, not its rank. */
export interface CommonWords {
  /** The number of words in its tier and above; a plural ranks as its singular unless it is listed. */
  rankOf(word: string): number | null;
  size: number;
}

/** Reads what src/build/common-words.ts writes: a word a line, tiers separated by an empty line. */
export function readCommonWords(text: string): CommonWords {
  const ranks = new Map<string, number>();
  for (const tier of text.split(/\n\s*\n/)) {
    const words = new Set(tier.split('\n').map(line => line.trim()));
    const fresh = [...words].filter(word => word !== '' && !ranks.has(word));
    const tierRank = ranks.size + fresh.length;
    for (const word of fresh) ranks.set(word, tierRank);
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

function singularsOf(word: string): string[] {
  if (!word.endsWith('s') || word.length < 4 || word.endsWith('ss')) return [word];
  const found = [word, word.slice(0, -1)];
  if (word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`);
  else if (word.endsWith('es')) found.push(word.slice(0, -2));
  return found;
}
