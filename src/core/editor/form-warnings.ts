import { foldForm } from '../text/fold.ts';
import { isExact, keysOf } from '../index/form-keys.ts';
import type { FormOwner, FormIndex } from './form-index.ts';
import { findLookAlikes, type LookAlike } from '../text/look-alikes.ts';
import type { Form, Pack } from '../model/model.ts';
import { findUnseen, withoutUnseen, type Unseen } from '../text/unseen-characters.ts';
import { explainUnreachable, type PackRules } from './explain-unreachable.ts';

/** What a reader should know of a form. */
export type FormWarning =
  | { kind: 'empty' }
  /** Nothing of it can match. */
  | { kind: 'unmatchable' }
  /** It would be found but never marked: it is part of another name, or reads as an address. */
  | { kind: 'never'; name: string | null }
  | { kind: 'letter' }
  /** It is an everyday word of English: among the `rank` most common. */
  | { kind: 'common'; rank: number }
  /** The entry has it twice. */
  | { kind: 'twice' }
  /** Other entries have it, of this pack or of others. */
  | { kind: 'shared'; owners: readonly FormOwner[] }
  | { kind: 'look-alike'; found: LookAlike }
  | { kind: 'unseen'; characters: readonly Unseen[]; cleaned: string };

/** What a form is judged against. */
export interface WarningContext {
  pack: Pick<Pack, 'id' | 'language'>;
  /** The id of the form's entry. */
  entry: string;
  /** Null until they are known. */
  owners: FormIndex | null;
  rules: PackRules;
  /** Among how many of the most common words of English a word is; null if it is no everyday word. */
  rankOf: (word: string) => number | null;
}

/** The least common of the words that are warned of. */
export const LEAST_COMMON = 12_000;

/** For each form of an entry what a reader should know of it, the gravest first. */
export function findFormWarnings(forms: readonly Form[], context: WarningContext): FormWarning[][] {
  const seen = new Set<string>();
  return forms.map(form => {
    // “WHO” in capitals alone and “who” in any case are two forms.
    const key = foldForm(form.text, isExact(form) ? 'exact' : 'loose');
    const isTwice = key !== '' && seen.has(key);
    seen.add(key);
    return findWarnings(form, { ...context, isTwice });
  });
}

/** True if a form with the warning finds or marks nothing. */
export function isUseless({ kind }: FormWarning): boolean {
  return kind === 'empty' || kind === 'unmatchable' || kind === 'never';
}

function findWarnings(form: Form, context: WarningContext & { isTwice: boolean }): FormWarning[] {
  if (form.text.trim() === '') return [{ kind: 'empty' }];
  const { pack, entry, owners, rules, rankOf, isTwice } = context;
  const language = form.language ?? pack.language;
  const found: FormWarning[] = [];
  if (keysOf(form, pack.language).length === 0) found.push({ kind: 'unmatchable' });
  else {
    const never = explainUnreachable(form, rules);
    if (never) found.push({ kind: 'never', name: never.name });
    else if ([...foldForm(form.text)].length === 1) found.push({ kind: 'letter' });
  }
  const characters = findUnseen(form.text);
  if (characters.length) found.push({ kind: 'unseen', characters, cleaned: withoutUnseen(form.text) });
  for (const each of findLookAlikes(form.text, language)) found.push({ kind: 'look-alike', found: each });
  const rank = form.gate === 'always' && canBeEveryday(form, language) ? rankOf(form.text.trim()) : null;
  if (rank !== null && rank <= LEAST_COMMON) found.push({ kind: 'common', rank });
  if (isTwice) found.push({ kind: 'twice' });
  const others = (owners?.ownersOf(form.text) ?? []).filter(
    owner => owner.pack !== pack.id || owner.entry !== entry,
  );
  if (others.length) found.push({ kind: 'shared', owners: others });
  return found;
}

/** True of a word that a page may write in small letters: one whose exact letters have capitals is a name. */
function canBeEveryday(form: Form, language: string): boolean {
  return /^en(?:-|$)/i.test(language) && !(isExact(form) && /\p{Lu}/u.test(form.text));
}
