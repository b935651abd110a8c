import type { Entry } from '../../../../core/model/model.ts';
import { guessLanguage } from '../../../../formats/text/guess-language.ts';
import { isTranslation } from './cell-text.ts';

export interface List {
  entries: readonly Entry[];
  language: string;
}

const SCRIPTS = [
  ['Hani', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
] as const;

const scriptOf = (text: string): string => SCRIPTS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'Latn';

const PREFIX = /^(\p{L}{2,3}(?:-[\p{L}\d]{2,8})*):\s+(?=\S)/u;
const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The language of a translation and its text: named before it (“de: Oberlicht”), else that of the list's others in this script. */
export function readTranslation(typed: string, list: List): { text: string; language: string | null } {
  const tag = PREFIX.exec(typed)?.[1]?.toLowerCase();
  if (tag !== undefined && isNamed(tag)) return { text: typed.replace(PREFIX, ''), language: tag };
  const script = scriptOf(typed);
  const known = languagesOf(list).get(script);
  if (known !== undefined) return { text: typed, language: known };
  if (script !== 'Latn') return { text: typed, language: guessLanguage([{ headword: typed }]) ?? null };
  return { text: typed, language: list.language.startsWith('en') ? null : 'en' };
}

const languages = new WeakMap<readonly Entry[], ReadonlyMap<string, string>>();

/** By scripts, the languages of a list's translations; of several in one script the first. */
function languagesOf({ entries, language }: List): ReadonlyMap<string, string> {
  const known = languages.get(entries);
  if (known) return known;
  const found = new Map<string, string>();
  for (const form of entries.flatMap(({ forms }) => forms)) {
    if (!form.language || !isTranslation(form, language)) continue;
    const script = scriptOf(form.text);
    if (!found.has(script)) found.set(script, form.language);
  }
  languages.set(entries, found);
  return found;
}

function isNamed(tag: string): boolean {
  try {
    return names.of(tag) !== undefined;
  } catch {
    return false;
  }
}
