import { useState } from 'preact/hooks';
import type { Entry, Pack } from '../../core/model.ts';
import { Icon } from '../shared/Icon.tsx';
import type { Run } from './actions.ts';
import { EntryFields, type EntryDraft } from './EntryFields.tsx';
import { cleanDraft, draftOf } from './entry-draft.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  entry: Entry;
  pack: Pack;
  run: Run;
  onChange: (fields: Partial<EntryDraft>) => Promise<unknown>;
  onDelete: () => void;
}

/** A stored entry of the reader's own: each field is stored when it is left. */
export function EntryEditor({ entry, pack, run, onChange, onDelete }: Props) {
  const [draft, change] = useDraft(draftOf(entry), cleanDraft);
  const [saved, setSaved] = useState(false);
  const clean = cleanDraft(draft);
  const problems = {
    headword: clean.headword ? undefined : `A term needs a name; it is still stored as “${entry.headword}”.`,
    forms: clean.forms.length > 0 ? undefined : 'Without a form nothing is marked.',
  };
  const commit = (fields: Partial<EntryDraft>): void => {
    const next = cleanDraft(change(fields));
    const keys = Object.keys(fields) as (keyof EntryDraft)[];
    const changed = Object.fromEntries(keys.map(key => [key, next[key]])) as Partial<EntryDraft>;
    if (changed.headword === '') return;
    setSaved(false);
    void run(onChange(changed)).then(setSaved);
  };
  return (
    <div class="entry-form">
      <EntryFields
        draft={draft}
        pack={pack}
        entryId={entry.id}
        problems={problems}
        onDraft={fields => {
          setSaved(false);
          change(fields);
        }}
        onCommit={commit}
      />
      <p class="actions">
        <button type="button" class="button plain flush" onClick={onDelete}>
          <Icon name="remove" />
          Delete term
        </button>
        <span class="small" role="status">
          {saved ? 'Saved' : ''}
        </span>
      </p>
    </div>
  );
}
