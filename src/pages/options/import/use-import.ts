import { useEffect, useRef, useState } from 'preact/hooks';
import { freeMark } from '../../../core/model/free-mark.ts';
import { makeId } from '../../../core/model/ids.ts';
import { phrase, type PhraseValue } from '../../../core/phrase.ts';
import { reasonOf } from '../../../core/phrase-error.ts';
import { say } from '../../../locale/say.ts';
import type { ListedPack } from '../../../core/packs/pack-edits.ts';
import type { OptionsActions } from '../shell/page-actions.ts';
import type { InputSource } from '../files/use-sources.ts';
import { attempt, type Progress, type Result } from '../files/work.ts';
import { DEFAULT_CHOICES, type DuplicateChoices } from './import-duplicates.ts';
import type { ImportCounts } from './import-rows.ts';
import type { FileSummary, ImportAnswers, ImportTarget } from './import-work.ts';
import type { ImportJob } from './start-import.ts';

export interface Preview {
  file: FileSummary;
  target: ImportTarget;
  counts: ImportCounts;
  job: ImportJob;
  problem: readonly PhraseValue[];
  version: number;
}

export interface Imported {
  id: string;
  title: string;
  counts: ImportCounts;
}

export type ImportState =
  | { at: 'start' }
  | { at: 'working'; name: string; progress: Progress }
  | { at: 'preview'; preview: Preview; busy: Progress | null }
  /** It cannot be stopped. */
  | { at: 'storing'; preview: Preview }
  | { at: 'failed'; reasons: readonly PhraseValue[] }
  | { at: 'done'; imported: Imported };

type ReadFile = Pick<Preview, 'file' | 'target' | 'problem'>;

interface Needs {
  packs: readonly ListedPack[];
  actions: Pick<OptionsActions, 'files' | 'editApart'>;
}

