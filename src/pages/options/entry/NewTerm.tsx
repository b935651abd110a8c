import { useEffect, useState } from 'preact/hooks';
import type { Entry, Pack } from '../../../core/model/model.ts';
import { makeMyTerms, makeId } from '../../../core/model/own-pack.ts';
import type { PackEdit } from '../../../core/packs/pack-edits.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { cleanDraft, EMPTY_DRAFT, followHeadword, type EntryDraft } from './entry-draft.ts';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { EntryFields } from './EntryFields.tsx';
import { EntryPreview } from './EntryPreview.tsx';
import { isTooLong, TOO_LONG } from '../../../ui/editor/field-text.ts';
import type { ListedPack } from '../shell/listed-packs.ts';
import { useFormIndex } from '../../../ui/editor/use-form-index.ts';
import { useFormWarnings } from '../../../ui/editor/use-form-warnings.ts';

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

interface Props {
  lists: readonly { id: string; title: string }[];
  list: string;
  /** The whole chosen list; null while it is being read: nothing can be added yet. */
  pack: Pack | null;
  packs: readonly ListedPack[];
  settings: Settings;
  readPack: (id: string) => Promise<Pack | null>;
  /** Chooses another list; the form stays as it is and gets another `list` and `pack`. */
  onList: (id: string) => void;
  onAdd: (entry: Entry, edits: PackEdit[]) => void;
  onCancel: () => void;
}

export function NewTerm(props: Props) {
  const { lists, list, pack: read, packs, settings, readPack, onList, onAdd, onCancel } = props;
  const [draft, setDraft] = useState<EntryDraft>(EMPTY_DRAFT);
  const [tried, setTried] = useState(false);
  const [isDue, setDue] = useState(false);
  // While the list is being read, the form stands in front of an empty one.
  const pack = read ?? { ...makeMyTerms(), id: list };
  const { owners, ready } = useFormIndex({ pack: read, packs, readPack });
  const warnings = useFormWarnings({ forms: draft.forms, pack, entryId: '', owners });
  const clean = cleanDraft(draft);
  const summary = isTooLong(draft.summary) ? TOO_LONG : undefined;
  const problems = tried
    ? {
        summary,
        headword: clean.headword ? undefined : 'A term needs a name.',
        forms: clean.forms.length > 0 ? undefined : 'Without a form nothing is marked.',
      }
    : { summary };
  const change = (fields: Partial<EntryDraft>): void => setDraft(now => followHeadword(now, fields));
  const add = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (!clean.headword || clean.forms.length === 0) {
      document.getElementById('entry-headword')?.focus();
      return;
    }
    // What cannot be stored as it is written must not be lost with the form.
    const invalid = (event.currentTarget as HTMLElement).querySelector<HTMLElement>(
      '[aria-invalid="true"]:not(.form-text)',
    );
    if (invalid) {
      invalid.closest('details')?.setAttribute('open', '');
      invalid.focus();
      return;
    }
    setDue(true);
  };
  const addTo = (into: Pack): void => {
    const { statements, links, ...fields } = clean;
    const id = makeId(
      clean.headword,
      into.entries.map(entry => entry.id),
    );
    const entry = {
      id,
      ...fields,
      statements: statements.map(each => each.id),
      ...(links.length ? { links } : {}),
    };
    const edits: PackEdit[] = [{ type: 'put-entries', items: [{ item: entry, before: null }] }];
    if (statements.length)
      edits.unshift({ type: 'put-statements', items: statements.map(item => ({ item, before: null })) });
    onAdd(entry, edits);
  };
  useEffect(() => {
    if (!isDue || !read) return;
    setDue(false);
    addTo(read);
  }, [isDue, read]);
  return (
    <form class="entry-form" noValidate onSubmit={add}>
      {lists.length > 1 ? (
        <SelectField
          name="List"
          options={lists.map(({ id, title }) => ({ value: id, label: title }))}
          value={list}
          onChange={onList}
        />
      ) : null}
      <EntryFields
        draft={draft}
        pack={pack}
        entryId=""
        problems={problems}
        warnings={warnings}
        stored={NOTHING}
        shared={NOTHING}
        autoFocus
        preview={<EntryPreview {...{ pack, id: '', draft: clean, settings, owners, ready }} />}
        onDraft={change}
        onCommit={change}
      />
      <p class="actions">
        <Button look="main" type="submit" id="entry-add">
          Add term
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </p>
    </form>
  );
}
