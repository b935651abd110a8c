import type { Form } from '../../../core/model/model.ts';
import type { ProposedTerm } from './propose-worker.ts';

export type Verdict = 'open' | 'accepted' | 'rejected';

export interface ReviewTerm {
  id: number;
  term: ProposedTerm;
  verdict: Verdict;
}

export type ReviewStep =
  | { type: 'accept' | 'reject' | 'reopen'; id: number }
  | { type: 'accept-all'; ids: readonly number[] }
  | { type: 'rename'; id: number; headword: string }
  | { type: 'merge'; id: number; into: number }
  | { type: 'remove'; ids: readonly number[] };

const VERDICTS = { accept: 'accepted', reject: 'rejected', reopen: 'open' } as const;

const MAX_STATEMENTS = 10;

export const startReview = (terms: readonly ProposedTerm[]): ReviewTerm[] =>
  terms.map((term, id) => ({ id, term, verdict: 'open' }));

export function applyStep(terms: readonly ReviewTerm[], step: ReviewStep): ReviewTerm[] {
  const change = (id: number, changed: (each: ReviewTerm) => Partial<ReviewTerm>): ReviewTerm[] =>
    terms.map(each => (each.id === id ? { ...each, ...changed(each) } : each));
  switch (step.type) {
    case 'accept':
    case 'reject':
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

/** How many of the best are shown before the reader asks for the others. */
const BEST_FIRST = 30;

export type ReviewShow = 'review' | 'all' | 'accepted' | 'rejected';
export type ReviewKind = 'any' | 'terms' | 'names' | 'abbreviations' | 'defined';

export interface ReviewView {
  show: ReviewShow;
  kind: ReviewKind;
  filter: string;
  /** True: the reader wants more than the best of them. */
  whole: boolean;
}

export interface ReviewPart {
  shown: ReviewTerm[];
  /** The number of others that the view would have. */
  rest: number;
}

/** Terms come best first. Those that are decided keep their places among the best, so that no others move up. */
export function viewTerms(terms: readonly ReviewTerm[], view: ReviewView): ReviewPart {
  const wanted = view.filter.trim().toLocaleLowerCase();
  const found = terms.filter(({ term }) => isOfKind(term, view.kind) && hasText(term, wanted));
  const isIn = ({ verdict }: ReviewTerm): boolean =>
    view.show === 'all' || verdict === (view.show === 'review' ? 'open' : view.show);
  const isLong = view.show === 'review' || view.show === 'all';
  const most = isLong && !view.whole ? BEST_FIRST : found.length;
  return { shown: found.slice(0, most).filter(isIn), rest: found.slice(most).filter(isIn).length };
}

const hasText = ({ headword, forms }: ProposedTerm, wanted: string): boolean =>
  wanted === '' ||
  [headword, ...forms.map(({ text }) => text)].some(text => text.toLocaleLowerCase().includes(wanted));

const NAMES: ReadonlySet<string> = new Set(['person', 'place', 'organisation', 'company']);
const ABBREVIATION = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d.&/-]{2,10}s?$/u;

const isAbbreviation = ({ headword, forms }: ProposedTerm): boolean =>
  [headword, ...forms.map(({ text }) => text)].some(text => ABBREVIATION.test(text));

function isOfKind(term: ProposedTerm, kind: ReviewKind): boolean {
  switch (kind) {
    case 'any':
      return true;
    case 'terms':
      return !NAMES.has(term.kind);
    case 'names':
      return NAMES.has(term.kind);
    case 'abbreviations':
      return isAbbreviation(term);
    case 'defined':
      return term.summary !== '';
  }
}
