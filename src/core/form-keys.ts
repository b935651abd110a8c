import type { Form } from './model.ts';
import { classAt, fold, foldForm, widthAt } from './fold.ts';
import { SOLO, WORD } from './chars.ts';
import { hashOf, hashPair } from './hash.ts';
import { inflectionOf } from './plurals.ts';

/** One spelling under which a form is found. */
export interface FormKey {
  /** Folded text. */
  key: string;
  /** The exact letters, where the form asks for them. */
  exact: string | null;
  /** True if the key may be followed by an s. */
  plural: boolean;
}

/** True if a form matches its exact letters: it says so, or three quarters of its two or more letters are capitals. */
export function isExact(form: Form): boolean {
  if (form.case !== undefined) return form.case;
  const letters = [...form.text].filter(char => /\p{L}/u.test(char));
  const capitals = letters.filter(char => /\p{Lu}/u.test(char)).length;
  return letters.length >= 2 && capitals * 4 >= letters.length * 3;
}

/** All keys of a form: its compound spellings and their plurals. Empty if nothing of it can match. */
export function keysOf(form: Form, packLanguage: string): FormKey[] {
  const exact = isExact(form);
  const found = new Map<string, FormKey>();
  // Both foldings keep the same joints. The exact letters are not folded again: " – " reads as three spaces, not one.
  const exactly = spellings(foldForm(form.text, 'exact'), form.compound === true);
  const loose = foldForm(form.text);
  const last = loose.slice(loose.lastIndexOf(' ') + 1);
  for (const [i, key] of spellings(loose, form.compound === true).entries()) {
    if (!/[^ ']/.test(key)) continue;
    const add = (cut: number, ending: string, plural: boolean): void => {
      const whole = key.slice(0, key.length - cut) + ending;
      const letters = exact ? exactly[i].slice(0, exactly[i].length - cut) + ending : null;
      if (!found.has(whole)) found.set(whole, { key: whole, exact: letters, plural });
    };
    const inflection = form.inflect === false ? null : inflectionOf(key, last, form.language ?? packLanguage);
    add(0, '', inflection?.s ?? false);
    // Exact letters are never cut: what stands in their place would have no case of its own.
    for (const { cut, letters } of inflection?.endings ?? []) if (!exact || !cut) add(cut, letters, false);
  }
  return [...found.values()];
}

/** The text with each of its joints as it is and, for a compound, left out. */
function spellings(text: string, compound: boolean): string[] {
  const parts = text.split(' ');
  // Compounds have two to four parts; more would double the spellings with each.
  if (!compound || parts.length > 5) return [text];
  return parts
    .slice(1)
    .reduce((made, part) => made.flatMap(head => [`${head} ${part}`, head + part]), [parts[0]]);
}

/** Hash under which a key is looked up: of its first word, or its first two; a leading symbol counts as a word. */
export function headHash(key: string): { hash: number; symbol: boolean } {
  const first = wordAt(key, 0);
  if (first === null) return { hash: hashOf(key[0]), symbol: true };
  for (let at = first.end; at < key.length; at += widthAt(key, at)) {
    const second = wordAt(key, at);
    if (second) return { hash: hashPair(first.hash, second.hash), symbol: false };
  }
  return { hash: first.hash, symbol: false };
}

function wordAt(key: string, at: number): { hash: number; end: number } | null {
  const found = classAt(key, at);
  if (found !== WORD && found !== SOLO) return null;
  let end = at + widthAt(key, at);
  const inside = (next: number) => next === 8 || (found === WORD && next === WORD);
  while (end < key.length && inside(classAt(key, end))) end += widthAt(key, end);
  return { hash: hashOf(key.slice(at, end)), end };
}

/** The source's letters between two offsets, as `exact` forms compare them. */
export function exactLetters(source: string): string {
  return fold(source, 'exact').text.trim();
}
