import { guessLanguage } from '../../formats/text/guess-language.ts';
import type { PlacedText } from '../read/document.ts';
import { LANGUAGE_TAGS, type LanguageTag } from './language.ts';

/** The language that a document's text shows, or else the one that it declares; null if neither does. */
export function findLanguage({ language, paragraphs }: PlacedText): string | null {
  const texts = paragraphs.map(({ text }) => ({ headword: text }));
  const declared = /^[a-z]+/i.exec(language ?? '')?.[0].toLowerCase() ?? null;
  // Many a page says "en" of itself because its template did. One that says another may be a translation with gaps.
  if (declared !== null && declared !== 'en' && isPartly(texts, declared)) return declared;
  const opening = findMost(openingOf(texts));
  if (opening !== null && opening !== 'en' && isPartly(texts, opening)) return opening;
  const most = findMost(texts);
  // A guess goes by signs that a quotation may have; what a document says and most of it shows is sure.
  if (most !== null && most === declared) return declared;
  const guess = guessLanguage(texts);
  return ((guess ?? most) === 'en' ? findHalf(texts) : null) ?? guess ?? declared ?? most;
}

const HALF = 0.6;

/** The language of nearly half of a text that is English else: it is a translation with gaps as well. */
function findHalf(texts: readonly { headword: string }[]): string | null {
  const counts = countAll(texts);
  const [other] = [...counts].filter(([tag]) => tag !== 'en').sort((a, b) => b[1] - a[1]);
  return other && other[1] >= PART.words && other[1] >= HALF * (counts.get('en') ?? 0) ? other[0] : null;
}

/** Short words that are frequent in one of these languages and in none of the others. */
const WORDS = Object.entries({
  de: 'der die und nicht ist das ein eine mit für auf von werden',
  en: 'the of and to is that for with by which are',
  es: 'el los las una por con del y más como pero',
  fr: 'les des est une dans pour qui sur au aux et ou cette',
  it: 'il che di una della per non sono gli nel è',
  pt: 'os das uma não dos do em ao são mais pelo',
}).map(([tag, words]) => [tag, new Set(words.split(' '))] as const);

/** True of a sentence in another language than the document's: a quotation, or a part that nobody translated. */
export function isInAnother(text: string, tag: LanguageTag | 'en'): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (tag === 'ru') return (text.match(SIGNS.ru!)?.length ?? 0) * 2 < letters;
  if (tag === 'zh' || tag === 'ja')
    return (
      (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) * 6 < text.length
    );
  const counts = new Map<string, number>();
  countWords(text, counts);
  const own = counts.get(tag) ?? 0;
  return [...counts.values()].some(count => count > 1 && count > own + 1);
}

const OPENING_CHARS = 1000;

/** A translation with gaps that says nothing of itself opens in its language, seldom a text that quotes another. */
function openingOf(texts: readonly { headword: string }[]): { headword: string }[] {
  let chars = 0;
  return texts.filter(({ headword }) => (chars += headword.length) < OPENING_CHARS + headword.length);
}

/** Enough of a language to be read in it: its short words, and their share of those of all; its signs, and theirs. */
const PART = { words: 20, ofWords: 0.15, signs: 300, ofSigns: 0.05 };

const SIGNS: Readonly<Record<string, RegExp>> = {
  ru: /\p{Script=Cyrillic}/gu,
  zh: /\p{Script=Han}/gu,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
};

/** True of a text that is in a language for a good part, whatever the rest is in. */
function isPartly(texts: readonly { headword: string }[], tag: string): boolean {
  const signs = SIGNS[tag];
  if (!signs) {
    const counts = countAll(texts);
    const most = Math.max(...counts.values());
    const own = counts.get(tag) ?? 0;
    return own >= PART.words && own >= PART.ofWords * most;
  }
  const text = texts.map(({ headword }) => headword).join(' ');
  const own = text.match(signs)?.length ?? 0;
  const isJapanese = tag === 'zh' && (text.match(SIGNS.ja!)?.length ?? 0) * 10 > own;
  return !isJapanese && own >= PART.signs && own >= PART.ofSigns * text.length;
}

const MAX_CHARS = 60_000;

/** The language of most of a text that quotes another at length. */
function findMost(texts: readonly { headword: string }[]): string | null {
  const [best] = [...countAll(texts)].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 5 ? best[0] : null;
}

function countAll(texts: readonly { headword: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  let chars = 0;
  for (const { headword } of texts) {
    if (chars > MAX_CHARS) break;
    chars += headword.length;
    countWords(headword.slice(0, MAX_CHARS), counts);
  }
  return counts;
}

function countWords(text: string, counts: Map<string, number>): void {
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
    for (const [tag, words] of WORDS) if (words.has(word)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
}

/** Null for English, and for a language that has no rules of its own and is read as if it were English. */
export function chooseRules(language: string | null): LanguageTag | null {
  return LANGUAGE_TAGS.find(tag => tag === language) ?? null;
}
