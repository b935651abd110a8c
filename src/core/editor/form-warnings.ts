import { foldForm } from '../text/fold.ts';
import { isExact, keysOf } from '../index/form-keys.ts';
import type { FormOwner, FormIndex } from './form-index.ts';
import { findLookAlikes, type LookAlike } from '../text/look-alikes.ts';
import type { Form, Pack } from '../model/model.ts';
import { findUnseen, withoutUnseen, type Unseen } from '../text/unseen-characters.ts';
import { explainUnreachable, type PackRules } from './explain-unreachable.ts';

export type FormWarning =
  | { kind: 'empty' }
  | { kind: 'unmatchable' }
  /** Found but never marked: part of another name, or it reads as an address. */
  | { kind: 'never'; name: string | null }
  | { kind: 'letter' }
  | { kind: 'common'; rank: number }
  | { kind: 'twice' }
  | { kind: 'shared'; owners: readonly FormOwner[] }
  | { kind: 'look-alike'; found: LookAlike }
  | { kind: 'unseen'; characters: readonly Unseen[]; cleaned: string };

export interface WarningContext {
  pack: Pick<Pack, 'id' | 'language'>;
  entry: string;
  owners: FormIndex | null;
  rules: PackRules;
  rankOf: (word: string) => number | null;
}

const MAX_COMMON_RANK = 12_000;

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
  if (rank !== null && rank <= MAX_COMMON_RANK) found.push({ kind: 'common', rank });
  if (isTwice) found.push({ kind: 'twice' });
  const others = (owners?.ownersOf(form.text) ?? []).filter(
    owner => owner.pack !== pack.id || owner.entry !== entry,
  );
  if (others.length) found.push({ kind: 'shared', owners: others });
  return found;
}

/** A form whose exact letters have capitals is a name, which pages do not write in small letters. */
function canBeEveryday(form: Form, language: string): boolean {
  return /^en(?:-|$)/i.test(language) && !(isExact(form) && /\p{Lu}/u.test(form.text));
}
