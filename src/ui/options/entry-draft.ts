import type { Entry, Form } from '../../core/model.ts';
import type { EntryDraft } from './EntryFields.tsx';

/** The draft of a term that is not yet there. */
export const EMPTY_DRAFT: EntryDraft = {
  headword: '',
  kind: 'concept',
  summary: '',
  forms: [{ text: '', gate: 'always' }],
};

/** The part of an entry that a reader writes. */
export function draftOf({ headword, kind, summary, forms }: Entry): EntryDraft {
  return { headword, kind, summary, forms };
}

/** The draft as it is stored: no space around texts, no empty form. */
export function cleanDraft({ headword, kind, summary, forms }: EntryDraft): EntryDraft {
  const texts = forms.map((form): Form => ({ ...form, text: form.text.trim() }));
  return {
    headword: headword.trim(),
    kind,
    summary: summary.trim(),
    forms: texts.filter(form => form.text !== ''),
  };
}

/** The draft with fields changed; while the first form is the headword, it follows it. */
export function followHeadword(draft: EntryDraft, fields: Partial<EntryDraft>): EntryDraft {
  const next = { ...draft, ...fields };
  const [first, ...rest] = next.forms;
  const follows = fields.headword !== undefined && first?.text === draft.headword;
  return follows ? { ...next, forms: [{ ...first, text: next.headword }, ...rest] } : next;
}
