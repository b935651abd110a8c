const MIN_STEM = 3;

/** Endings that are cut, longest first, or what stands for several: "visão" and "visões" are one, "visa" is another. */
export type Endings = readonly (string | readonly [ending: string, instead: string])[];

/** Makes a function that gives all spellings of a word one key: small letters, without accents and the ending. */
export function makeStemmer(endings: Endings): (word: string) => string {
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

function cutEnding(word: string, endings: Endings): string {
  const lower = word.toLowerCase().replaceAll('’', "'");
  // An acronym has no endings but its own.
  if (/^[\p{Lu}\p{N}]{2,5}$/u.test(word)) return lower;
  const isNoun = /^\p{Lu}/u.test(word);
  for (const each of endings) {
    const [ending, instead] = typeof each === 'string' ? [each, ''] : each;
    if (!lower.endsWith(ending) || (isNoun && NO_NOUN.has(ending))) continue;
    if (lower.length - ending.length < MIN_STEM || (ending === 's' && SINGULAR.test(lower))) continue;
    return fold(lower.slice(0, -ending.length)) + instead;
  }
  return fold(lower);
}

/** "compás", whose plural is "compases". */
const SINGULAR = /[áéíóú]s$/;

/** Of German adjectives: "Musiker" is no case of "Musik", nor "Eigentümer" of "Eigentum". */
const NO_NOUN = new Set(['ern', 'er', 'em']);

const fold = (word: string): string => word.normalize('NFD').replace(/(?<=[a-z])\p{Mn}/gu, '');
