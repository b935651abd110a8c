/** Words and the text around them, in UTF-16 offsets. */
export interface Passage {
  text: string;
  start: number;
  end: number;
}

/** More of a text than this before and after words is not read out: nobody listens to a whole table. */
const MOST_AROUND = 300;

/** As much of a text around words as is worth reading out. */
export function passageAt(text: string, start: number, end: number): Passage {
  const from = Math.max(0, start - MOST_AROUND);
  return { text: text.slice(from, end + MOST_AROUND), start: start - from, end: end - from };
}

/** The sentence that words stand in, with white space run together. */
export function sentenceOf({ text: given, start, end }: Passage): string {
  // In a page a line's end is a space; to the segmenter it would end a sentence.
  const text = given.replace(/[\s\uFFFC]/g, ' ');
  const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text);
  const from = sentences.containing(start)?.index ?? 0;
  const last = sentences.containing(Math.max(start, end - 1));
  const to = last ? last.index + last.segment.length : end;
  return text.slice(from, to).replace(/ +/g, ' ').trim();
}
