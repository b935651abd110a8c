const MIN_STEM = 3;

/** Makes a function that gives all spellings of a word one key: small letters, without accents and the ending. */
export function makeStemmer(endings: readonly string[]): (word: string) => string {
  let known = new Map<string, string>();
  return word => {
    let found = known.get(word);
    if (found === undefined) {
      // A document has no more words than that; a hostile one does not fill the memory.
      if (known.size >= 50_000) known = new Map();
      known.set(word, (found = cutEnding(word, endings)));
    }
    return found;
  };
}

function cutEnding(word: string, endings: readonly string[]): string {
  const lower = word.toLowerCase().replaceAll('’', "'");
  // An acronym has no endings but its own.
  if (/^[\p{Lu}\p{N}]{2,5}$/u.test(word)) return lower;
  for (const ending of endings)
    if (lower.endsWith(ending) && lower.length - ending.length >= MIN_STEM)
      return fold(lower.slice(0, -ending.length));
  return fold(lower);
}

const fold = (word: string): string => word.normalize('NFD').replace(/(?<=[a-z])\p{Mn}/gu, '');
