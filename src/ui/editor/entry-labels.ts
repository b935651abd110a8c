import type { Entry, EntryKind, Gate, StatementKind } from '../../core/model/model.ts';
import { countOf } from '../controls/words.ts';

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

/** What each kind of statement means, for whoever has to choose one. */
export const STATEMENT_MEANINGS: Record<StatementKind, string> = {
  reported: 'A fact that the source reports.',
  position: 'What somebody named wants, holds or has said.',
  commentary: 'A view of somebody who comments, named or not.',
  characterisation: 'The source’s own wording for it: a label, a judgement.',
};

/** "6 forms · 2 statements". */
export function formatContents({ forms, statements }: Pick<Entry, 'forms' | 'statements'>): string {
  const said = [countOf(forms.length, 'form')];
  if (statements.length > 0) said.push(countOf(statements.length, 'statement'));
  return said.join(' · ');
}
