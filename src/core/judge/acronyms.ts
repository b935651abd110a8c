import type { Hit } from '../match/hit.ts';
import type { PageBlock } from './mention.ts';
import { EXACT, TOPIC } from '../index/index-layout.ts';
import { spellingsOf, type Index } from '../index/index-read.ts';
import { foldForm } from '../text/fold.ts';
import type { EntryRef } from '../model/model.ts';
import { type CooperativeTask, forEachCooperatively } from '../cooperative-task.ts';

export interface AcronymSenses {
  /** Acronyms beside their own long form where that is unambiguous: "World Internet Conference (WIC)". */
  explained: ReadonlySet<EntryRef>;
  /** The mentions in such pairs: with the long form they are one mention, and no evidence of their own. */
  beside: ReadonlySet<Hit>;
  /** Acronyms beside another long form: "Women, Infants and Children (WIC)". */
  others: ReadonlyMap<EntryRef, string>;
}

const MAX_LONG_FORM_DISTANCE = 120;

export function* readAcronymsCooperatively(
  blocks: readonly PageBlock[],
  index: Index,
): CooperativeTask<AcronymSenses> {
  const explained = new Set<EntryRef>();
  const own = new Set<EntryRef>();
  const beside = new Set<Hit>();
  const others = new Map<EntryRef, string>();
  yield* forEachCooperatively(blocks, ({ text, hits }) => {
    hits.forEach((hit, i) => {
      const refs = acronymRefs(hit, index);
      if (!refs.length) return;
      const neighbours = [hits[i - 1], hits[i + 1]].filter(
        (each): each is Hit => each !== undefined && isBracketed(text, hit, each),
      );
      const forms = neighbours.flatMap(each => each.forms);
      const long = longFormBeside(text, hit);
      for (const ref of refs) {
        const ofRef = forms.filter(form => index.formRef[form] === ref);
        if (ofRef.length) {
          own.add(ref);
          beside.add(hit);
          if (ofRef.some(form => !(index.formFlags[form]! & TOPIC))) explained.add(ref);
        } else if (long && !others.has(ref)) {
          if (isMisspelt(long, ref, index)) own.add(ref);
          else if (!neighbours.length) others.set(ref, long);
        }
      }
    });
  });
  for (const ref of own) others.delete(ref);
  return { explained, beside, others };
}

const NO_REFS: readonly EntryRef[] = [];

function acronymRefs({ forms }: Hit, { formFlags, formRef }: Index): readonly EntryRef[] {
  const isAcronym = (form: number): boolean => (formFlags[form]! & (EXACT | TOPIC)) === (EXACT | TOPIC);
  // Nearly all hits have no acronym.
  return forms.some(isAcronym) ? forms.filter(isAcronym).map(form => formRef[form]!) : NO_REFS;
}

function isBracketed(text: string, a: Hit, b: Hit): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return (
    /^['’]?s?\s*[(（[]["“]?$/.test(text.slice(first.end, second.start)) &&
    /["”)）\],;]/.test(text[second.end] ?? '')
  );
}

function longFormBeside(text: string, { start, end }: Hit): string | null {
  const short = text.slice(start, end);
  const before = /([^()（）]+)[(（]["“]?$/.exec(
    text.slice(Math.max(0, start - MAX_LONG_FORM_DISTANCE), start),
  )?.[1];
  if (before && /^["”]?\s*[)）,;]/.test(text.slice(end))) {
    const long = findLongForm(short, before.trim());
    if (long) return long;
  }
  const inside = /^\s*[(（]["“]?([^()（）]+?)["”]?[)）]/.exec(
    text.slice(end, end + MAX_LONG_FORM_DISTANCE),
  )?.[1];
  const long = inside ? findLongForm(short, inside.trim()) : null;
  return long === inside?.trim() ? long : null;
}

/** Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", 2003. */
export function findLongForm(acronym: string, text: string): string | null {
  const letters = acronym.toLowerCase();
  let at = text.length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    const isFirst = i === 0;
    while (
      at >= 0 &&
      (text[at]!.toLowerCase() !== letters[i] || (isFirst && at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!)))
    ) {
      at--;
    }
    if (at < 0) return null;
    at--;
  }
  const long = text.slice(at + 1);
  const words = long.split(/\s+/).length;
  return words >= 2 && words <= Math.min(letters.length + 5, letters.length * 2) ? long : null;
}

const SMALL_WORDS = new Set(['the', 'of', 'for', 'and', 'on', 'in', 'a']);

const contentWords = (text: string): string[] =>
  text.split(/[^\p{L}\p{M}\p{N}']+/u).filter(word => word && !SMALL_WORDS.has(word));

/** A slip in a word or two of the entry's own name, or a word that a line's end divides, makes it no other name. */
function isMisspelt(long: string, ref: EntryRef, index: Index): boolean {
  const written = contentWords(foldForm(long.replace(/(\p{L})[-\u2010\u00ad]\s+(?=\p{Ll})/gu, '$1')));
  return spellingsOf(index, ref).some(spelling => {
    const words = contentWords(spelling);
    if (words.length < 2) return false;
    // A name that is longer by words before it, as "the Chinese" something, still ends alike.
    const end = written.slice(-words.length);
    return end.length === words.length && words.every((word, i) => isLike(word, end[i]!));
  });
}

/** One letter more, less, other or exchanged with the next; two in a long word. */
function isLike(a: string, b: string): boolean {
  const most = a.length > 7 ? 2 : a.length > 2 ? 1 : 0;
  return Math.abs(a.length - b.length) <= most && distanceBetween(a, b) <= most;
}

/** Optimal string alignment distance: Damerau, "A technique for computer detection and correction of spelling errors", 1964. */
function distanceBetween(a: string, b: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(row[j - 1]! + 1, last![j]! + 1, last![j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before![j - 2]! + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last![b.length]!;
}
