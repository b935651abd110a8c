import { ENTRY_KINDS, type Entry, type EntryKind, type Pack } from '../../core/model.ts';
import { KIND_NAMES } from './entry-words.ts';
import { FormRows } from './FormRows.tsx';

/** What a reader writes of an entry. */
export type EntryDraft = Pick<Entry, 'headword' | 'kind' | 'summary' | 'forms'>;

interface Props {
  draft: EntryDraft;
  pack: Pack;
  entryId: string;
  /** Says that a field cannot be stored as it is. */
  problems: { headword?: string; forms?: string };
  autoFocus?: boolean;
  /** Called at each keystroke. */
  onDraft: (fields: Partial<EntryDraft>) => void;
  /** Called when a field is left or a choice is made. */
  onCommit: (fields: Partial<EntryDraft>) => void;
}

/** The fields of an entry, for a new one and for one that is stored. */
export function EntryFields({ draft, pack, entryId, problems, autoFocus = false, onDraft, onCommit }: Props) {
  return (
    <>
      <div class="pair">
        <label class="field">
          <span class="name">Term</span>
          <input
            id="entry-headword"
            type="text"
            dir="auto"
            autoComplete="off"
            ref={autoFocus ? focusOnce : undefined}
            aria-invalid={problems.headword ? 'true' : undefined}
            aria-describedby={problems.headword ? 'headword-problem' : undefined}
            value={draft.headword}
            onInput={event => onDraft({ headword: event.currentTarget.value })}
            onChange={event => onCommit({ headword: event.currentTarget.value })}
          />
          {problems.headword ? (
            <span id="headword-problem" class="problem">
              {problems.headword}
            </span>
          ) : null}
        </label>
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
      <label class="field">
        <span class="name">Summary, one sentence</span>
        <textarea
          id="entry-summary"
          dir="auto"
          rows={2}
          value={draft.summary}
          onInput={event => onDraft({ summary: event.currentTarget.value })}
          onChange={event => onCommit({ summary: event.currentTarget.value })}
        />
      </label>
      <FormRows
        forms={draft.forms}
        pack={pack}
        entryId={entryId}
        onDraft={forms => onDraft({ forms })}
        onCommit={forms => onCommit({ forms })}
      />
      {problems.forms ? <p class="problem">{problems.forms}</p> : null}
    </>
  );
}

/** A stable ref: it runs when the field appears, not at each drawing. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}
