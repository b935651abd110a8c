import { SETTING_RANGES, type Settings } from './settings.ts';
import { matchesSite, siteName } from './site-rules.ts';

/** Words per mark of lists whose marks are counted apart, each after the number of its pack. */
export type ListDensities = [pack: number, words: number][];

/**
 * `densities` are written `list/50/garden-words` and `site/0/example.org`. What the reader says of the site comes before
 * what is said of a list, and that before what is said of all; the first of two for one name counts.
 */
type OwnDensities = Pick<Settings, 'densities'>;

/** `name` is a list's id, or a site as `siteName` writes it. */
export interface DensityOwner {
  of: 'list' | 'site';
  name: string;
}

interface OwnDensity extends DensityOwner {
  words: number;
}

/** The lists that have a density of their own, each by its place in `packIds`. */
export function listDensitiesOf({ densities }: OwnDensities, packIds: readonly string[]): ListDensities {
  return packIds.flatMap((id, pack): ListDensities => {
    const words = listDensityOf({ densities }, id);
    return words === null ? [] : [[pack, words]];
  });
}

/** Null where nothing is said of the list. */
export function listDensityOf({ densities }: OwnDensities, id: string): number | null {
  return parseDensities(densities).find(({ of, name }) => of === 'list' && name === id)?.words ?? null;
}

/** For all lists on a page with these hosts around it; null where nothing is said of the site. */
export function siteDensityOf({ densities }: OwnDensities, hosts: readonly string[]): number | null {
  const isHere = ({ of, name }: OwnDensity): boolean =>
    of === 'site' && hosts.some(host => matchesSite(host, name));
  return parseDensities(densities).find(isHere)?.words ?? null;
}

export const siteDensities = ({ densities }: { densities: readonly string[] }): OwnDensity[] =>
  parseDensities(densities).filter(({ of }) => of === 'site');

/** With another number of words per mark of a list or a site; null: as for all. */
export function setDensity(
  densities: readonly string[],
  { of, name }: DensityOwner,
  words: number | null,
): string[] {
  const isAbout = (own: OwnDensity): boolean =>
    own.of === of && (of === 'site' ? matchesSite(name, own.name) : own.name === name);
  const others = densities.filter(written => !parseDensities([written]).some(isAbout));
  return words === null ? others : [...others, `${of}/${words}/${of === 'site' ? siteName(name) : name}`];
}

/** Without what is said of this very site; what is said of one around it stays. */
export const dropSiteDensity = (densities: readonly string[], site: string): string[] =>
  densities.filter(written => !parseDensity(written).some(({ of, name }) => of === 'site' && name === site));

const parseDensities = (densities: readonly string[]): OwnDensity[] => densities.flatMap(parseDensity);

function parseDensity(written: string): OwnDensity[] {
  const [, of, words, name] = /^(list|site)\/(\d+)\/(.+)$/s.exec(written) ?? [];
  return of && name && Number(words) <= SETTING_RANGES.wordsPerMark.max
    ? [{ of: of as DensityOwner['of'], words: Number(words), name }]
    : [];
}
