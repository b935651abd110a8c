const SPACED = /[\p{L}\p{N}]+/gu;
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;
/** Chinese words have this many characters on average. */
const CHARACTERS_A_WORD = 1.7;

/** About how many words a text has; where a script puts no spaces between them, by its number of characters. */
export function countWords(text: string): number {
  let words = 0;
  const spaced = text.replace(UNSPACED, run => {
    words += run.length / CHARACTERS_A_WORD;
    return ' ';
  });
  return Math.round(words) + (spaced.match(SPACED)?.length ?? 0);
}
