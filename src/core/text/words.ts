import { CLASS, DROP, MARK, SOLO, SURROGATE, WORD } from './chars.ts';
import { classAt, widthAt } from './fold.ts';

const CHARS_PER_CHINESE_WORD = 1.7;

/** Approximate; scripts without spaces are estimated from their number of characters. */
export function countWords(text: string): number {
  const classes = CLASS;
  let words = 0;
  let solos = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    let found = classes[text.charCodeAt(at)];
    if (found === 0 || found === SURROGATE) {
      found = classAt(text, at);
      at += widthAt(text, at) - 1;
    }
    if (found === SOLO) solos++;
    else if (found === WORD && !inWord) words++;
    inWord = found === WORD || (inWord && (found === MARK || found === DROP));
  }
  return words + Math.round(solos / CHARS_PER_CHINESE_WORD);
}
