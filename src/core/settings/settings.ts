import { isSame } from '../is-same.ts';
import { arrayOf, isBoolean, isString, oneOf, shape } from '../guards.ts';
import { LANGUAGE_NAMES, type ReaderLanguage } from './reader-languages.ts';
import { MARK_COLOURS, MARK_LINES, type PackMark } from '../model/model.ts';

export type MarkScope = 'first' | 'all';

export type TapLinks = 'follow' | 'card-first';

export const TEXT_SIZES = ['small', 'medium', 'large', 'largest'] as const;
/** Of the card’s text. */
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Settings {
  on: boolean;
  /** Host patterns (`example.org` covers its subdomains too) on which nothing is read or marked. */
  sitesOff: string[];
  packsOff: string[];
  /**
   * Ids of packs of which nothing is painted or shown in pages: their mentions are in the popup only. A second source beside
   * the packs' own records; versions up to 0.1.0 have this one alone.
   */
  packsPrivate: string[];
  /** Ids of packs in the reader's order; those that it does not name come after them as they are stored. */
  packOrder: string[];
  bundledMark: PackMark | null;
  marks: MarkScope;
  /** How long the pointer rests on a mark before the card opens, in ms. */
  hoverDelay: number;
  tapLinks: TapLinks;
  cardText: TextSize;
  /** Of what Sidelight says; null for the browser's. */
  language: ReaderLanguage | null;
  /** At most one mark in this many words of the page; 0 for no limit. Each entry is marked once all the same. */
  wordsPerMark: number;
  /** Lists and sites with another number of words per mark; see `core/settings/density.ts`. */
  densities: string[];
  /** Entries that the reader knows already, as `pack/entry`: marked nowhere. */
  known: string[];
  /** Words that are marked nowhere, and words that are marked wherever they stand, as the reader met them. */
  never: string[];
  always: string[];
}

/** Stands in `packsPrivate` for the ids that could not be read. */
export const UNREAD_PACKS = '*';

export type StoredSettings = Partial<Settings> & { version?: number };

export const SETTINGS_VERSION = 1;

export const DEFAULT_SETTINGS: Readonly<Settings> = Object.freeze({
  on: true,
  sitesOff: [],
  packsOff: [],
  packsPrivate: [],
  packOrder: [],
  bundledMark: null,
  marks: 'first',
  hoverDelay: 300,
  tapLinks: 'follow',
  cardText: 'medium',
  language: null,
  wordsPerMark: 25,
  densities: [],
  known: [],
  never: [],
  always: [],
});

export const SETTING_RANGES = {
  hoverDelay: { min: 0, max: 1000 },
  wordsPerMark: { min: 0, max: 200 },
} as const satisfies Partial<Record<keyof Settings, { min: number; max: number }>>;

const isStrings = arrayOf(isString);
const isMark = shape({ colour: oneOf(...MARK_COLOURS), line: oneOf(...MARK_LINES) });
const isWithin =
  ({ min, max }: { min: number; max: number }) =>
  (value: unknown): boolean =>
    typeof value === 'number' && value >= min && value <= max;

const IS_VALID: { [name in keyof Settings]: (value: unknown) => boolean } = {
  on: isBoolean,
  sitesOff: isStrings,
  packsOff: isStrings,
  packsPrivate: isStrings,
  packOrder: isStrings,
  bundledMark: isMark,
  marks: oneOf('first', 'all'),
  hoverDelay: isWithin(SETTING_RANGES.hoverDelay),
  tapLinks: oneOf('follow', 'card-first'),
  cardText: oneOf(...TEXT_SIZES),
  language: oneOf(...LANGUAGE_NAMES),
  wordsPerMark: value => Number.isInteger(value) && isWithin(SETTING_RANGES.wordsPerMark)(value),
  densities: isStrings,
  known: isStrings,
  never: isStrings,
  always: isStrings,
};

/** Ids that cannot be read may be those of any pack. */
function parsePrivate(stored: unknown): string[] {
  if (stored === undefined || isStrings(stored)) return stored ?? [];
  const ids = Array.isArray(stored) ? stored.filter(isString) : [];
  return [...new Set([...ids, UNREAD_PACKS])];
}

/** Reads stored settings; a missing or bad value becomes its default, never an exception. */
export function parseSettings(stored: unknown): Settings {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const raw: Record<string, unknown> = { ...given, packsPrivate: parsePrivate(given.packsPrivate) };
  const values = Object.entries(IS_VALID).map(([name, isValid]): [string, unknown] => {
    const value: unknown = isValid(raw[name]) ? raw[name] : DEFAULT_SETTINGS[name as keyof Settings];
    return [name, Array.isArray(value) ? [...(value as unknown[])] : value];
  });
  return Object.fromEntries(values) as unknown as Settings;
}

/** Tells whether stored settings have a value that becomes its default when it is read. */
export function hasDamage(stored: object): boolean {
  return Object.entries(stored).some(([name, value]) => {
    return (
      Object.hasOwn(IS_VALID, name) &&
      !isSame(parseSettings({ [name]: value })[name as keyof Settings], value)
    );
  });
}

export function sparseSettings(settings: Settings): StoredSettings {
  const changed = Object.entries(settings).filter(
    ([name, value]) => !isSame(value, DEFAULT_SETTINGS[name as keyof Settings]),
  );
  return { version: SETTINGS_VERSION, ...Object.fromEntries(changed) };
}
