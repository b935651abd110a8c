import type { Settings } from './settings.ts';
import { matchesSite } from './site-rules.ts';

export interface Densities {
  /** At most one mark in so many words of the page, 0 for no limit. */
  wordsPerMark: number;
  /** Words per mark of lists whose marks are counted apart, by the number of their packs. */
  ofLists: ReadonlyMap<number, number>;
}

/**
 * `densities` are written `list/50/garden-words` and `site/0/example.org`. What the reader says of the site comes before
 * what is said of a list, and that before what is said of all; the first of two for one name counts.
 */
export function densitiesOn(
  { wordsPerMark, densities }: Pick<Settings, 'wordsPerMark' | 'densities'>,
  hosts: readonly string[],
  packs: readonly { id: string }[],
): Densities {
  const own = densities.flatMap(parseDensity);
  const site = own.find(({ of, name }) => of === 'site' && hosts.some(host => matchesSite(host, name)));
  if (site) return { wordsPerMark: site.words, ofLists: new Map() };
  const ofLists = new Map<number, number>();
  packs.forEach(({ id }, pack) => {
    const list = own.find(({ of, name }) => of === 'list' && name === id);
    if (list) ofLists.set(pack, list.words);
  });
  return { wordsPerMark, ofLists };
}

function parseDensity(written: string): { of: string; words: number; name: string }[] {
  const [, of, words, name] = /^(list|site)\/(\d{1,3})\/(.+)$/s.exec(written) ?? [];
  return of && name && Number(words) <= 200 ? [{ of, words: Number(words), name }] : [];
}
