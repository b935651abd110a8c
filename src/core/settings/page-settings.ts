import type { ListDensities } from './density.ts';
import type { Settings } from './settings.ts';

/** Whether pages may know of it (docs/privacy.md). */
const IS_SHARED = {
  on: true,
  sitesOff: false,
  packsOff: false,
  packsPrivate: false,
  packOrder: false,
  bundledMark: false,
  marks: true,
  hoverDelay: true,
  tapLinks: true,
  cardText: true,
  language: true,
  wordsPerMark: true,
  densities: false,
  known: false,
  never: true,
  always: true,
} as const satisfies Record<keyof Settings, boolean>;

type Shared = keyof {
  [Name in keyof Settings as (typeof IS_SHARED)[Name] extends true ? Name : never]: true;
};

const SHARED = (Object.keys(IS_SHARED) as (keyof Settings)[]).filter(
  (name): name is Shared => IS_SHARED[name],
);

/** Every page's part of the settings: no lists, no sites, nothing that is known, and of the reader's words those of its lists. */
export interface PageSettings extends Pick<Settings, Shared> {
  /** Changes with the packs of which pages may know, their order and their marks. */
  revision: string;
  /** Names the entries of these packs that the reader knows: it changes with them and says nothing of them. */
  knownHash: string;
  /** By the numbers of packs in the index of this revision. */
  listDensities: ListDensities;
  /** Names the sites that are off or have a density of their own in the same way; empty where there are none. */
  sites: string;
}

/** Those of one page. */
export interface SiteSettings extends PageSettings {
  isSiteOff: boolean;
}

/** Of a page's own site alone; it comes before what holds for all. */
export type SiteAnswer = Pick<SiteSettings, 'isSiteOff'> &
  Partial<Pick<SiteSettings, 'wordsPerMark' | 'listDensities'>>;

export const sharedSettings = (settings: Settings): Pick<Settings, Shared> =>
  Object.fromEntries(SHARED.map(key => [key, settings[key]])) as Pick<Settings, Shared>;
