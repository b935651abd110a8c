import type { ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Form, Pack, Statement } from '../../../core/model/model.ts';
import { say, sayRow } from '../../../locale/say.ts';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { kindOptions } from '../../../ui/labels/entry-labels.ts';
import { EntryToolsContext } from '../../../ui/editor/entry-tools.ts';
import { FormWarningList } from '../../../ui/editor/FormWarningList.tsx';
import { More } from '../../../ui/editor/More.tsx';
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
  isNew?: boolean;
  /** Names the list that a new term goes into. */
  list?: ComponentChildren;
  /** Stands below the fields. */
  children: ComponentChildren;
  onDraft: (fields: Partial<EntryDraft>) => void;
  onCommit: (fields: Partial<EntryDraft>) => void;
}

/** Term and definition first; the rest unfolds below them, and the card stands beside. */
export function EntryFields(props: Props) {
  const {
    draft,
    clean,
    read,
    pack,
    packs,
    entryId,
    actions,
    problems,
    stored,
    shared,
    isNew = false,
  } = props;
  const tools = useContext(EntryToolsContext);
  const [isOpen, setOpen] = useState(!isNew && tools.isMoreOpen);
  const index = useFormIndex({ pack: read, packs, readPack: actions.readPack });
  const warnings = useFormWarnings({ forms: draft.forms, pack, entryId, owners: index.owners });
  const field = <Key extends keyof EntryDraft>(key: Key) => ({
    value: draft[key],
    onDraft: (value: EntryDraft[Key]) => props.onDraft({ [key]: value }),
    onCommit: (value: EntryDraft[Key]) => props.onCommit({ [key]: value }),
  });
  const [first] = draft.forms;
  return (
    <div class="entry-columns">
      <div class="entry-fields">
        <ProblemField
          id="entry-headword"
          name={say('addTermField')}
          autoFocus={isNew}
          problem={problems.headword}
          {...field('headword')}
        />
        {first?.text && !isOpen ? (
          <FormWarningList
            warnings={warnings[0] ?? []}
            form={first}
            packId={pack.id}
            onFix={fields => props.onCommit({ forms: draft.forms.with(0, { ...first, ...fields }) })}
          />
        ) : null}
        <ProblemField
          id="entry-summary"
          name={say('addDefinitionField')}
          rows={2}
          sends
          problem={problems.summary}
          {...field('summary')}
        />
        {props.list}
        <More
          id="entry-more"
          title={say('addMore')}
          summary={formatRest(draft)}
          open={isOpen}
          onToggle={open => {
            setOpen(open);
            if (!isNew) tools.onMore(open);
          }}
        >
          <SelectField
            id="entry-kind"
            name={say('addKind')}
            options={kindOptions()}
            value={draft.kind}
            onChange={field('kind').onCommit}
          />
          <FormRows warnings={warnings} pack={pack} problem={problems.forms} {...field('forms')} />
          <StatementRows stored={stored} shared={shared} {...field('statements')} />
          <RelatedField
            related={draft.related}
            entries={pack.entries}
            own={entryId}
            onCommit={field('related').onCommit}
          />
          <LinkRows {...field('links')} />
        </More>
        {props.children}
      </div>
      <EntryPreview {...index} pack={pack} id={entryId} draft={clean} />
    </div>
  );
}

const isPlain = ([first, ...more]: readonly Form[], headword: string): boolean =>
  more.length === 0 && (first === undefined || first.text === headword);

function formatRest({ headword, forms, statements, related, links }: EntryDraft): string {
  const parts = [
    isPlain(forms, headword) ? '' : say('editorSpellings', { count: forms.length }),
    statements.length ? say('editorStatements', { count: statements.length }) : '',
    related.length ? say('editorRelated', { count: related.length }) : '',
    links.length ? say('editorLinks', { count: links.length }) : '',
  ].filter(Boolean);
  return parts.length ? sayRow(parts) : say('editorMoreEmpty');
}
