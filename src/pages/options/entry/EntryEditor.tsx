import { useMemo, useRef, useState } from 'preact/hooks';
import { isSame } from '../../../core/is-same.ts';
import type { Entry, Pack } from '../../../core/model/model.ts';
import type { PackEdit } from '../../../core/packs/pack-edits.ts';
import { say } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { cleanDraft, draftOf, followStored, type EntryDraft } from './entry-draft.ts';
import { editsFor, formatEdits } from './entry-edits.ts';
import { findLengthFault } from '../../../ui/editor/length-fault.ts';
import { EntryFields, type EditorProps } from './EntryFields.tsx';

interface Props extends EditorProps {
  entry: Entry;
  pack: Pack;
  /** Stores edits of the pack; false where that failed, which the page has announced. */
  onEdits: (label: string, edits: PackEdit[]) => Promise<boolean>;
  onDelete: () => void;
}

export function EntryEditor(props: Props) {
  const { entry, pack, onEdits, onDelete } = props;
  const stored = useMemo(() => draftOf(entry, pack), [entry, pack.statements]);
  const [draft, change] = useEntryDraft(stored);
  const [saved, setSaved] = useState(false);
  const changes = useRef(0);
  const shared = useMemo(() => sharedWith(entry.id, stored, pack), [entry.id, stored, pack.entries]);
  const clean = cleanDraft(draft, stored);
  const problems = {
    headword: clean.headword ? undefined : say('headwordKept', { term: entry.headword }),
    summary: findLengthFault(draft.summary),
    forms: clean.forms.length > 0 ? undefined : say('spellingsMissing'),
  };
  const noteChange = (): number => {
    setSaved(false);
    return ++changes.current;
  };
  const commit = (fields: Partial<EntryDraft>): void => {
    const next = cleanDraft(change(fields), stored);
    const changed = { ...stored };
    for (const key of Object.keys(fields)) Object.assign(changed, { [key]: next[key as keyof EntryDraft] });
    if (changed.headword === '') return;
    const edits = editsFor({ entry, base: stored, next: changed, shared });
    if (!edits.length) return;
    const noted = noteChange();
    // An earlier edit that is stored while the reader writes on says nothing about what came after it.
    void onEdits(formatEdits(edits, entry.headword), edits).then(
      isStored => noted === changes.current && setSaved(isStored),
    );
  };
  return (
    <div class="entry-form">
      <EntryFields
        {...props}
        draft={draft}
        clean={clean}
        read={pack}
        entryId={entry.id}
        problems={problems}
        stored={new Map(stored.statements.map(each => [each.id, each]))}
        shared={shared}
        onDraft={fields => {
          noteChange();
          change(fields);
        }}
        onCommit={commit}
      >
        <p class="actions">
          <Button look="plain flush" icon="remove" onClick={onDelete}>
            {say('editorDelete')}
          </Button>
          <span class="small" role="status">
            {saved ? say('editorSaved') : ''}
          </span>
        </p>
      </EntryFields>
    </div>
  );
}

function sharedWith(own: string, { statements }: EntryDraft, { entries }: Pack): Map<string, string[]> {
  const wanted = new Set(statements.map(({ id }) => id));
  const found = new Map<string, string[]>();
  for (const { id, headword, statements: ids } of wanted.size ? entries : []) {
    if (id === own) continue;
    for (const each of ids) if (wanted.has(each)) found.set(each, [...(found.get(each) ?? []), headword]);
  }
  return found;
}

/** The reader's version of a stored entry while it is being edited; what the reader has not touched follows the store. */
function useEntryDraft(stored: EntryDraft): [EntryDraft, (fields: Partial<EntryDraft>) => EntryDraft] {
  const [, redraw] = useState(0);
  const kept = useRef({ base: stored, draft: stored });
  const { base, draft } = kept.current;
  if (base !== stored && !isSame(base, stored))
    kept.current = { base: stored, draft: followStored(draft, base, stored) };
  const change = (fields: Partial<EntryDraft>): EntryDraft => {
    kept.current = { ...kept.current, draft: { ...kept.current.draft, ...fields } };
    redraw(count => count + 1);
    return kept.current.draft;
  };
  return [kept.current.draft, change];
}
