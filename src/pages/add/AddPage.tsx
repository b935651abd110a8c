import { useMemo, useRef, useState } from 'preact/hooks';
import { reasonOf } from '../../core/phrase-error.ts';
import type { FormOwner } from '../../core/editor/form-index.ts';
import type { Pack } from '../../core/model/model.ts';
import { makeEmptyList, makeMyTerms, MY_TERMS } from '../../core/model/own-pack.ts';
import type { PackMetadata, StoreEdit } from '../../core/packs/pack-edits.ts';
import type { PickedTerm } from '../../core/editor/picked-term.ts';
import { say } from '../../locale/say.ts';
import { Button } from '../../ui/controls/Button.tsx';
import {
  findStatementProblems,
  newStatement,
  type StatementProblems,
} from '../../ui/editor/statement-draft.ts';
import { cleanField } from '../../core/text/field-text.ts';
import { useFormIndex } from '../../ui/editor/use-form-index.ts';
import { addStatement, addTerm, draftOf, formOf } from './add-edits.ts';
import { useLoaded } from '../../ui/controls/use-loaded.ts';
import { Added, type AddedTo } from './Added.tsx';
import { ListField, type AddList } from './ListField.tsx';
import { TermFields, type TermFieldsProps } from './TermFields.tsx';
import { ProblemField } from '../../ui/editor/ProblemField.tsx';
import { More, revealField } from '../../ui/editor/More.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { sayNodes } from '../../ui/labels/say-nodes.ts';
import { gateOptions, kindOptions } from '../../ui/labels/entry-labels.ts';

export interface AddPageProps {
  proposed: PickedTerm;
  packs: readonly { head: PackMetadata; entries: number; isOwn: boolean }[];
  lists: readonly AddList[];
  makeList: (title: string, as: { language?: string; isPrivate: boolean }) => Pack;
  readPack: (id: string) => Promise<Pack | null>;
  onAdd: (edit: StoreEdit, list: string) => Promise<void>;
  onOpen: (pack: string, entry: string) => void;
  onClose: () => void;
}

/** The value of the choice of a new list; no id has a space. */
const NEW = ' ';

export function AddPage(props: AddPageProps) {
  const { lists, packs, makeList, readPack, onAdd, onOpen, onClose } = props;
  const [term, setTerm] = useState(props.proposed);
  const [list, setList] = useState(lists.at(0)?.id ?? NEW);
  const [listTitle, setListTitle] = useState('');
  const [isPrivate, setPrivate] = useState(lists.some(each => each.isNew && each.isPrivate));
  const [chosen, setChosen] = useState<FormOwner | 'new' | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [added, setAdded] = useState<AddedTo | null>(null);
  const statement = useRef(newStatement().id);
  const form = useRef<HTMLFormElement>(null);
  // A list that cannot be read is reported when the term is stored.
  const read = useLoaded(async () => (list === NEW ? null : readPack(list)), [list]);
  const { language = 'en' } = term;
  const empty = useMemo(
    () => ({ ...makeEmptyList({ id: list, title: say('listMyTerms') }), language }),
    [language, list],
  );
  const pack = read?.id === list ? read : empty;
  const { owners } = useFormIndex({ pack, packs, readPack });
  const headword = cleanField(term.headword);
  const own = owners.ownersOf(headword).filter(owner => lists.some(({ id }) => id === owner.pack));
  // Without a sentence there is no statement, and nothing is wrong with it.
  const said = term.sentence.trim() ? findStatementProblems(draftOf(term)) : {};
  // If the words are an entry already, its sentence is new.
  const into =
    chosen === 'new'
      ? null
      : (own.find(owner => isSameOwner(owner, chosen)) ?? (term.sentence.trim() ? own.at(0) : null) ?? null);
  const problems = {
    headword: tried && !into && !headword ? say('addNoTerm') : undefined,
    list: tried && !into && list === NEW && !cleanField(listTitle) ? say('addNoListName') : undefined,
    sentence: tried && into && !term.sentence.trim() ? say('addNoSentence') : said.text,
  };
  const made = (): Pack => {
    if (list === NEW) return makeList(cleanField(listTitle), { language: term.language, isPrivate });
    if (list !== MY_TERMS) throw new Error(say('addListGone'));
    return { ...makeMyTerms(say('listMyTerms')), language, private: isPrivate };
  };
  const add = async (): Promise<void> => {
    const use = { statementId: statement.current };
    if (into) {
      const found = await readPack(into.pack);
      const edit = found && addStatement(term, { ...use, into: found, entry: into.entry });
      if (!edit) throw new Error(say('addTermGone'));
      await onAdd(edit, into.pack);
      setAdded({ ...into, isSentence: true });
      return;
    }
    const stored = list === NEW ? null : await readPack(list);
    const to = stored ?? made();
    const { edit, entry } = addTerm(term, { ...use, into: to, isNew: !stored });
    await onAdd(edit, to.id);
    setAdded({ pack: to.id, entry, title: to.title, headword, isSentence: false });
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (busy) return;
    setBusy(true);
    // The fault is drawn first, then it has the focus.
    setTimeout(() => {
      const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]:not(.warned)');
      if (wrong) {
        revealField(wrong);
        setBusy(false);
        return;
      }
      add()
        .catch((reason: unknown) => setError(say('notSaved', { reason: reasonOf(reason) })))
        .finally(() => setBusy(false));
    }, 0);
  };
  if (added) {
    const into = lists.find(({ id, isNew }) => id === added.pack && !isNew);
    const made = { id: added.pack, title: added.title, isPrivate, isOff: false };
    return <Added to={added} list={into ?? made} onOpen={onOpen} onClose={onClose} />;
  }
  const change = (fields: Partial<PickedTerm>): void => setTerm(now => ({ ...now, ...fields }));
  const sentence = { term, problems: { ...said, text: problems.sentence }, onChange: change };
  return (
    <main>
      <form ref={form} class="add" noValidate onSubmit={submit}>
        <h1>{say('addTitle')}</h1>
        {own.length > 0 ? (
          <OwnerChoice owners={own} chosen={into} headword={headword} onChoose={setChosen} />
        ) : null}
        {into ? (
          <SentenceFields {...sentence} />
        ) : (
          <>
            <TermFields
              term={term}
              form={formOf(term, pack.language)}
              pack={pack}
              owners={owners}
              problem={problems.headword}
              onChange={change}
            />
            <ListField
              lists={lists}
              list={list}
              title={listTitle}
              newValue={NEW}
              problem={problems.list}
              onList={setList}
              onTitle={setListTitle}
              isPrivate={isPrivate}
              onPrivate={setPrivate}
            />
            <More id="add-more" title={say('addMore')} summary={formatRest(term)}>
              <div class="twin">
                <SelectField
                  name={say('addKind')}
                  options={kindOptions()}
                  value={term.kind}
                  onChange={kind => change({ kind })}
                />
                <SelectField
                  name={say('addMarked')}
                  options={gateOptions()}
                  value={term.gate}
                  onChange={gate => change({ gate })}
                />
              </div>
              <SentenceFields {...sentence} />
            </More>
          </>
        )}
        {error ? (
          <p class="problem" role="alert">
            {error}
          </p>
        ) : null}
        <p class="actions">
          <Button look="main" type="submit" disabled={busy}>
            {say(into ? 'addSentence' : 'addTerm')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </p>
      </form>
    </main>
  );
}

