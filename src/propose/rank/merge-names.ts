import type { Candidate } from '../find/candidates.ts';
import type { Ranked } from './rank-candidates.ts';

export interface MergeSense {
  /** True of a name whose parts, used alone, are the same one's: a person's. */
  isPerson: (candidate: Candidate) => boolean;
  /** The key of a text as that of a candidate. */
  keyOf: (text: string) => string;
}

/** Makes one of the names of one thing: an acronym and its long form, a person's whole name and parts of it. */
export function mergeNames(ranked: readonly Ranked[], sense: MergeSense): Ranked[] {
  const homes = new Map<string, Ranked>();
  for (const each of ranked) {
    for (const [alias] of each.candidate.aliases) {
      const key = sense.keyOf(alias);
      if (!homes.has(key)) homes.set(key, each);
    }
  }
  const people = new People(ranked, sense);
  const moved = new Map<Ranked, Ranked>();
  for (const each of ranked) {
    const { key, signals } = each.candidate;
    const given = signals.has('acronym') ? undefined : homes.get(key);
    const home = given && given !== each ? given : people.homeOf(each);
    if (home) moved.set(each, home);
  }
  for (const [each, first] of moved) {
    const home = endOf(first, moved);
    if (home !== each) join(each, home);
    else moved.delete(each);
  }
  return ranked.filter(each => !moved.has(each)).sort((a, b) => b.score - a.score);
}

/** The end of a chain of homes; one that leads back ends where it began. */
function endOf(first: Ranked, moved: ReadonlyMap<Ranked, Ranked>): Ranked {
  const seen = new Set<Ranked>();
  let home = first;
  for (let next = moved.get(home); next && !seen.has(home); next = moved.get(home)) {
    seen.add(home);
    home = next;
  }
  return home;
}

function join(each: Ranked, home: Ranked): void {
  for (const spelling of each.candidate.spellings.keys()) {
    const isAcronym = home.candidate.aliases.get(spelling) ?? false;
    home.candidate.aliases.set(spelling, isAcronym || /^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(spelling));
  }
  home.candidate.first = Math.min(home.candidate.first, each.candidate.first);
  if (home.candidate.definition < 0) home.candidate.definition = each.candidate.definition;
  home.score = Math.max(home.score, each.score) + 0.3;
}

/** A word that more names than these have is nobody's. */
const MAX_OWNERS = 12;

class People {
  readonly #byWord = new Map<string, Ranked[]>();

  constructor(
    ranked: readonly Ranked[],
    private readonly sense: MergeSense,
  ) {
    for (const each of ranked) {
      const words = wordsOf(each.text);
      if (words.length < 2 || words.length > 5 || !each.candidate.signals.has('name')) continue;
      for (const word of new Set(words)) {
        const key = sense.keyOf(word);
        const others = this.#byWord.get(key);
        if (others) others.push(each);
        else this.#byWord.set(key, [each]);
      }
    }
  }

  /** The whole name of the person that a name is of, if no other name has its words. */
  homeOf(each: Ranked): Ranked | null {
    const words = wordsOf(each.text);
    if (words.length > 4 || !each.candidate.signals.has('name')) return null;
    const all = this.#byWord.get(this.sense.keyOf(words.at(-1)!)) ?? [];
    if (all.length > MAX_OWNERS) return null;
    const certain = all.filter(({ candidate }) => candidate.hints.has('person'));
    const owners = (certain.length ? certain : all).filter(other => other !== each);
    const home = owners.reduce<Ranked | null>(
      (most, other) => (most && sizeOf(most) >= sizeOf(other) ? most : other),
      null,
    );
    if (!home || !this.sense.isPerson(home.candidate)) return null;
    const whole = wordsOf(home.text);
    if (owners.some(other => other !== home && !isPartOf(wordsOf(other.text), whole))) return null;
    return isPartOf(words, whole) && mayStandFor(words, whole, home) && sizeOf(home) > sizeOf(each)
      ? home
      : null;
  }
}

const wordsOf = (text: string): string[] => text.split(/\s+/);

/** Words that are written out count for more than initials. */
const sizeOf = ({ text }: Ranked): number =>
  wordsOf(text).reduce((sum, word) => sum + (isInitial(word) ? 0.1 : 1), 0);

const isInitial = (word: string): boolean =>
  /^(?:\p{Lu}\.?)+$/u.test(word) && word.replaceAll('.', '').length < 3;

/** "W. B. Shockley" is part of "William Shockley", by the first letter. */
function isPartOf(words: readonly string[], whole: readonly string[]): boolean {
  if (words.at(-1) !== whole.at(-1) && words.length > 1) return false;
  return words.every(
    (word, i) => whole.includes(word) || (isInitial(word) && (i > 0 || whole[0]!.startsWith(word[0]!))),
  );
}

/** A family name stands last in the west and first in China; a first name alone is of whom the document says more. */
function mayStandFor(words: readonly string[], whole: readonly string[], { candidate }: Ranked): boolean {
  if (words.length > 1 || words[0] === whole.at(-1)) return true;
  return words[0] === whole[0] && (whole.length === 2 || candidate.hints.has('person'));
}
