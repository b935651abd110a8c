import { applyEdit } from '../../core/packs/apply-edit.ts';
import type { Entry, Form, Pack, Statement } from '../../core/model/model.ts';
import { makeId } from '../../core/model/ids.ts';
import { atEnd, type PackEdit, type StoreEdit } from '../../core/packs/pack-edits.ts';
import { isSameLanguage } from '../../core/text/language-tag.ts';
import type { PickedTerm } from '../../core/editor/picked-term.ts';
import { cleanField } from '../../core/text/field-text.ts';
import { cleanStatement } from '../../ui/editor/statement-draft.ts';

export const draftOf = ({ sentence, by, date, title, link }: PickedTerm, id = ''): Statement => ({
  id,
  text: sentence,
  kind: 'reported',
  by,
  date,
  source: { title, link },
});

export function addTerm(
  term: PickedTerm,
  { into, isNew, statementId }: { into: Pack; isNew: boolean; statementId: string },
): { edit: StoreEdit; entry: string } {
  const headword = cleanField(term.headword);
  const statement = cleanStatement(draftOf(term, statementId));
  const entry: Entry = {
    id: makeId(
      headword,
      into.entries.map(({ id }) => id),
    ),
    headword,
    kind: term.kind,
    summary: cleanField(term.summary),
    forms: [formOf(term, into.language)],
    related: [],
    statements: statement ? [statement.id] : [],
  };
  const edits: PackEdit[] = [...putStatement(statement), { type: 'put-entries', items: [atEnd(entry)] }];
  return {
    entry: entry.id,
    edit: isNew
      ? { type: 'add-pack', pack: edits.reduce(applyEdit, into) }
      : { type: 'edit-pack', pack: into.id, edits },
  };
}

export function addStatement(
  term: PickedTerm,
  { into, entry, statementId }: { into: Pack; entry: string; statementId: string },
): StoreEdit | null {
  const statement = cleanStatement(draftOf(term, statementId));
  const stored = into.entries.find(({ id }) => id === entry);
  if (!statement || !stored) return null;
  return {
    type: 'edit-pack',
    pack: into.id,
    edits: [
      ...putStatement(statement),
      { type: 'change-entry', id: entry, fields: { statements: [...stored.statements, statement.id] } },
    ],
  };
}

const putStatement = (statement: Statement | null): PackEdit[] =>
  statement ? [{ type: 'put-statements', items: [atEnd(statement)] }] : [];

export function formOf({ headword, gate, language }: PickedTerm, listLanguage: string): Form {
  const isOther = language !== undefined && !isSameLanguage(language, listLanguage);
  return { text: cleanField(headword), gate, ...(isOther ? { language } : {}) };
}
