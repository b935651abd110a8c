import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FormOwner } from '../../core/editor/form-index.ts';
import type { Pack } from '../../core/model/model.ts';
import { makeMyTerms, MY_TERMS } from '../../core/model/own-pack.ts';
import type { PackMetadata, StoreEdit } from '../../core/packs/pack-edits.ts';
import type { PickedTerm } from '../../core/editor/picked-term.ts';
import { findStatementProblems, newStatement } from '../../ui/editor/statement-draft.ts';
import { cleanField } from '../../ui/editor/field-text.ts';
import { useFormIndex } from '../../ui/editor/use-form-index.ts';
import { addStatement, addTerm, draftOf, formOf } from './add-edits.ts';
import { Added, type AddedTo } from './Added.tsx';
import { ListField, type AddList } from './ListField.tsx';
import { OwnerChoice } from './OwnerChoice.tsx';
import { SentenceFields } from './SentenceFields.tsx';
import { TermFields } from './TermFields.tsx';

export interface AddPageProps {
  /** What is proposed for the selected text. */
  proposed: PickedTerm;
  /** All packs that there are, in the reader's order. */
  packs: readonly { head: PackMetadata; entries: number; isOwn: boolean }[];
  /** The lists that a term can go to; the first is what is chosen at first. */
  lists: readonly AddList[];
  /** Makes a new list, still empty. */
  makeList: (title: string, language: string | undefined) => Pack;
  readPack: (id: string) => Promise<Pack | null>;
  /** Stores it; `list` is where it goes. */
  onAdd: (edit: StoreEdit, list: string) => Promise<void>;
  onOpen: (pack: string, entry: string) => void;
  onClose: () => void;
}

/** The value of the choice of a new list; no id has a space. */
const NEW = ' ';

/** The small form for a term that was met while reading. */
export function AddPage(props: AddPageProps) {
  const { lists, packs, makeList, readPack, onAdd, onOpen, onClose } = props;
  const [term, setTerm] = useState(props.proposed);
  const [list, setList] = useState(lists.at(0)?.id ?? NEW);
  const [listTitle, setListTitle] = useState('');
  const [chosen, setChosen] = useState<FormOwner | 'new' | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [added, setAdded] = useState<AddedTo | null>(null);
  const statement = useRef(newStatement().id);
  const form = useRef<HTMLFormElement>(null);
  const read = useReadPack(list === NEW ? null : list, readPack);
  // The same object while nothing changes: it is filed anew whenever it is another one.
  const { language = 'en' } = term;
  const empty = useMemo(() => ({ ...makeMyTerms(), language, id: list }), [language, list]);
  const pack = read ?? empty;
  const { owners } = useFormIndex({ pack, packs, readPack });
  const headword = cleanField(term.headword);
  const own = owners.ownersOf(headword).filter(owner => lists.some(({ id }) => id === owner.pack));
  // Without a sentence there is no statement, and nothing is wrong with it.
  const said = term.sentence.trim() ? findStatementProblems(draftOf(term)) : {};
  // Where the words are an entry already, its sentence is what is new.
  const into =
    chosen === 'new'
      ? null
      : (own.find(owner => isSameOwner(owner, chosen)) ?? (term.sentence.trim() ? own.at(0) : null) ?? null);
  const problems = {
    headword: tried && !into && !headword ? 'A term needs a name.' : undefined,
    list: tried && !into && list === NEW && !cleanField(listTitle) ? 'A list needs a name.' : undefined,
    sentence:
      tried && into && !term.sentence.trim() ? 'Without a sentence there is nothing to add.' : said.text,
  };
  const made = (): Pack => {
    if (list === NEW) return makeList(cleanField(listTitle), term.language);
    if (list !== MY_TERMS) throw new Error('That list is there no more.');
    return { ...makeMyTerms(), language };
  };
  const add = async (): Promise<void> => {
    const use = { statementId: statement.current };
    if (into) {
      const found = await readPack(into.pack);
      const edit = found && addStatement(term, { ...use, into: found, entry: into.entry });
      if (!edit) throw new Error('That entry is in the list no more.');
      await onAdd(edit, into.pack);
      setAdded({
        pack: into.pack,
        entry: into.entry,
        title: into.title,
        headword: into.headword,
        isSentence: true,
      });
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
    // What is wrong is drawn first, then it has the focus.
    setTimeout(() => {
      const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]:not(.warned)');
      if (wrong) {
        wrong.focus();
        setBusy(false);
        return;
      }
      add()
        .catch((reason: unknown) =>
          setError(`That did not work. ${reason instanceof Error ? reason.message : String(reason)}`),
        )
        .finally(() => setBusy(false));
    }, 0);
  };
  if (added)
    return (
      <Added to={added} list={lists.find(({ id }) => id === added.pack)} onOpen={onOpen} onClose={onClose} />
    );
  const change = (fields: Partial<PickedTerm>): void => setTerm(now => ({ ...now, ...fields }));
  return (
    <main>
      <form ref={form} class="add" noValidate onSubmit={submit}>
        <h1>Add to Sidelight</h1>
        {own.length > 0 ? (
          <OwnerChoice
            owners={own}
            chosen={into}
            headword={headword}
            onChoose={owner => setChosen(owner ?? 'new')}
          />
        ) : null}
        {into ? null : (
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
            />
          </>
        )}
        <SentenceFields term={term} problems={{ ...said, text: problems.sentence }} onChange={change} />
        {error ? (
          <p class="problem" role="alert">
            {error}
          </p>
        ) : null}
        <p class="actions">
          <button type="submit" class="button main" disabled={busy}>
            {into ? 'Add sentence' : 'Add term'}
          </button>
          <button type="button" class="button" onClick={onClose}>
            Cancel
          </button>
        </p>
      </form>
    </main>
  );
}

const isSameOwner = (owner: FormOwner, chosen: FormOwner | 'new' | null): boolean =>
  chosen !== null && chosen !== 'new' && owner.pack === chosen.pack && owner.entry === chosen.entry;

/** A pack as it is stored; null while it is read, and where there is none. */
function useReadPack(id: string | null, readPack: (id: string) => Promise<Pack | null>): Pack | null {
  const [read, setRead] = useState<Pack | null>(null);
  const latest = useRef(readPack);
  latest.current = readPack;
  useEffect(() => {
    let isLate = false;
    setRead(null);
    // What cannot be read is said when it is stored.
    if (id !== null)
      void latest.current(id).then(
        pack => !isLate && setRead(pack),
        () => undefined,
      );
    return () => {
      isLate = true;
    };
  }, [id]);
  return read?.id === id ? read : null;
}
