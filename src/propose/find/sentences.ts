import type { PhraseValue } from '../../core/phrase.ts';
import type { PlacedText } from '../read/document.ts';

export interface PlacedSentence {
  text: string;
  place: PhraseValue;
  /** True for headings, and lines that are written like one: capitals there say nothing. */
  heading: boolean;
}

/** A sentence may end here: its mark, closing quotes and brackets, white space; Chinese needs no space. */
const END = /(?<![.!?…])[.!?…]+["”’»)\]]*\s+(?=["“‘«([]*[\p{Lu}\p{N}\p{Lo}])|[。！？]+["”’」』）]*/gu;

/** Abbreviations whose point ends no sentence, and single letters: "J. Smith". */
const ABBREVIATION =
  /(?:^|[\s(“"‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|No|Nos|Vol|Fig|Figs|Eq|Art|Sec|ch|pp?|cf|vs?|approx|ca|e\.g|i\.e|etc|al|Inc|Ltd|Co|Gen|Sen|Rep|Gov|Capt|Lt|Col|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|(?:\p{L}\.)+\p{L})\.$/u;

/** A longer sentence is a table or a list that lost its lines; it is cut, so that nobody has to read all of it. */
const MAX_SENTENCE_CHARS = 1200;

export function splitSentences({ paragraphs }: PlacedText): PlacedSentence[] {
  return paragraphs.flatMap(({ text, place, heading }) =>
    splitParagraph(text).map(sentence => ({
      text: sentence,
      place,
      heading: heading || isTitleCase(sentence),
    })),
  );
}

function splitParagraph(paragraph: string): string[] {
  const text = paragraph.replace(/\s+/g, ' ').trim();
  const found: string[] = [];
  let start = 0;
  const take = (end: number): void => {
    for (let from = start; from < end; from += MAX_SENTENCE_CHARS) {
      const sentence = text.slice(from, Math.min(end, from + MAX_SENTENCE_CHARS)).trim();
      if (sentence) found.push(sentence);
    }
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(start, match.index - 12), match.index + 1);
    if (match[0].startsWith('.') && ABBREVIATION.test(before)) continue;
    take(end);
  }
  take(text.length);
  return found;
}

/** Tells whether nearly all longer words start with a capital, as in headlines. */
function isTitleCase(sentence: string): boolean {
  if (/[.!?。]$/.test(sentence)) return false;
  const words = sentence.match(/(?<![\p{L}\p{N}])\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  const capitals = words.filter(word => /^\p{Lu}/u.test(word)).length;
  return words.length >= 2 && capitals >= words.length * 0.8;
}
