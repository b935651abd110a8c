import type { Form } from '../model/model.ts';
import { classAt, foldForm, widthAt } from '../text/fold.ts';
import { SOLO, WORD } from '../text/chars.ts';
import { hashWord, hashWordPair } from './word-hash.ts';
import { inflectionOf } from './plurals.ts';

export interface FormKey {
  key: string;
  exact: string | null;
  plural: boolean;
}

/** Stated by the form, or at least three quarters of two or more letters are capitals. */
export function isExact(form: Form): boolean {
  if (form.case !== undefined) return form.case;
  const letters = [...form.text].filter(char => /\p{L}/u.test(char));
  const capitals = letters.filter(char => /\p{Lu}/u.test(char)).length;
  return letters.length >= 2 && capitals * 4 >= letters.length * 3;
}

export interface Spelling {
  key: string;
  letters: string;
  s: boolean;
  isCut: boolean;
}

/** Compound spellings and plurals; empty if nothing of the form can match. */
export function keysOf(form: Form, packLanguage: string): FormKey[] {
  const known = made.get(form);
  if (known?.language === packLanguage) return known.keys;
  const keys = makeKeys(form, packLanguage);
  made.set(form, { language: packLanguage, keys });
  return keys;
}

/** When one entry of a large list changes, all other forms stay the same objects. */
const made = new WeakMap<Form, { language: string; keys: FormKey[] }>();

function makeKeys(form: Form, packLanguage: string): FormKey[] {
  const exact = isExact(form);
  return spellOut(form, packLanguage).map(({ key, letters, s }) => ({
    key,
    exact: exact ? letters : null,
    plural: s,
  }));
}

export function spellOut(form: Form, packLanguage: string): Spelling[] {
  const found = new Map<string, Spelling>();
  const loose = foldForm(form.text);
  const last = loose.slice(loose.lastIndexOf(' ') + 1);
  // Folding the exact letters twice would change " – ", which reads as three spaces.
  const exactly = joinParts(foldForm(form.text, 'exact'), form.compound === true);
  for (const [i, whole] of joinParts(loose, form.compound === true).entries()) {
    if (!/[^ ']/.test(whole)) continue;
    const add = (cut: number, ending: string, s: boolean): void => {
      const key = whole.slice(0, whole.length - cut) + ending;
      const letters = exactly[i]!.slice(0, exactly[i]!.length - cut) + ending;
      if (!found.has(key)) found.set(key, { key, letters, s, isCut: cut > 0 });
    };
    const language = form.language ?? packLanguage;
    const inflection = form.inflect === false ? null : inflectionOf(whole, last, language);
    add(0, '', inflection?.s ?? false);
    for (const { cut, letters } of inflection?.endings ?? []) add(cut, letters, false);
  }
  // A replaced ending would have no case of its own.
  return [...found.values()].filter(({ isCut }) => !isCut || !isExact(form));
}

function joinParts(text: string, compound: boolean): string[] {
  const [first, ...parts] = text.split(' ');
  // Compounds have two to four parts; each more would double the spellings.
  if (!compound || parts.length > 4) return [text];
  return parts.reduce((made, part) => made.flatMap(head => [`${head} ${part}`, head + part]), [first!]);
}

/** The hash of a key's first word, or its first two; a leading symbol counts as a word. */
export function headHash(key: string): { hash: number; symbol: boolean } {
  const first = wordAt(key, 0);
  if (first === null) return { hash: hashWord(key[0]!), symbol: true };
  for (let at = first.end; at < key.length; at += widthAt(key, at)) {
    const second = wordAt(key, at);
    if (second) return { hash: hashWordPair(first.hash, second.hash), symbol: false };
  }
  return { hash: first.hash, symbol: false };
}

function wordAt(key: string, at: number): { hash: number; end: number } | null {
  const found = classAt(key, at);
  if (found !== WORD && found !== SOLO) return null;
  let end = at + widthAt(key, at);
  const inside = (next: number) => next === 8 || (found === WORD && next === WORD);
  while (end < key.length && inside(classAt(key, end))) end += widthAt(key, end);
  return { hash: hashWord(key.slice(at, end)), end };
}
