import { foldForm } from '../../../core/text/fold.ts';
import type { Entry } from '../../../core/model/model.ts';

/** Folded headwords of a list of entries, made when they are first asked for. */
const folded = new WeakMap<readonly Entry[], string[]>();

const fold = (headword: string): string =>
  // Plain letters need no folding, and most lists have little else.
  /^[a-z\d ]*$/i.test(headword) ? headword.toLowerCase() : foldForm(headword);

/** The entries whose headwords have the typed text: those that begin with it first, then those with a word that does. */
export function findEntries(
  entries: readonly Entry[],
  typed: string,
  { most, without }: { most: number; without: ReadonlySet<string> },
): Entry[] {
  const wanted = foldForm(typed);
  if (wanted === '') return [];
  let keys = folded.get(entries);
  if (!keys) folded.set(entries, (keys = entries.map(({ headword }) => fold(headword))));
  const ranks: Entry[][] = [[], [], [], []];
  for (const [at, key] of keys.entries()) {
    const place = key.indexOf(wanted);
    if (place < 0 || without.has(entries[at].id)) continue;
    const rank = key === wanted ? 0 : place === 0 ? 1 : key[place - 1] === ' ' ? 2 : 3;
    if (ranks[rank].length < most) ranks[rank].push(entries[at]);
  }
  return ranks.flat().slice(0, most);
}
