import { foldForm } from './fold.ts';
import { keysOf } from './form-keys.ts';
import type { Entry, Form, Pack } from './model.ts';

/** What a reader should know of a form. `empty` and `unmatchable` forms find nothing; the others are only unwise. */
export type FormProblem =
  { kind: 'empty' } | { kind: 'unmatchable' } | { kind: 'letter' } | { kind: 'duplicate'; of: string };

/** For each form of an entry its problem, or null; duplicates are looked for in the entry and in the whole pack. */
export function findFormProblems(
  forms: readonly Form[],
  pack: Pack,
  entryId: string,
): (FormProblem | null)[] {
  const others = pack.entries.filter(entry => entry.id !== entryId);
  return forms.map((form, at) => {
    if (form.text.trim() === '') return { kind: 'empty' };
    const key = foldForm(form.text);
    if (keysOf(form, pack.language).length === 0) return { kind: 'unmatchable' };
    const of = findOwner(key, others) ?? (hasKey(forms.slice(0, at), key) ? 'this term' : null);
    if (of !== null) return { kind: 'duplicate', of };
    return [...key].length === 1 ? { kind: 'letter' } : null;
  });
}

/** True if a form with the problem finds nothing. */
export function isUseless(problem: FormProblem | null): boolean {
  return problem?.kind === 'empty' || problem?.kind === 'unmatchable';
}

const hasKey = (forms: readonly Form[], key: string): boolean =>
  forms.some(form => foldForm(form.text) === key);

function findOwner(key: string, entries: readonly Entry[]): string | null {
  return entries.find(entry => hasKey(entry.forms, key))?.headword ?? null;
}
