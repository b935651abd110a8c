import type { Form, Pack } from '../../src/core/model.ts';

/**
 * A second matcher, written from the rules of docs and design alone and as plainly as they read: it tries every form
 * at every place. It shares no code with the real one, so that both are wrong only where the rules are misread twice.
 */
export function findSlowly(text: string, packs: readonly Pack[]): SlowHit[] {
  const letters = readLetters(text);
  const spellings = packs.flatMap((pack, p) =>
    pack.entries.flatMap((entry, e) =>
      entry.forms.flatMap(form => spellingsOf(form, pack.language).map(spelling => ({ p, e, spelling }))),
    ),
  );
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
        start: letters[from].start,
        end: letters[best.end - 1].end,
        entries: [...best.entries].sort(),
      });
    from = best ? best.end : from + 1;
  }
  return hits;
}

/** A hit: UTF-16 offsets, and the entries that have the form as `pack:entry` numbers. */
export interface SlowHit {
  start: number;
  end: number;
  entries: string[];
}

type Kind = 'word' | 'solo' | 'space' | 'apostrophe' | 'symbol';

/** A letter with its marks, a run of white space, or any other character. */
interface Letter {
  kind: Kind;
  loose: string;
  exact: string;
  start: number;
  end: number;
}

const IGNORED =
  /[\u00AD\u0640\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFE00-\uFE0F]/u;
const SPACES = /[\s\u0085]/;
const HYPHENS = /[-\u2010-\u2013\uFF0D\uFE63]/;
const APOSTROPHES = /['‘’‛ʼ＇]/;
// Half-width sound marks are combining marks by another width; vowels and finals of Hangul join what is before them.
const MARKS = /[\p{M}\uFF9E\uFF9F\u1160-\u11FF]/u;
const NO_SPACES =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ーｰ]/u;
const NOT_OF_WORDS = /[²³¹⁰-ₜ]/u;
const WITHOUT_ACCENTS = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}\p{Nd}]/u;

function kindOf(char: string): Kind | 'hyphen' | 'mark' {
  if (SPACES.test(char)) return 'space';
  if (HYPHENS.test(char)) return 'hyphen';
  if (APOSTROPHES.test(char)) return 'apostrophe';
  if (NOT_OF_WORDS.test(char)) return 'symbol';
  if (MARKS.test(char)) return 'mark';
  if (NO_SPACES.test(char)) return 'solo';
  return /[\p{L}\p{N}_]/u.test(char) ? 'word' : 'symbol';
}

function readLetters(text: string): Letter[] {
  const letters: Letter[] = [];
  const raw: string[] = [];
  let spaceGoesOn = false;
  const push = (kind: Kind, char: string, start: number) => {
    letters.push({ kind, loose: '', exact: '', start, end: start + char.length });
    raw.push(char);
  };
  for (let at = 0; at < text.length;) {
    const char = String.fromCodePoint(text.codePointAt(at)!);
    if (!IGNORED.test(char)) {
      const kind = kindOf(char);
      const last = letters.at(-1);
      if (kind === 'mark' && last && (last.kind === 'word' || last.kind === 'solo')) {
        raw[raw.length - 1] += char;
        last.end = at + char.length;
      } else if (kind === 'space' && spaceGoesOn) {
        raw[raw.length - 1] += char;
      } else {
        push(kind === 'mark' ? 'symbol' : kind === 'hyphen' ? 'space' : kind, char, at);
      }
      spaceGoesOn = kind === 'space';
    }
    at += char.length;
  }
  letters.forEach((letter, i) => {
    letter.loose = foldLoosely(letter.kind, raw[i]);
    letter.exact = foldExactly(letter.kind, raw[i]);
  });
  return letters.filter((letter, i) => {
    const wraps = letter.kind === 'space' && raw[i].includes('\n');
    return !(wraps && letters[i - 1]?.kind === 'solo' && letters[i + 1]?.kind === 'solo');
  });
}

function foldExactly(kind: Kind, raw: string): string {
  if (kind === 'space') return ' ';
  if (kind === 'apostrophe') return "'";
  const composed = raw.normalize('NFC');
  if (kind === 'symbol') return /[！-￮]/.test(raw) ? raw.normalize('NFKC') : raw;
  const plain = raw.normalize('NFKC');
  // Only what stays a letter with its marks: `½` is no fraction bar between two words.
  return /^[\p{L}\p{N}_]/u.test(plain) && !/[^\p{L}\p{N}\p{M}_]/u.test(plain) ? plain : composed;
}