function formatRest({ sentence, title }: PickedTerm): string {
  if (sentence.trim() === '') return say('addMoreFields');
  return title ? say('addMoreSentenceFrom', { page: title }) : say('addMoreSentence');
}

const isSameOwner = (owner: FormOwner, chosen: FormOwner | null): boolean =>
  owner.pack === chosen?.pack && owner.entry === chosen.entry;

interface OwnerProps {
  owners: readonly FormOwner[];
  /** The entry that the sentence goes to; null for a new term. */
  chosen: FormOwner | null;
  headword: string;
  onChoose: (owner: FormOwner | 'new') => void;
}

/** More entries than this with the same form are left to the options page. */
const MAX_OWNERS = 3;

function OwnerChoice({ owners, chosen, headword, onChoose }: OwnerProps) {
  return (
    <fieldset class="owners">
      <legend>{sayNodes('addInLists', { term: <bdi>{headword}</bdi> })}</legend>
      {owners.slice(0, MAX_OWNERS).map(owner => (
        <label key={`${owner.pack} ${owner.entry}`} class="check">
          <input
            type="radio"
            name="owner"
            checked={isSameOwner(owner, chosen)}
            onChange={() => onChoose(owner)}
          />
          <span>
            {sayNodes('addSentenceTo', {
              term: <bdi>{owner.headword}</bdi>,
              list: <bdi>{owner.title}</bdi>,
            })}
          </span>
        </label>
      ))}
      <label class="check">
        <input type="radio" name="owner" checked={chosen === null} onChange={() => onChoose('new')} />
        <span>{say('addSeparately')}</span>
      </label>
    </fieldset>
  );
}

interface SentenceProps extends Pick<TermFieldsProps, 'term' | 'onChange'> {
  problems: StatementProblems;
}

function SentenceFields({ term, problems, onChange }: SentenceProps) {
  const field = (name: 'by' | 'date' | 'title' | 'link' | 'sentence', label: string, rows?: number) => (
    <ProblemField
      id={`add-${name}`}
      name={label}
      rows={rows}
      value={term[name]}
      problem={{ ...problems, by: undefined, sentence: problems.text, title: undefined }[name]}
      onDraft={text => onChange({ [name]: text })}
    />
  );
  return (
    <fieldset class="sentence">
      <legend>{say('addSource')}</legend>
      {field('sentence', say('addSentenceField'), 3)}
      <div class="twin">
        {field('by', say('addBy'))}
        {field('date', say('addDate'))}
      </div>
      {field('title', say('addPage'))}
      {field('link', say('addAddress'))}
    </fieldset>
  );
}
