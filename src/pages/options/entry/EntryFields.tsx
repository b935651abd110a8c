import type { Pack, Statement } from '../../../core/model/model.ts';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { KIND_OPTIONS } from '../../../ui/editor/entry-labels.ts';
import { ProblemField } from '../../../ui/editor/ProblemField.tsx';
import { useFormIndex } from '../../../ui/editor/use-form-index.ts';
import { useFormWarnings } from '../../../ui/editor/use-form-warnings.ts';
import type { PlaceProps } from '../shell/page-actions.ts';
import type { EntryDraft } from './entry-draft.ts';
import { EntryPreview } from './EntryPreview.tsx';
import { FormRows } from './forms/FormRows.tsx';
import { LinkRows } from './LinkRows.tsx';
import { RelatedField } from './RelatedField.tsx';
import { StatementRows } from './statements/StatementRows.tsx';

export type EditorProps = Pick<PlaceProps, 'packs' | 'settings' | 'actions'>;

interface Props extends EditorProps {
  draft: EntryDraft;
  clean: EntryDraft;
  /** The list of the entry; while it is being read `pack` is an empty one. */
  read: Pack | null;
  pack: Pack;
  entryId: string;
  problems: { headword?: string; summary?: string; forms?: string };
  stored: ReadonlyMap<string, Statement>;
  shared: ReadonlyMap<string, readonly string[]>;
  autoFocus?: boolean;
  onDraft: (fields: Partial<EntryDraft>) => void;
  onCommit: (fields: Partial<EntryDraft>) => void;
}

export function EntryFields(props: Props) {
  const { draft, clean, read, pack, packs, entryId, settings, actions, problems, stored, shared } = props;
  const index = useFormIndex({ pack: read, packs, readPack: actions.readPack });
  const warnings = useFormWarnings({ forms: draft.forms, pack, entryId, owners: index.owners });
  const field = <Key extends keyof EntryDraft>(key: Key) => ({
    value: draft[key],
    onDraft: (value: EntryDraft[Key]) => props.onDraft({ [key]: value }),
    onCommit: (value: EntryDraft[Key]) => props.onCommit({ [key]: value }),
  });
  return (
    <>
      <div class="pair">
        <ProblemField
          id="entry-headword"
          name="Term"
          autoFocus={props.autoFocus}
          problem={problems.headword}
          {...field('headword')}
        />
        <SelectField
          id="entry-kind"
          name="Kind"
          options={KIND_OPTIONS}
          value={draft.kind}
          onChange={field('kind').onCommit}
        />
      </div>
      <ProblemField
        id="entry-summary"
        name="Summary, one sentence"
        rows={2}
        problem={problems.summary}
        {...field('summary')}
      />
      <FormRows warnings={warnings} pack={pack} problem={problems.forms} {...field('forms')} />
      <EntryPreview {...index} pack={pack} id={entryId} draft={clean} settings={settings} />
      <StatementRows stored={stored} shared={shared} {...field('statements')} />
      <RelatedField
        related={draft.related}
        entries={pack.entries}
        own={entryId}
        onCommit={field('related').onCommit}
      />
      <LinkRows {...field('links')} />
    </>
  );
}
