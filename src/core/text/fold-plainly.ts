import { CLASS, DROP, FOLD, MARK, OTHER, SOLO, SURROGATE, WORD, classify, foldCluster } from './chars.ts';
import { plainWidth } from './fold.ts';
import { HOLDS_RARE, RARE_RUNS } from './rare-runs.ts';

/** Marks that join the character before them, or scripts with many. */
const UNPLAIN =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u064b-\u065f\u0700-\u0dff\u0e31-\u0e4e\u0eb1-\u0ece\u0f00-\u109f\u1160-\u11ff\u1700-\u1cff\u20d0-\u20ff\u24b6-\u24cf\u302a-\u302f\u3099\u309a\ufe20-\ufe2f]/;

/** More characters that become none or several would make offsets expensive. */
const MAX_SHIFTS = 1000;

/** With more characters that join others, all of the text has to be read. */
const MAX_JOINED = 1000;

/** Small letters and signs that fold to themselves; test/core/text/fold-plainly.test.ts tries every character. */
const FOLDING =
  /\ud83c(?![\udde6-\udfff])|\ud83e(?=[\udff0-\udfff])|[^\0-\x7f\xa0-\xa7\xa9\xab\xac\xae-\xb1\xb6\xb7\xbb\xbf\xd7\xf7\u0430-\u0438\u043a-\u044f\u2010-\u2029\u202f-\u205e\u20a0-\u20bf\u2190-\u245f\u2500-\u2bff\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3\ud83c-\ud83e\udc00-\udfff]/g;

export interface PlainText {
  text: string;
  /** The offset in the text before folding. */
  sourceOf: (offset: number) => number;
  /** Offsets in the source of runs that are left as they are, since some of their characters join others. */
  joined: number[];
}

/**
 * Folds a text of any length mostly by the browser's own functions, each character by itself; white space, hyphens and
 * apostrophes stay as they are, and what is dropped is left out. Null where too much cannot be folded so, or a small
 * letter has another length, as that of İ.
 */
export function foldPlainly(source: string): PlainText | null {
  const small = source.toLowerCase();
  if (!HOLDS_RARE.test(source)) return { text: small, sourceOf: offset => offset, joined: [] };
  if (small.length !== source.length) return null;
  const shifts: Shift[] = [];
  const joined: number[] = [];
  const isTooMuch = (): boolean => shifts.length > MAX_SHIFTS || joined.length > MAX_JOINED;
  const text = small.replace(RARE_RUNS, (run, at: number) => {
    if (isTooMuch()) return run;
    const folded = UNPLAIN.test(source.slice(at, at + run.length)) ? null : foldRun(run, at, shifts);
    if (folded === null)
      for (let i = 0; i < run.length && joined.length <= MAX_JOINED; i++) joined.push(at + i);
    return folded ?? run;
  });
  return isTooMuch() ? null : { text, sourceOf: offset => shiftBack(offset, shifts), joined };
}

/** Null, and no more shifts, where some of it joins others. */
function foldRun(run: string, start: number, shifts: Shift[]): string | null {
  const before = shifts.length;
  let isPlain = true;
  const plain = run.replace(FOLDING, (char, at: number) => {
    const unit = char.charCodeAt(0);
    const found = CLASS[unit] || classify(unit);
    if (found === MARK || found === SURROGATE) isPlain = false;
    if (!isPlain || shifts.length > MAX_SHIFTS) return char;
    const folded = found === DROP ? '' : foldUnit(char, found);
    if (folded.length !== 1) shifts.push({ at: start + at, by: folded.length - 1 });
    return folded;
  });
  if (isPlain) return plain;
  shifts.length = before;
  return null;
}

interface Shift {
  at: number;
  by: number;
}

function foldUnit(char: string, found: number): string {
  if (found === WORD || found === SOLO) {
    const folded = FOLD[char.charCodeAt(0)]!;
    return folded ? String.fromCharCode(folded) : foldCluster(char);
  }
  return found === OTHER ? plainWidth(char) : char;
}

function shiftBack(offset: number, shifts: readonly Shift[]): number {
  let source = offset;
  for (const { at, by } of shifts) {
    if (source < at) break;
    source -= Math.min(by, source - at);
  }
  return source;
}
