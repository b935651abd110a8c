import { useState } from 'preact/hooks';
import type { Entry, Pack } from '../../core/model.ts';
import { makeId } from '../../core/own-pack.ts';
import { EntryFields, type EntryDraft } from './EntryFields.tsx';
import { cleanDraft, EMPTY_DRAFT, followHeadword } from './entry-draft.ts';

interface Props {
  /** The lists that the term can go to. */
  packs: readonly Pack[];
  /** The one that is chosen at first. */
  pack: Pack;
  onAdd: (pack: Pack, entry: Entry) => void;
  onCancel: () => void;
}

/** The form for a new term. */
export function NewTerm({ packs, pack: first, onAdd, onCancel }: Props) {
  const [packId, setPackId] = useState(first.id);
  const [draft, setDraft] = useState<EntryDraft>(EMPTY_DRAFT);
  const [tried, setTried] = useState(false);
  const pack = packs.find(({ id }) => id === packId) ?? first;
  const clean = cleanDraft(draft);
  const problems = tried
    ? {
        headword: clean.headword ? undefined : 'A term needs a name.',
        forms: clean.forms.length > 0 ? undefined : 'Without a form nothing is marked.',
      }
    : {};
  const change = (fields: Partial<EntryDraft>): void => setDraft(now => followHeadword(now, fields));
  const add = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (!clean.headword || clean.forms.length === 0) {
      document.getElementById('entry-headword')?.focus();
      return;
    }
    const id = makeId(
      clean.headword,
      pack.entries.map(entry => entry.id),
    );
    onAdd(pack, { id, ...clean, related: [], statements: [] });
  };
  return (
    <form class="entry-form" noValidate onSubmit={add}>
      {packs.length > 1 ? (
        <label class="field">
          <span class="name">List</span>
          <select value={pack.id} onChange={event => setPackId(event.currentTarget.value)}>
            {packs.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <EntryFields
        draft={draft}
        pack={pack}
        entryId=""
        problems={problems}
        autoFocus
        onDraft={change}
        onCommit={change}
      />
      <p class="actions">
        <button type="submit" id="entry-add" class="button main">
          Add term
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}
