import type { Hit } from '../match/hit.ts';
import type { PageBlock } from './mention.ts';
import { EXACT, TOPIC } from '../index/index-layout.ts';
import type { Index } from '../index/index-read.ts';
import type { EntryRef } from '../model/model.ts';
import { type CooperativeTask, forEachCooperatively } from '../cooperative-task.ts';

export interface AcronymSenses {
  /** Acronyms beside their own long form: "World Internet Conference (WIC)". */
  explained: ReadonlySet<EntryRef>;
  /** Acronyms beside another long form: "Women, Infants and Children (WIC)". */
  others: ReadonlyMap<EntryRef, string>;
}

const MAX_LONG_FORM_DISTANCE = 120;

export function* readAcronymsCooperatively(
  blocks: readonly PageBlock[],
  index: Index,
): CooperativeTask<AcronymSenses> {
  const explained = new Set<EntryRef>();
  const others = new Map<EntryRef, string>();
  yield* forEachCooperatively(blocks, ({ text, hits }) => {
    hits.forEach((hit, i) => {
      const refs = acronymRefs(hit, index);
      if (!refs.length) return;
      const neighbours = [hits[i - 1], hits[i + 1]].filter(
        (each): each is Hit => each !== undefined && isBracketed(text, hit, each),
      );
      const own = new Set(neighbours.flatMap(each => each.forms.map(form => index.formRef[form])));
      const long = longFormBeside(text, hit);
      for (const ref of refs) {
        if (own.has(ref)) explained.add(ref);
        else if (long && !neighbours.length) others.set(ref, long);
      }
    });
  });
  for (const ref of explained) others.delete(ref);
  return { explained, others };
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
