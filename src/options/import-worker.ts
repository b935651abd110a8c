import type { StoreEdit } from '../core/pack-edits.ts';
import { printBackup, readBackup } from '../formats/backup.ts';
import type { TakenBackup } from '../ui/options/file-actions.ts';
import type { Taken } from '../ui/options/import-job.ts';
import { splitEdits } from './edit-parts.ts';
import { printInFormat } from './export-formats.ts';
import type { WorkerMap, WorkerReply, WorkerRequest, WorkerTask } from './import-messages.ts';
import { ImportWork } from './import-work.ts';
import { refuse, refuseFaults } from './read-source.ts';

/** What the scope of a worker has; the compiler knows that of pages. */
interface Scope {
  postMessage: (message: WorkerReply) => void;
  addEventListener: (type: 'message', listen: (event: { data: WorkerRequest }) => void) => void;
}

/** No backup is larger: a browser could hardly hold it. */
const MAX_BACKUP_BYTES = 400 * 1024 * 1024;
/** So often the page is told how far the work is, in ms. */
const TOLD_EVERY = 50;

const scope = globalThis as unknown as Scope;
const send = (reply: WorkerReply): void => scope.postMessage(reply);

let told = 0;
let toldLast = '';
const work = new ImportWork((said, done) => {
  const now = performance.now();
  if (said === toldLast && now - told < TOLD_EVERY) return;
  told = now;
  toldLast = said;
  send({ type: 'progress', progress: { said, done } });
});

type Answer<T> = Taken<T> | Promise<Taken<T>>;
type Answers = { [T in WorkerTask]: (ask: WorkerMap[T]['ask']) => Answer<WorkerMap[T]['answer']> };

const answers: Answers = {
  read: ask => work.read(ask),
  compare: ask => work.compare(ask),
  rows: ask => work.rows(ask),
  'print-refused': () => work.printRefused(),
  edits: sendEdits,
  'print-pack': ({ pack, format }) => printInFormat(pack, format),
  'print-backup': profile => ({
    ok: true,
    value: printBackup({ ...profile, packs: [...profile.packs] }),
  }),
  'read-backup': takeBackup,
};

/** Long lists go ahead in parts. */
function sendEdits(): Taken<StoreEdit[]> {
  const edits = work.edits();
  if (!edits.ok) return edits;
  const { frame, parts } = splitEdits(edits.value);
  for (const part of parts) send({ type: 'part', part });
  return { ok: true, value: frame };
}

async function takeBackup({ name, file }: WorkerMap['read-backup']['ask']): Promise<Taken<TakenBackup>> {
  if (file.size > MAX_BACKUP_BYTES) return refuse(name, 'it is larger than any backup of Sidelight');
  const read = readBackup(await file.text(), name);
  return read.ok ? { ok: true, value: read.backup } : refuseFaults(read.faults);
}

let last: Promise<unknown> = Promise.resolve();

scope.addEventListener('message', ({ data: { task, ask } }) => {
  // One after the other: what is asked for last sees what was read before.
  last = last.then(async () => send({ type: 'answer', taken: await answer(task, ask) }));
});

async function answer(task: WorkerTask, ask: unknown): Promise<Taken<unknown>> {
  try {
    return await (answers[task] as (ask: unknown) => Promise<Taken<unknown>> | Taken<unknown>)(ask);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, reasons: [`Something went wrong: ${reason}`] };
  }
}
