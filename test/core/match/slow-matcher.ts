import type { Pack } from '../../../src/core/model/model.ts';
import { readLetters, type Letter } from './slow-letters.ts';
import { spellAll, type Chinese, type Spelling, type Spelt } from './slow-spellings.ts';

/** The spellings of packs whose texts are searched one by one. */
const known = new WeakMap<readonly Pack[], Spelt[]>();

/**
 * A second matcher, written from the rules of docs and design alone and as plainly as they read: it tries every form
 * at every place. It shares no code with the real one, so that both are wrong only where the rules are misread twice.
 */
export function findSlowly(text: string, packs: readonly Pack[], chinese?: Chinese): SlowHit[] {
  const letters = readLetters(text);
  const spellings = known.get(packs) ?? spellAll(packs, chinese);
  known.set(packs, spellings);
  const hits: SlowHit[] = [];
  for (let from = 0; from < letters.length;) {
    let best: { end: number; entries: Set<string> } | null = null;
    for (const { p, e, spelling } of mayStart(letters, from) ? spellings : []) {
      const end = endOf(letters, from, spelling);
      if (end === null || (best && end < best.end)) continue;
      if (!best || end > best.end) best = { end, entries: new Set() };
      best.entries.add(`${p}:${e}`);
    }
    if (best)
      hits.push({
        start: letters[from]!.start,
        end: letters[best.end - 1]!.end,
        entries: [...best.entries].sort(),
      });
    from = best ? best.end : from + 1;
  }
  return hits;
}

/** A hit: UTF-16 offsets, and the entries that have the form as `pack:entry` numbers; `pack:not` for another name. */
export interface SlowHit {
  start: number;
  end: number;
  entries: string[];
}

const ENDINGS = ['s', 'd', 'll', 're', 've', 'm'];

/** The word that starts at a letter, in folded letters. */
function wordAt(letters: Letter[], at: number): string {
  let word = '';
  for (let i = at; letters[i]?.kind === 'word'; i++) word += letters[i]!.loose;
  return word;
}

function mayStart(letters: Letter[], at: number): boolean {
  const before = letters[at - 1]?.kind;
  const { kind } = letters[at]!;
  if (kind === 'word' && before === 'apostrophe' && letters[at - 2]?.kind === 'word')
    return ![...ENDINGS, 't'].includes(wordAt(letters, at));
  return kind === 'word' || kind === 'apostrophe' ? before !== 'word' : kind !== 'space';
}

function mayEnd(letters: Letter[], end: number): boolean {
  if (letters[end - 1]!.kind !== 'word') return true;
  const next = letters[end]?.kind;
  if (next !== 'apostrophe') return next !== 'word';
  const word = wordAt(letters, end + 1);
  return word === '' || ENDINGS.includes(word);
}

/** Finds the end of a spelling that stands at a letter, or null if it does not stand there. */
function endOf(letters: Letter[], from: number, spelling: Spelling): number | null {
  let loose = '';
  let exact = '';
  let end = from;
  while (loose.length < spelling.loose.length && end < letters.length) {
    loose += letters[end]!.loose;
    exact += letters[end]!.exact;
    end++;
  }
  if (loose !== spelling.loose || (spelling.exact !== null && exact !== spelling.exact)) return null;
  return mayEnd(letters, end) ? end : null;
}
