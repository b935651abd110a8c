import type { FormProblem } from '../../core/form-problems.ts';
import type { Entry, EntryKind, Gate } from '../../core/model.ts';
import { countOf } from '../shared/words.ts';

/** The kinds of entry by their names. */
export const KIND_NAMES: Record<EntryKind, string> = {
  concept: 'Concept',
  system: 'System',
  organisation: 'Organisation',
  person: 'Person',
  place: 'Place',
  event: 'Event',
  law: 'Law',
  company: 'Company',
};

/** What the gates are called. */
export const GATE_NAMES: Record<Gate, string> = { always: 'always', topic: 'on topic' };

/** What to tell a reader of a form's problem. */
export function sayProblem(problem: FormProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'An empty form finds nothing.';
    case 'unmatchable':
      return 'This finds nothing: it has no letters or digits.';
    case 'letter':
      return 'A single letter is found very often.';
    case 'duplicate':
      return problem.of === 'this term'
        ? 'This term already has this form.'
        : `“${problem.of}” already has this form: the card will show both.`;
  }
}

/** "6 forms · 2 statements". */
export function sayContents({ forms, statements }: Pick<Entry, 'forms' | 'statements'>): string {
  const said = [countOf(forms.length, 'form')];
  if (statements.length > 0) said.push(countOf(statements.length, 'statement'));
  return said.join(' · ');
}
