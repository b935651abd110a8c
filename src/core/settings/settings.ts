import { MARK_COLOURS, MARK_LINES, type MarkColour, type MarkLine } from '../model/model.ts';

/** The colour and the line of a pack's marks. */
export interface PackMark {
  colour: MarkColour;
  line: MarkLine;
}

/** Which mentions of an entry are marked: the first in each section of a page, or all of them. */
export type MarkScope = 'first' | 'all';

/** What a tap on a mark in a link does: it follows the link, or opens the card first. */
export type TapLinks = 'follow' | 'card-first';

/** What the reader can set. Only values that differ from the defaults are stored. */
export interface Settings {
  /** Marks anywhere at all. */
  on: boolean;
  /** Host patterns (`example.org` covers its subdomains too) on which nothing is read or marked. */
  sitesOff: string[];
  /** Ids of packs that are switched off. */
  packsOff: string[];
  /** Ids of packs of which nothing is painted or shown in pages: their mentions are in the popup only. */
  packsPrivate: string[];
  /** Ids of packs in the reader's order; those that it does not name come after them as they are stored. */
  packOrder: string[];
  /** How the bundled pack is marked, where the reader wants it otherwise. */
  bundledMark: PackMark | null;
  marks: MarkScope;
  /** How long the pointer rests on a mark before the card opens, in ms, 0 to 1,000. */
  hoverDelay: number;
  tapLinks: TapLinks;
  /** At most one mark in this many words of a block, 0 to 200; 0 for no limit. */
  wordsPerMark: number;
  /** Entries that the reader knows already, as `pack/entry`: marked nowhere. */
  known: string[];
  /** Words that are marked nowhere, and words that are marked wherever they stand, as the reader met them. */
  never: string[];
  always: string[];
}

/** What is stored: the changed values and the version of their shape. */
export type StoredSettings = Partial<Settings> & { version?: number };

/** Version of the stored shape. */
export const SETTINGS_VERSION = 1;

/** What holds where the reader changed nothing. */
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
  wordsPerMark: 25,
  known: [],
  never: [],
  always: [],
});

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string');
const isMark = (value: unknown): value is PackMark =>
  typeof value === 'object' &&
  value !== null &&
  MARK_COLOURS.includes((value as PackMark).colour) &&
  MARK_LINES.includes((value as PackMark).line);
const isScope = (value: unknown): value is MarkScope => value === 'first' || value === 'all';
const isTapLinks = (value: unknown): value is TapLinks => value === 'follow' || value === 'card-first';
const isDensity = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 200;
const isDelay = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1000;

/** Reads stored settings; a missing or bad value becomes its default, never an exception. */
export function parseSettings(stored: unknown): Settings {
  const raw = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const pick = <T>(value: unknown, ok: (value: unknown) => value is T, fallback: T): T =>
    ok(value) ? value : fallback;
  return {
    on: pick(raw.on, isBoolean, DEFAULT_SETTINGS.on),
    sitesOff: [...pick(raw.sitesOff, isStrings, DEFAULT_SETTINGS.sitesOff)],
    packsOff: [...pick(raw.packsOff, isStrings, DEFAULT_SETTINGS.packsOff)],
    packsPrivate: [...pick(raw.packsPrivate, isStrings, DEFAULT_SETTINGS.packsPrivate)],
    packOrder: [...pick(raw.packOrder, isStrings, DEFAULT_SETTINGS.packOrder)],
    bundledMark: pick(raw.bundledMark, isMark, DEFAULT_SETTINGS.bundledMark),
    marks: pick(raw.marks, isScope, DEFAULT_SETTINGS.marks),
    hoverDelay: pick(raw.hoverDelay, isDelay, DEFAULT_SETTINGS.hoverDelay),
    tapLinks: pick(raw.tapLinks, isTapLinks, DEFAULT_SETTINGS.tapLinks),
    wordsPerMark: pick(raw.wordsPerMark, isDensity, DEFAULT_SETTINGS.wordsPerMark),
    known: [...pick(raw.known, isStrings, DEFAULT_SETTINGS.known)],
    never: [...pick(raw.never, isStrings, DEFAULT_SETTINGS.never)],
    always: [...pick(raw.always, isStrings, DEFAULT_SETTINGS.always)],
  };
}

/** The part of the settings that differs from the defaults, as it is stored. */
export function sparseSettings(settings: Settings): StoredSettings {
  const changed = Object.entries(settings).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[key as keyof Settings]),
  );
  return { version: SETTINGS_VERSION, ...Object.fromEntries(changed) };
}