function foldLoosely(kind: Kind, raw: string): string {
  const exact = foldExactly(kind, raw);
  if (kind !== 'word' && kind !== 'solo') return exact;
  const small = exact
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/æ/g, 'ae');
  return WITHOUT_ACCENTS.test(small) ? small.normalize('NFD').replace(/\p{M}/gu, '') : small.normalize('NFC');
}

interface Spelling {
  loose: string;
  /** Null where any case will do. */
  exact: string | null;
}

function spellingsOf(form: Form, packLanguage: string): Spelling[] {
  const letters = readLetters(form.text);
  while (letters.at(0)?.kind === 'space') letters.shift();
  while (letters.at(-1)?.kind === 'space') letters.pop();
  if (!letters.some(({ kind }) => kind !== 'space' && kind !== 'apostrophe')) return [];
  const exact = form.case ?? isMostlyCapitals(form.text);
  const english = /^en(-|$)/i.test(form.language ?? packLanguage);
  const joints = letters.filter(({ kind }) => kind === 'space').length;
  const joined = form.compound && joints <= 4 ? joinedWays(letters) : [letters];
  return joined.flatMap(way => {
    const loose = way.map(letter => letter.loose).join('');
    const letter = way.map(one => one.exact).join('');
    const take = (cut: number, ending: string): Spelling => ({
      loose: loose.slice(0, loose.length - cut) + ending,
      exact: exact ? letter.slice(0, letter.length - cut) + ending : null,
    });
    const made = [take(0, '')];
    if (!english || form.inflect === false || !/[a-z]$/.test(loose)) return made;
    if (/[^aeiou]y$/.test(loose)) return exact ? made : [...made, take(1, 'ies')];
    if (/(ss|x|z|ch|sh)$/.test(loose)) return [...made, take(0, 'es')];
    return loose.endsWith('s') ? made : [...made, take(0, 's')];
  });
}

function isMostlyCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 1 && (text.match(/\p{Lu}/gu) ?? []).length / letters.length >= 0.75;
}

/** The letters with each of their spaces there or not. */
function joinedWays(letters: Letter[]): Letter[][] {
  const at = letters.findIndex(({ kind }) => kind === 'space');
  if (at < 0) return [letters];
  const head = letters.slice(0, at);
  return joinedWays(letters.slice(at + 1)).flatMap(rest => [
    [...head, letters[at], ...rest],
    [...head, ...rest],
  ]);
}

const ENDINGS = ['s', 'd', 'll', 're', 've', 'm'];

/** The word that starts at a letter, in folded letters. */
function wordAt(letters: Letter[], at: number): string {
  let word = '';
  for (let i = at; letters[i]?.kind === 'word'; i++) word += letters[i].loose;
  return word;
}

function mayStart(letters: Letter[], at: number): boolean {
  const before = letters[at - 1]?.kind;
  const { kind } = letters[at];
  if (kind === 'word' && before === 'apostrophe' && letters[at - 2]?.kind === 'word')
    return ![...ENDINGS, 't'].includes(wordAt(letters, at));
  return kind === 'word' || kind === 'apostrophe' ? before !== 'word' : kind !== 'space';
}

function mayEnd(letters: Letter[], end: number): boolean {
  if (letters[end - 1].kind !== 'word') return true;
  const next = letters[end]?.kind;
  if (next !== 'apostrophe') return next !== 'word';
  const word = wordAt(letters, end + 1);
  return word === '' || ENDINGS.includes(word);
}

/** Where a spelling that stands at a letter ends, or null if it does not stand there. */
function endOf(letters: Letter[], from: number, spelling: Spelling): number | null {
  let loose = '';
  let exact = '';
  let end = from;
  while (loose.length < spelling.loose.length && end < letters.length) {
    loose += letters[end].loose;
    exact += letters[end].exact;
    end++;
  }
  if (loose !== spelling.loose || (spelling.exact !== null && exact !== spelling.exact)) return null;
  return mayEnd(letters, end) ? end : null;
}
