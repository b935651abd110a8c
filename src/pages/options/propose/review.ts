import type { Form } from '../../../core/model/model.ts';
import type { ProposedTerm } from './propose-worker.ts';

export type Verdict = 'open' | 'accepted' | 'dropped';

export interface ReviewTerm {
  id: number;
  term: ProposedTerm;
  verdict: Verdict;
}

export type ReviewStep =
  | { type: 'accept' | 'drop' | 'reopen'; id: number }
  | { type: 'accept-all'; ids: readonly number[] }
  | { type: 'rename'; id: number; headword: string }
  | { type: 'merge'; id: number; into: number }
  | { type: 'remove'; ids: readonly number[] };

const VERDICTS = { accept: 'accepted', drop: 'dropped', reopen: 'open' } as const;

const MAX_STATEMENTS = 10;

export const startReview = (terms: readonly ProposedTerm[]): ReviewTerm[] =>
  terms.map((term, id) => ({ id, term, verdict: 'open' }));

export function applyStep(terms: readonly ReviewTerm[], step: ReviewStep): ReviewTerm[] {
  const change = (id: number, changed: (each: ReviewTerm) => Partial<ReviewTerm>): ReviewTerm[] =>
    terms.map(each => (each.id === id ? { ...each, ...changed(each) } : each));
  switch (step.type) {
    case 'accept':
    case 'drop':
    case 'reopen':
      return change(step.id, () => ({ verdict: VERDICTS[step.type] }));
    case 'accept-all': {
      const ids = new Set(step.ids);
      return terms.map(each =>
        each.verdict === 'open' && ids.has(each.id) ? { ...each, verdict: 'accepted' } : each,
      );
    }
    case 'rename':
      return change(step.id, ({ term }) => ({ term: renameTerm(term, step.headword) }));
    case 'merge': {
      const from = terms.find(({ id }) => id === step.id);
      if (!from || step.id === step.into) return [...terms];
      return change(step.into, ({ term }) => ({ term: mergeTerms(term, from.term) })).filter(
        ({ id }) => id !== step.id,
      );
    }
    case 'remove': {
      const ids = new Set(step.ids);
      return terms.filter(({ id }) => !ids.has(id));
    }
  }
}

/** The headword as the document writes it stays a form. */
function renameTerm(term: ProposedTerm, headword: string): ProposedTerm {
  if (headword === term.headword) return term;
  const first: Form = { text: headword, gate: term.forms[0]?.gate ?? 'always' };
  return { ...term, headword, forms: joinForms([first], term.forms) };
}

function mergeTerms(into: ProposedTerm, from: ProposedTerm): ProposedTerm {
  const seen = new Set(into.statements.map(({ text }) => text));
  const more = from.statements.filter(({ text }) => !seen.has(text));
  return {
    ...into,
    summary: into.summary || from.summary,
    forms: joinForms(into.forms, from.forms),
    count: into.count + (from.count - (from.statements.length - more.length)),
    statements: [...into.statements, ...more].slice(0, MAX_STATEMENTS),
  };
}

export function joinForms(forms: readonly Form[], more: readonly Form[]): Form[] {
  const texts = new Set(forms.map(({ text }) => text));
  return [...forms, ...more.filter(({ text }) => !texts.has(text))];
}

export interface ReviewView {
  show: 'review' | 'accepted' | 'dropped';
  filter: string;
}

export function viewTerms(terms: readonly ReviewTerm[], { show, filter }: ReviewView): ReviewTerm[] {
  const wanted = filter.trim().toLocaleLowerCase();
  return terms.filter(({ verdict, term }) => {
    const isShown = show === 'review' ? verdict !== 'dropped' : verdict === show;
    if (!isShown || wanted === '') return isShown;
    return [term.headword, ...term.forms.map(({ text }) => text)].some(text =>
      text.toLocaleLowerCase().includes(wanted),
    );
  });
}
