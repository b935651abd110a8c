import type { Passage } from './sentence.ts';

/** `prefix` and `suffix` are empty where the text is unique in the page. */
export interface TextQuote {
  text: string;
  prefix: string;
  suffix: string;
}

const MAX_CONTEXT_WORDS = 8;

/** Browsers ignore case and white space when they look for a quote. */
export const foldQuoted = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

/** The fewest words around that make it unique in the folded `page`; browsers find whole words only. */
export function quotePassage(passage: Passage, page: string): TextQuote {
  const text = passage.text.replace(/\s/g, ' ');
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  const first = words.findLastIndex(({ index }) => index <= passage.start);
  const last = words.findLastIndex(({ index }) => index < passage.end);
  const start = words[first]?.index ?? passage.start;
  const end = last < 0 ? passage.end : words[last]!.index + words[last]!.segment.length;
  const [before, after] = [words.slice(0, Math.max(0, first)), words.slice(last + 1)];
  let quote = { text: clean(text.slice(start, end)), prefix: '', suffix: '' };
  for (let count = 1; count <= MAX_CONTEXT_WORDS && !isOnlyOne(quote, page); count++) {
    const from = nthWord(before.toReversed(), count)?.index ?? start;
    const to = nthWord(after, count);
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

function nthWord(segments: readonly Intl.SegmentData[], count: number): Intl.SegmentData | null {
  const edge = segments.findIndex(({ segment }) => segment.includes(OBJECT_PLACEHOLDER));
  const words = (edge < 0 ? segments : segments.slice(0, edge)).filter(({ isWordLike }) => isWordLike);
  return words[Math.min(count, words.length) - 1] ?? null;
}

const OBJECT_PLACEHOLDER = '\uFFFC';

const clean = (text: string): string => text.replace(/ +/g, ' ').trim();

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

/** https://wicg.github.io/scroll-to-text-fragment/ */
export function linkToQuote(url: string, { prefix, text, suffix }: TextQuote): string {
  const place = url.replace(/:~:.*$/s, '');
  const parts = [prefix && `${encode(prefix)}-`, encode(text), suffix && `-${encode(suffix)}`].filter(
    Boolean,
  );
  return `${place}${place.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

/** Encodes what has a meaning in the directive or in Markdown around it. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[-_.!~*'()]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
