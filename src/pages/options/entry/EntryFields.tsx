import type { ComponentChild } from 'preact';
import { ENTRY_KINDS, type EntryKind, type Pack, type Statement } from '../../../core/model/model.ts';
import type { FormWarning } from '../../../core/editor/form-warnings.ts';
import type { EntryDraft } from './entry-draft.ts';
import { KIND_NAMES } from '../../../ui/editor/entry-labels.ts';
import { FormRows } from './forms/FormRows.tsx';
import { LinkRows } from './LinkRows.tsx';
import { ProblemField } from '../../../ui/editor/ProblemField.tsx';
import { RelatedField } from './RelatedField.tsx';
import { StatementRows } from './statements/StatementRows.tsx';

interface Props {
  draft: EntryDraft;
  pack: Pack;
  /** The id of the entry; empty for a new one. */
  entryId: string;
  /** Says that a field cannot be stored as it is. */
  problems: { headword?: string; summary?: string; forms?: string };
  /** For each form what the reader should know of it. */
  warnings: readonly (readonly FormWarning[])[];
  /** The statements as they are stored, by their ids. */
  stored: ReadonlyMap<string, Statement>;
  /** Headwords of the other entries that have a statement, by its id. */
  shared: ReadonlyMap<string, readonly string[]>;
  autoFocus?: boolean;
  /** What the entry looks like; beside the form where there is room, else after the forms. */
  preview: ComponentChild;
  /** Called at each keystroke. */
  onDraft: (fields: Partial<EntryDraft>) => void;
  /** Called when a field is left or a choice is made. */
  onCommit: (fields: Partial<EntryDraft>) => void;
}

/** The fields of an entry, for a new one and for one that is stored. */
export function EntryFields(props: Props) {
  const { draft, pack, entryId, problems, warnings, stored, shared, autoFocus, preview, onDraft, onCommit } =
    props;
  return (
    <>
      <div class="pair">
        <ProblemField
          id="entry-headword"
          name="Term"
          autoFocus={autoFocus}
          problem={problems.headword}
          value={draft.headword}
          onDraft={headword => onDraft({ headword })}
          onCommit={headword => onCommit({ headword })}
        />
        <label class="field">
          <span class="name">Kind</span>
          <select
            id="entry-kind"
            value={draft.kind}
            onChange={event => onCommit({ kind: event.currentTarget.value as EntryKind })}
          >
            {ENTRY_KINDS.map(kind => (
              <option key={kind} value={kind}>
                {KIND_NAMES[kind]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ProblemField
        id="entry-summary"
        name="Summary, one sentence"
        rows={2}
        problem={problems.summary}
        value={draft.summary}
        onDraft={summary => onDraft({ summary })}
        onCommit={summary => onCommit({ summary })}
      />
      <FormRows
        forms={draft.forms}
        warnings={warnings}
        pack={pack}
        problem={problems.forms}
        onDraft={forms => onDraft({ forms })}
        onCommit={forms => onCommit({ forms })}
      />
      {preview}
      <StatementRows
        statements={draft.statements}
        stored={stored}
        shared={shared}
        onDraft={statements => onDraft({ statements })}
        onCommit={statements => onCommit({ statements })}
      />
      <RelatedField
        related={draft.related}
        entries={pack.entries}
        own={entryId}
        onCommit={related => onCommit({ related })}
      />
      <LinkRows
        links={draft.links}
        onDraft={links => onDraft({ links })}
        onCommit={links => onCommit({ links })}
      />
    </>
  );
}
