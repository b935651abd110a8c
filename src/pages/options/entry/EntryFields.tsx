import type { ComponentChild } from 'preact';
import type { Pack, Statement } from '../../../core/model/model.ts';
import type { FormWarning } from '../../../core/editor/form-warnings.ts';
import type { EntryDraft } from './entry-draft.ts';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { KIND_OPTIONS } from '../../../ui/editor/entry-labels.ts';
import { FormRows } from './forms/FormRows.tsx';
import { LinkRows } from './LinkRows.tsx';
import { ProblemField } from '../../../ui/editor/ProblemField.tsx';
import { RelatedField } from './RelatedField.tsx';
import { StatementRows } from './statements/StatementRows.tsx';

interface Props {
  draft: EntryDraft;
  pack: Pack;
  entryId: string;
  problems: { headword?: string; summary?: string; forms?: string };
  warnings: readonly (readonly FormWarning[])[];
  stored: ReadonlyMap<string, Statement>;
  shared: ReadonlyMap<string, readonly string[]>;
  autoFocus?: boolean;
  preview: ComponentChild;
  onDraft: (fields: Partial<EntryDraft>) => void;
  onCommit: (fields: Partial<EntryDraft>) => void;
}

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
        <SelectField
          id="entry-kind"
          name="Kind"
          options={KIND_OPTIONS}
          value={draft.kind}
          onChange={kind => onCommit({ kind })}
        />
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
