import { CLASS, DROP, FOLD, MARK, SOLO, SURROGATE, WORD, classify, foldCluster } from './chars.ts';

/** What is dropped or joins the character before it, or belongs to scripts where much does. */
const UNPLAIN =
  /[\xad\u0300-\u036f\u0483-\u0489\u0590-\u0dff\u0e31-\u0e4e\u0eb1-\u0ece\u0f00-\u10ff\u1160-\u11ff\u1700-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\u24b6-\u24cf\u302a-\u302f\u3099\u309a\ufb1d-\uffff]/;

/** Small letters and signs that fold to themselves; test/core/text/fold-plainly.test.ts tries every character. */
const FOLDING =
  /\ud83c(?![\udde6-\udfff])|\ud83e(?=[\udff0-\udfff])|[^\0-\x7f\xa0-\xa7\xa9\xab\xac\xae-\xb1\xb6\xb7\xbb\xbf\xd7\xf7\u0430-\u0438\u043a-\u044f\u2010-\u205e\u20a0-\u20bf\u2190-\u245f\u2500-\u2bff\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3\ud83c-\ud83e\udc00-\udfff]/g;

export interface PlainText {
  text: string;
  /** The offset in the text before folding. */
  sourceOf: (offset: number) => number;
}

/**
 * Folds a text of any length mostly by the browser's own functions, each character by itself; white space, hyphens and
 * apostrophes stay as they are. Null where characters are dropped or joined, except for the selectors of emoji.
 */
export function foldPlainly(source: string): PlainText | null {
  let text = source;
  if (UNPLAIN.test(text)) {
    text = text.replace(/(?<=[\u2000-\u2bff\ud83c-\ud83e\udc00-\udfff])[\ufe0e\ufe0f]/g, ' ');
    if (UNPLAIN.test(text)) return null;
  }
  text = text.toLowerCase();
  if (text.length !== source.length) return null;
  const grown: [at: number, by: number][] = [];
  let isPlain = true;
  text = text.replace(FOLDING, (char, at: number) => {
    const unit = char.charCodeAt(0);
    const found = CLASS[unit] || classify(unit);
    if (found === DROP || found === MARK || found === SURROGATE) isPlain = false;
    if (!isPlain) return char;
    const folded = foldUnit(char, found);
    if (folded.length !== 1) grown.push([at, folded.length - 1]);
    return folded;
  });
  return isPlain ? { text, sourceOf: offset => shiftBack(offset, grown) } : null;
}

function foldUnit(char: string, found: number): string {
  if (found !== WORD && found !== SOLO) return char;
  const folded = FOLD[char.charCodeAt(0)]!;
  return folded ? String.fromCharCode(folded) : foldCluster(char);
}

function shiftBack(offset: number, grown: readonly (readonly [at: number, by: number])[]): number {
  let at = offset;
  for (const [from, by] of grown) {
    if (at <= from) break;
    at -= Math.min(by, at - from);
  }
  return at;
}
