import type { Passage } from './sentence.ts';

/** Words of a page as a link can name them: the words, and those around them where they stand there more than once. */
export interface TextQuote {
  text: string;
  prefix: string;
  suffix: string;
}

/** More words around than these tell no more. */
const MOST_AROUND = 8;

/** A text as quotes are compared with it: browsers look for them without regard to case and white space. */
export const foldQuoted = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

/**
 * The words of a passage with as few around them as make them the only ones; `page` is the page's text, folded. Whole
 * words, since browsers find no others: "Great Firewall’s" where the passage is in "Great Firewall".
 */
export function quotePassage(passage: Passage, page: string): TextQuote {
  const text = passage.text.replace(/\s/g, ' ');
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  const first = words.findLastIndex(({ index }) => index <= passage.start);
  const last = words.findLastIndex(({ index }) => index < passage.end);
  const start = words[first]?.index ?? passage.start;
  const end = last < 0 ? passage.end : words[last]!.index + words[last]!.segment.length;
  const [before, after] = [words.slice(0, Math.max(0, first)), words.slice(last + 1)];
  let quote = { text: clean(text.slice(start, end)), prefix: '', suffix: '' };
  for (let count = 1; count <= MOST_AROUND && !isOnlyOne(quote, page); count++) {
    const from = placeOfWord(before.toReversed(), count)?.index ?? start;
    const to = placeOfWord(after, count);
    const wider = {
      text: quote.text,
      prefix: clean(text.slice(from, start)),
      suffix: clean(text.slice(end, to ? to.index + to.segment.length : end)),
    };
    if (wider.prefix === quote.prefix && wider.suffix === quote.suffix) break;
    quote = wider;
  }
  return quote;
}

/** The segment of the word of that number, or of the last one; what is no text in the page ends the search. */
function placeOfWord(segments: readonly Intl.SegmentData[], count: number): Intl.SegmentData | null {
  const edge = segments.findIndex(({ segment }) => segment.includes(NO_TEXT));
  const words = (edge < 0 ? segments : segments.slice(0, edge)).filter(({ isWordLike }) => isWordLike);
  return words[Math.min(count, words.length) - 1] ?? null;
}

/** Stands in a block's text for an image and the like. */
const NO_TEXT = '\uFFFC';

const clean = (text: string): string => text.replace(/ +/g, ' ').trim();

/** True if the page has the quoted words in this neighbourhood at most once. */
function isOnlyOne({ prefix, text, suffix }: TextQuote, page: string): boolean {
  const folded = { prefix: foldQuoted(prefix), text: foldQuoted(text), suffix: foldQuoted(suffix) };
  const first = findQuote(page, folded, 0);
  return first < 0 || findQuote(page, folded, first + 1) < 0;
}

function findQuote(page: string, { prefix, text, suffix }: TextQuote, from: number): number {
  for (let at = page.indexOf(text, from); at >= 0; at = page.indexOf(text, at + 1)) {
    const end = at + text.length;
    const before = page.slice(Math.max(0, at - prefix.length - 1), at).trimEnd();
    const after = page.slice(end, end + suffix.length + 1).trimStart();
    if (before.endsWith(prefix) && after.startsWith(suffix)) return at;
  }
  return -1;
}

/** An address that leads to the quoted words of its page (https://wicg.github.io/scroll-to-text-fragment/). */
export function linkToQuote(url: string, { prefix, text, suffix }: TextQuote): string {
  const place = url.replace(/:~:.*$/s, '');
  const parts = [prefix && `${encode(prefix)}-`, encode(text), suffix && `-${encode(suffix)}`].filter(
    Boolean,
  );
  return `${place}${place.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

/** Percent-encodes what has a meaning in the directive, and what has one in Markdown around it. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[-_.!~*'()]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
