import { useEffect, useRef, useState } from 'preact/hooks';
import { makeId } from '../../../core/model/own-pack.ts';
import type { StoreEdit } from '../../../core/packs/pack-edits.ts';
import type { ListedPack, OptionsActions } from '../shell/actions.ts';
import type {
  ImportAnswers,
  ImportCounts,
  ImportJob,
  ImportProgress,
  ImportSource,
  ImportTarget,
  Result,
  TakenFile,
} from './import-job.ts';

/** A file that was read and compared, before it is stored. */
export interface Previewed {
  file: TakenFile;
  target: ImportTarget;
  counts: ImportCounts;
  job: ImportJob;
  /** Why what the reader chose last could not be done; the file is shown as it was before. */
  problem: readonly string[];
  /** Another number for each time that it was compared. */
  stamp: number;
}

/** What was stored. */
export interface Imported {
  id: string;
  title: string;
  counts: ImportCounts;
}

/** Where an import is. */
export type ImportState =
  | { at: 'start' }
  | { at: 'working'; name: string; progress: ImportProgress }
  | { at: 'preview'; shown: Previewed; busy: ImportProgress | null }
  | { at: 'failed'; reasons: readonly string[] }
  | { at: 'done'; imported: Imported };

interface Comparing extends Pick<Previewed, 'file' | 'target'> {
  problem?: readonly string[];
}

interface Needs {
  packs: readonly ListedPack[];
  actions: Pick<OptionsActions, 'files' | 'editApart'>;
}

/** The way of an import: take a source, look, answer, aim, store. Of two answers at once the later one counts. */
export function useImport({ packs, actions }: Needs) {
  const [state, setState] = useState<ImportState>({ at: 'start' });
  const job = useRef<ImportJob | null>(null);
  const answers = useRef<ImportAnswers>(NO_ANSWERS);
  const stamp = useRef(0);
  const storing = useRef(false);

  const progress = (now: ImportProgress): void =>
    setState(state => {
      if (state.at === 'working') return { ...state, progress: now };
      return state.at === 'preview' && state.busy ? { ...state, busy: now } : state;
    });
  const end = (): void => {
    stamp.current++;
    job.current?.end();
    job.current = null;
  };
  // What is being stored is stored, wherever the reader goes.
  useEffect(() => () => void (storing.current || end()), []);

  const fail = (reasons: readonly string[]): void => {
    // A file that is dropped while another is being stored.
    if (storing.current) return;
    end();
    setState({ at: 'failed', reasons });
  };
  /** Waits for some work on the file: a refusal, or a newer request, ends what follows. */
  const when = async <T>(work: Promise<Result<T>>, then: (value: T) => unknown): Promise<void> => {
    const mine = ++stamp.current;
    const taken = await work.catch((error: unknown): Result<T> => ({ ok: false, reasons: [say(error)] }));
    if (mine !== stamp.current) return;
    if (taken.ok) await then(taken.value);
    else fail(taken.reasons);
  };
  const compare = (now: ImportJob, { file, target, problem = [] }: Comparing): Promise<void> =>
    when(now.compare(target), counts =>
      setState({
        at: 'preview',
        shown: { file, target, counts, job: now, problem, stamp: stamp.current },
        busy: null,
      }),
    );

  const take = (source: ImportSource): void => {
    if (storing.current) return;
    end();
    const now = actions.files.startImport(progress);
    job.current = now;
    answers.current = NO_ANSWERS;
    setState({ at: 'working', name: source.name, progress: { said: 'Reading the file', done: null } });
    void when(now.read(source, NO_ANSWERS), file => compare(now, { file, target: aimAt(file, packs) }));
  };
  const answer = (shown: Previewed, changed: Partial<ImportAnswers>): void => {
    const before = answers.current;
    const asked = { ...before, ...changed };
    answers.current = asked;
    setState({ at: 'preview', shown, busy: { said: 'Reading again', done: null } });
    const readAgain = async (): Promise<Result<Comparing>> => {
      const read = await shown.job.read(null, asked);
      const { target } = shown;
      if (read.ok) return { ok: true, value: { file: read.value, target } };
      if (answers.current !== asked) return read;
      answers.current = before;
      const back = await shown.job.read(null, before);
      return back.ok ? { ok: true, value: { file: back.value, target, problem: read.reasons } } : back;
    };
    void when(readAgain(), next => compare(shown.job, next));
  };
  const aim = (shown: Previewed, target: ImportTarget): void => {
    const next = { ...shown, target };
    // The name of a new list changes nothing of what is in it.
    const isSame = target.list === shown.target.list && target.mode === shown.target.mode;
    setState({ at: 'preview', shown: next, busy: isSame ? null : { said: 'Comparing', done: null } });
    if (!isSame) void compare(shown.job, next);
  };
  const store = async (shown: Previewed): Promise<void> => {
    const { file, target, counts } = shown;
    setState({ at: 'preview', shown, busy: { said: 'Storing', done: null } });
    const { columns } = answers.current;
    if (columns && file.signature !== null) await shown.job.remember(file.signature, columns);
    const isSame = target.mode === 'add' && counts.new + counts.changed === 0;
    try {
      storing.current = true;
      const work = (): Promise<StoreEdit[]> => shown.job.store(target);
      if (!isSame) await actions.editApart(`imported “${target.title}”`, work);
    } catch (error) {
      storing.current = false;
      return fail([say(error)]);
    }
    storing.current = false;
    end();
    const { list, id, title } = target;
    setState({ at: 'done', imported: { id: list ?? id, title, counts } });
  };
  const cancel = (): void => {
    end();
    setState({ at: 'start' });
  };
  return { state, take, answer, answers, aim, store, cancel, refuse: fail };
}

/** What a view of an import can do. */
export type Importing = ReturnType<typeof useImport>;

const NO_ANSWERS: ImportAnswers = { choices: {}, columns: null };

const say = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The list that a file most likely belongs to: one with its id or its title, else a new one. */
export function aimAt(
  file: Pick<TakenFile, 'id' | 'title' | 'isNamed'>,
  packs: readonly ListedPack[],
): ImportTarget {
  if (!file.isNamed) return newTarget(file, packs);
  const own = packs.filter(({ isOwn }) => isOwn).map(({ head }) => head);
  const isNamed = (title: string): boolean => title.toLowerCase() === file.title.toLowerCase();
  const found = own.find(({ id }) => id === file.id) ?? own.find(({ title }) => isNamed(title));
  if (found) return { list: found.id, title: found.title, id: found.id, mode: 'add' };
  return newTarget(file, packs);
}

/** A list of its own for a file, with an id that no other list has. */
export function newTarget({ id, title }: Pick<TakenFile, 'id' | 'title'>, packs: readonly ListedPack[]) {
  const taken = packs.map(({ head }) => head.id);
  const free = taken.includes(id) ? makeId(id, taken) : id;
  return { list: null, title, id: free, mode: 'add' } satisfies ImportTarget;
}
