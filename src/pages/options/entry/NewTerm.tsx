import { useEffect, useRef, useState } from 'preact/hooks';
import type { Pack } from '../../../core/model/model.ts';
import { makeId } from '../../../core/model/ids.ts';
import { makeEmptyList, makeMyTerms, MY_TERMS } from '../../../core/model/own-pack.ts';
import { applyEdit } from '../../../core/packs/apply-edit.ts';
import { atEnd, type PackEdit } from '../../../core/packs/pack-edits.ts';
import { say } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { PrivateField } from '../../../ui/controls/PrivateField.tsx';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { findLengthFault } from '../../../ui/editor/length-fault.ts';
import { revealField } from '../../../ui/editor/More.tsx';
import { dropOldSwitches } from '../../../core/packs/active-packs.ts';
import type { PlaceProps } from '../shell/page-actions.ts';
import { printRoute } from '../shell/route.ts';
import { cleanDraft, EMPTY_DRAFT, entryFrom, followHeadword, type EntryDraft } from './entry-draft.ts';
import { EntryFields } from './EntryFields.tsx';

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

/** `list` is the id of the chosen list. The form stays as it is when another one is chosen. */
export function NewTerm(props: PlaceProps & { list: string }) {
  const { packs, open, settings, actions, run } = props;
  const [draft, setDraft] = useState<EntryDraft>(EMPTY_DRAFT);
  const [tried, setTried] = useState(false);
  const [isDue, setDue] = useState(false);
  const [isPrivate, setIsPrivate] = useState(settings.packsPrivate.includes(MY_TERMS));
  const lists = packs.filter(({ isOwn }) => isOwn).map(({ head }) => head);
  const all = lists.some(({ id }) => id === MY_TERMS) ? lists : [...lists, makeMyTerms(say('listMyTerms'))];
  const list = all.find(({ id }) => id === props.list)?.id ?? MY_TERMS;
  const none = useRef<Pack>(null);
  none.current ??= makeMyTerms(say('listMyTerms'));
  const isStored = lists.some(({ id }) => id === list);
  /** Null while the list is being read: nothing can be added yet, and the form stands in front of an empty one. */
  const read = open?.id === list ? open : isStored ? null : none.current;
  const clean = cleanDraft(draft);
  const summary = findLengthFault(draft.summary);
  const problems = tried
    ? {
        summary,
        headword: clean.headword ? undefined : say('addNoTerm'),
        forms: clean.forms.length > 0 ? undefined : say('spellingsMissing'),
      }
    : { summary };
  const change = (fields: Partial<EntryDraft>): void => setDraft(now => followHeadword(now, fields));
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (!clean.headword) return document.getElementById('entry-headword')?.focus();
    if (clean.forms.length === 0) return revealField(document.getElementById('add-spelling'));
    // Words that cannot be stored as they are written must not be lost with the form.
    const invalid = (event.currentTarget as HTMLElement).querySelector<HTMLElement>(
      '[aria-invalid="true"]:not(.form-text)',
    );
    if (invalid) revealField(invalid);
    else setDue(true);
  };
  const addTo = async ({ entries }: Pack): Promise<void> => {
    const ids = entries.map(({ id }) => id);
    const entry = entryFrom(makeId(clean.headword, ids), clean);
    const edits: PackEdit[] = [{ type: 'put-entries', items: [atEnd(entry)] }];
    const statements = clean.statements.map(atEnd);
    if (statements.length) edits.unshift({ type: 'put-statements', items: statements });
    // Another page may have made the list for own terms in the meantime.
    const isNew = !isStored && list === MY_TERMS && !(await actions.readPack(list));
    const own = edits.reduce(applyEdit, { ...makeMyTerms(say('listMyTerms')), private: isPrivate });
    const storing = actions.edit(say('didAddTerm', { term: entry.headword }), [
      isNew ? { type: 'add-pack', pack: own } : { type: 'edit-pack', pack: list, edits },
    ]);
    if (!(await run(storing))) return;
    if (isNew && dropOldSwitches(settings, own) !== settings)
      await run(actions.changeSettings(now => dropOldSwitches(now, own)));
    actions.open(printRoute({ view: 'pack', pack: list, entry: entry.id }));
  };
  useEffect(() => {
    if (!isDue || !read) return;
    setDue(false);
    void addTo(read);
  }, [isDue, read]);
  return (
    <div class="plain-view">
      <h1 tabIndex={-1}>{say('popupNewTerm')}</h1>
      <form class="entry-form" noValidate onSubmit={submit}>
        <EntryFields
          {...props}
          draft={draft}
          clean={clean}
          read={read}
          pack={read ?? makeEmptyList({ id: list, title: say('listMyTerms') })}
          entryId=""
          problems={problems}
          stored={NOTHING}
          shared={NOTHING}
          isNew
          list={
            <>
              <TargetList
                lists={all.map(({ id, title }) => ({
                  id,
                  title: lists.some(each => each.id === id) ? title : say('newTermNewList', { list: title }),
                }))}
                list={list}
                onList={id => actions.open(printRoute({ view: 'new', pack: id }))}
              />
              {isStored ? null : <PrivateField isPrivate={isPrivate} onChange={setIsPrivate} />}
            </>
          }
          onDraft={change}
          onCommit={change}
        >
          <p class="actions">
            <Button look="main" type="submit" id="entry-add">
              {say('addTerm')}
            </Button>
            <Button onClick={() => history.back()}>{say('cancel')}</Button>
          </p>
        </EntryFields>
      </form>
    </div>
  );
}

interface TargetProps {
  lists: readonly { id: string; title: string }[];
  list: string;
  onList: (id: string) => void;
}

function TargetList({ lists, list, onList }: TargetProps) {
  if (lists.length > 1) {
    return (
      <SelectField
        id="entry-list"
        name={say('addListField')}
        options={lists.map(({ id, title }) => ({ value: id, label: title }))}
        value={list}
        onChange={onList}
      />
    );
  }
  return (
    <p id="entry-list" class="field">
      <span class="name">{say('addListField')}</span>
      <bdi>{lists[0]?.title}</bdi>
    </p>
  );
}
