/** In UTF-16 offsets. */
export interface Passage {
  text: string;
  start: number;
  end: number;
}

/** Characters on each side; nobody listens to a whole table. */
const MAX_CONTEXT_CHARS = 300;

export function passageAt(text: string, start: number, end: number): Passage {
  const from = Math.max(0, start - MAX_CONTEXT_CHARS);
  return { text: text.slice(from, end + MAX_CONTEXT_CHARS), start: start - from, end: end - from };
}

export function sentenceOf({ text: original, start, end }: Passage): string {
  // A line break is a space in a page; the segmenter would end a sentence there.
  const text = original.replace(/[\s\uFFFC]/g, ' ');
  const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text);
  const from = sentences.containing(start)?.index ?? 0;
  const last = sentences.containing(Math.max(start, end - 1));
  const to = last ? last.index + last.segment.length : end;
  return text.slice(from, to).replace(/ +/g, ' ').trim();
}
