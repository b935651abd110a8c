import { useRef, useState } from 'preact/hooks';
import { followStored, type EntryDraft } from './entry-draft.ts';
import { isSame } from '../../../core/is-same.ts';

/** The reader's version of a stored entry while it is being edited; what the reader has not touched follows the store. */
export function useEntryDraft(stored: EntryDraft): [EntryDraft, (fields: Partial<EntryDraft>) => EntryDraft] {
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
