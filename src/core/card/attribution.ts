import type { CardEntry } from '../model/card-entry.ts';
import type { Statement } from '../model/model.ts';
import { cleanLine } from '../text/readable.ts';
import { linkToQuote } from '../text/text-fragment.ts';

/** Names the speaker and the source: “the speaker quoted in”, the source’s name, “, which names no other”. */
export interface Attribution {
  /** Someone by name, who says it in the source. */
  speaker?: string;
  before: string;
  /** Empty where nothing names it. */
  source: string;
  after: string;
  /** The address of the source, at the words that the statement has of it. */
  link?: string;
}

const GENERIC = /\bthe (article|document|headline|source)\b/i;

/** Readers are reading an article themselves, so “the article” is called by its name. */
export function attribute({ by, text, source }: Statement, pack: CardEntry['pack']): Attribution {
  // The list's source does not speak for a statement that names neither a speaker nor a place.
  if (by === undefined && !source) return { before: '', source: '', after: '' };
  const said = by ?? '';
  const title = source?.title ?? pack.source ?? pack.title;
  const link = source?.link === undefined ? {} : { link: linkToQuote(source.link, quoteOf(text)) };
  const generic = GENERIC.exec(said);
  if (generic) {
    const [words, noun = ''] = generic;
    const start = said.slice(0, generic.index).replace(/^an? (?:commentary|report) in $/i, '');
    const before = noun.toLowerCase() === 'headline' ? `${start}the headline of ` : start;
    return { before, source: title, after: said.slice(generic.index + words.length), ...link };
  }
  const name = cleanLine(said);
  const isNamed = source !== undefined || pack.source !== undefined;
  if (name === '' || isSameName(name, title))
    return { before: '', source: isNamed || name ? title : '', after: '', ...link };
  if (!isNamed) return { before: name, source: '', after: '', ...link };
  return { speaker: name, before: '', source: title, after: '', ...link };
}

const isSameName = (one: string, other: string): boolean =>
  one.replace(/\s+/g, ' ').toLowerCase() === other.replace(/\s+/g, ' ').trim().toLowerCase();

const MIN_QUOTED_WORDS = 3;

/** The longest quotation that is more than a name; else all of the text, for it may be quoted as a whole. */
function quoteOf(text: string): { text: string; prefix: string; suffix: string } {
  const quoted = [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);
  const [longest = ''] = quoted.toSorted((a, b) => b.length - a.length);
  const isTelling = longest.trim().split(/\s+/).length >= MIN_QUOTED_WORDS;
  return { text: (isTelling ? longest : text).trim(), prefix: '', suffix: '' };
}

/** True for what was taken from the page with this address: its reader has it before the eyes. */
export function isFromPage({ source }: Statement, address: string): boolean {
  return source?.link !== undefined && withoutHash(source.link) === withoutHash(address);
}

const withoutHash = (address: string): string => address.replace(/#.*$/s, '');
