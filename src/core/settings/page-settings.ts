import type { ListDensities } from './density.ts';
import type { Settings } from './settings.ts';

const SHARED = [
  'on',
  'marks',
  'hoverDelay',
  'tapLinks',
  'cardText',
  'language',
  'wordsPerMark',
  'never',
  'always',
] as const;
type Shared = (typeof SHARED)[number];

/** Every page's part of the settings: no lists, no sites, nothing that is known, and of the reader's words those of its lists. */
export interface PageSettings extends Pick<Settings, Shared> {
  /** Another one for other packs of which pages may know, or for another choice of them, their order or marks. */
  revision: string;
  /** Another one for other entries of those that the reader knows. */
  known: string;
  /** By the numbers of packs in the index of this revision. */
  listDensities: ListDensities;
  /** Another one for other sites that are off or have a density of their own; empty where there are none. */
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
