/** Words of a language that say little: the stop words, and the everyday words with their rank. */
export interface WordLists {
  isStop(word: string): boolean;
  /** 1 for the most frequent word; null for a word that is no everyday one. */
  rankOf(word: string): number | null;
  /** It always has a capital, if the list tells: a German noun, or a name. */
  isCapital(word: string): boolean;
  size: number;
}

/** Reads what src/build/language-words.ts writes: the stop words in a line, then an everyday word a line. */
export function readWordLists(text: string): WordLists {
  const [first = '', ...others] = text.split('\n');
  const stops = new Set(first.split(' ').filter(Boolean));
  const ranks = new Map<string, number>();
  const capitals = new Set<string>();
  for (const word of others) {
    const lower = word.toLowerCase();
    if (word === '' || ranks.has(lower)) continue;
    ranks.set(lower, ranks.size + 1);
    if (lower !== word) capitals.add(lower);
  }
  return {
    isStop: word => stops.has(word),
    rankOf: word => ranks.get(word) ?? null,
    isCapital: word => capitals.has(word),
    size: Math.max(ranks.size, 2),
  };
}