/** An import from the source over the preview to the stored list. Of two requests at once the later one counts. */
export function useImport({ packs, actions }: Needs) {
  const [state, setState] = useState<ImportState>({ at: 'start' });
  const latest = useRef(state);
  const job = useRef<ImportJob | null>(null);
  const answers = useRef<ImportAnswers>(NO_ANSWERS);
  const version = useRef(0);

  const show = (next: ImportState): void => {
    latest.current = next;
    setState(next);
  };
  // A file may be dropped, or the page be left, while another is being stored.
  const isStoring = (): boolean => latest.current.at === 'storing';
  const setProgress = (progress: Progress): void => {
    const now = latest.current;
    if (now.at === 'working') show({ ...now, progress });
    else if (now.at === 'preview' && now.busy) show({ ...now, busy: progress });
  };
  const end = (): void => {
    version.current++;
    job.current?.end();
    job.current = null;
  };
  useEffect(() => () => void (isStoring() || end()), []);

  const fail = (reasons: readonly PhraseValue[]): void => {
    end();
    show({ at: 'failed', reasons });
  };
  /** Continues with the value of some work, unless it is refused or a newer request has begun. */
  const when = async <T>(work: Promise<Result<T>>, then: (value: T) => unknown): Promise<void> => {
    const mine = ++version.current;
    const result = await attempt(() => work);
    if (mine !== version.current) return;
    if (result.ok) await then(result.value);
    else fail(result.reasons);
  };
  const compare = (job: ImportJob, read: ReadFile): Promise<void> => {
    setProgress({ label: phrase('importComparing'), done: null });
    return when(job.compare(read.target), counts =>
      show({
        at: 'preview',
        preview: { ...read, counts, job, version: version.current },
        busy: null,
      }),
    );
  };
  const open = (source: InputSource): void => {
    if (isStoring()) return;
    end();
    const opened = actions.files.startImport(setProgress);
    job.current = opened;
    answers.current = NO_ANSWERS;
    show({ at: 'working', name: source.name, progress: { label: phrase('importReading'), done: null } });
    void when(opened.read(source, NO_ANSWERS), file =>
      compare(opened, { file, target: guessTarget(file, packs), problem: [] }),
    );
  };
  const answer = (preview: Preview, changed: Partial<ImportAnswers>): void => {
    if (isStoring()) return;
    const { job, target } = preview;
    const before = answers.current;
    const asked = { ...before, ...changed };
    answers.current = asked;
    show({ at: 'preview', preview, busy: { label: phrase('importReadingAgain'), done: null } });
    const readAgain = async (): Promise<Result<ReadFile>> => {
      const read = await job.read(null, asked);
      if (read.ok) return { ok: true, value: { file: read.value, target, problem: [] } };
      if (answers.current !== asked) return read;
      answers.current = before;
      const old = await job.read(null, before);
      return old.ok ? { ok: true, value: { file: old.value, target, problem: read.reasons } } : old;
    };
    void when(readAgain(), read => compare(job, read));
  };
  const chooseTarget = (preview: Preview, target: ImportTarget): void => {
    if (isStoring()) return;
    const next = { ...preview, target };
    // The name of a new list changes nothing of its content.
    const before = preview.target;
    const isSame =
      target.list === before.list &&
      target.mode === before.mode &&
      target.isPrivate === before.isPrivate &&
      target.duplicates === before.duplicates;
    show({
      at: 'preview',
      preview: next,
      busy: isSame ? null : { label: phrase('importComparing'), done: null },
    });
    if (!isSame) void compare(preview.job, next);
  };
  const store = async (preview: Preview): Promise<void> => {
    const { file, target, counts, job } = preview;
    show({ at: 'storing', preview });
    const { columns } = answers.current;
    if (columns && file.signature !== null) await job.remember(file.signature, columns);
    const isUnchanged = target.mode === 'add' && counts.new + counts.changed + counts.merged === 0;
    try {
      if (!isUnchanged)
        await actions.editApart(say('didImport', { list: target.title }), () => job.store(target));
    } catch (error) {
      return fail([reasonOf(error)]);
    }
    end();
    const { list, id, title } = target;
    show({ at: 'done', imported: { id: list ?? id, title, counts } });
  };
  const cancel = (): void => {
    if (isStoring()) return;
    end();
    show({ at: 'start' });
  };
  const refuse = (reasons: readonly PhraseValue[]): void => {
    if (!isStoring()) fail(reasons);
  };
  return { state, open, answer, answers, chooseTarget, store, cancel, refuse };
}

export type Importing = ReturnType<typeof useImport>;

const NO_ANSWERS: ImportAnswers = { choices: {}, columns: null };

function guessTarget(file: FileSummary, packs: readonly ListedPack[]): ImportTarget {
  if (!file.isNamed) return newTarget(file, packs);
  const own = packs.filter(({ isOwn }) => isOwn).map(({ head }) => head);
  const isNamed = (title: string): boolean => title.toLowerCase() === file.title.toLowerCase();
  const found = own.find(({ id }) => id === file.id) ?? own.find(({ title }) => isNamed(title));
  return found ? oldTarget(found, 'add') : newTarget(file, packs);
}

/** A list of its own for a file, with an id that no other list has. */
export function newTarget(
  { id, title, isNamed, isPrivate }: FileSummary,
  packs: readonly ListedPack[],
  duplicates = DEFAULT_CHOICES,
): ImportTarget {
  const taken = packs.map(({ head }) => head.id);
  const free = taken.includes(id) ? makeId(id, taken) : id;
  const mark = freeMark(packs.map(({ head }) => head.mark));
  const named = isNamed ? title : say('importPastedTitle');
  return { list: null, title: named, id: free, isPrivate, mark, mode: 'add', duplicates };
}

export const oldTarget = (
  { id, title, private: isPrivate = false }: ListedPack['head'],
  mode: ImportTarget['mode'],
  duplicates: DuplicateChoices = DEFAULT_CHOICES,
): ImportTarget => ({ list: id, title, id, isPrivate, mode, duplicates });
