import type { Candidate } from '../find/candidates.ts';
import type { Ranked } from './rank-candidates.ts';
import { variantKey } from '../find/variant-key.ts';

export function mergeNames(ranked: readonly Ranked[], isPerson: (candidate: Candidate) => boolean): Ranked[] {
  const homes = new Map<string, Ranked>();
  const put = (key: string, home: Ranked): void => {
    if (!homes.has(key)) homes.set(key, home);
  };
  for (const each of ranked) {
    for (const [alias] of each.candidate.aliases) put(variantKey(alias), each);
    const words = each.text.split(/\s+/);
    if (words.length < 2 || words.length > 3 || !isPerson(each.candidate)) continue;
    // A family name stands last in the west and first in China; whichever is used alone.
    put(variantKey(words.at(-1)!), each);
    put(variantKey(words[0]!), each);
  }
  const dropped = new Set<Ranked>();
  for (const each of ranked) {
    const home = homes.get(each.candidate.key);
    if (!home || home === each || dropped.has(home) || !mayJoin(each, home, isPerson)) continue;
    for (const spelling of each.candidate.spellings.keys()) {
      const isAcronym = home.candidate.aliases.get(spelling) ?? false;
      home.candidate.aliases.set(spelling, isAcronym || /^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(spelling));
    }
    home.candidate.first = Math.min(home.candidate.first, each.candidate.first);
    home.score = Math.max(home.score, each.score) + 0.3;
    dropped.add(each);
  }
  return ranked.filter(each => !dropped.has(each)).sort((a, b) => b.score - a.score);
}

/** An alias that the document gives always joins; part of a name does where the name is a person's. */
function mayJoin(each: Ranked, home: Ranked, isPerson: (candidate: Candidate) => boolean): boolean {
  if ([...home.candidate.aliases.keys()].some(alias => variantKey(alias) === each.candidate.key)) {
    return !each.candidate.signals.has('acronym');
  }
  return each.candidate.signals.has('name') && isPerson(home.candidate);
}
