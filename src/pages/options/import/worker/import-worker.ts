import type { StoreEdit } from '../../../../core/packs/pack-edits.ts';
import { applyEdits } from '../../../../platform/packs/pack-edit.ts';
import { listOwnPacks, readPack } from '../../../../platform/packs/pack-reader.ts';
import type { Result } from '../import-job.ts';
import { BackupWork } from '../../backup/backup-work.ts';
import { splitEdits } from './edit-parts.ts';
import { printInFormat } from '../../backup/print-format.ts';
import type { WorkerMap, WorkerReply, WorkerRequest, WorkerTask } from './import-messages.ts';
import { ImportWork } from './import-work.ts';

/** What the scope of a worker has; the compiler knows that of pages. */
interface Scope {
  postMessage: (message: WorkerReply) => void;
  addEventListener: (type: 'message', listen: (event: { data: WorkerRequest }) => void) => void;
}

/** So often the page is told how far the work is, in ms. */
const TOLD_EVERY = 50;

const scope = globalThis as unknown as Scope;
const send = (reply: WorkerReply): void => scope.postMessage(reply);

let told = 0;
let toldLast = '';

function tell(said: string, done: number | null): void {
  const now = performance.now();
  if (said === toldLast && now - told < TOLD_EVERY) return;
  told = now;
  toldLast = said;
  send({ type: 'progress', progress: { said, done } });
}

const imports = new ImportWork({ readPack, applyEdits }, tell);
const backups = new BackupWork({ listOwnPacks, applyEdits });

type Answer<T> = Result<T> | Promise<Result<T>>;
type Answers = { [T in WorkerTask]: (ask: WorkerMap[T]['ask']) => Answer<WorkerMap[T]['answer']> };

const answers: Answers = {
  read: ask => imports.read(ask),
  compare: ask => imports.compare(ask),
  rows: ask => imports.rows(ask),
  'print-refused': () => imports.printRefused(),
  store: async ask => sendEdits(await imports.store(ask)),
  'print-pack': async ({ id, format }) => {
    const pack = await readPack(id);
    return pack ? printInFormat(pack, format) : { ok: false, reasons: ['There is no such list any more.'] };
  },
  'print-backup': ask => backups.print(ask),
  'read-backup': ask => backups.read(ask),
  restore: async () => sendEdits(await backups.restore()),
};

/** Long lists go ahead in parts. */
function sendEdits(edits: Result<StoreEdit[]>): Result<StoreEdit[]> {
  if (!edits.ok) return edits;
  const { frame, parts } = splitEdits(edits.value);
  for (const part of parts) send({ type: 'part', part });
  return { ok: true, value: frame };
}

let last: Promise<unknown> = Promise.resolve();

scope.addEventListener('message', ({ data: { task, ask } }) => {
  // One after the other: what is asked for last sees what was read before.
  last = last.then(async () => send({ type: 'answer', taken: await answer(task, ask) }));
});

async function answer(task: WorkerTask, ask: unknown): Promise<Result<unknown>> {
  try {
    return await (answers[task] as (ask: unknown) => Promise<Result<unknown>> | Result<unknown>)(ask);
  } catch (error) {
    return { ok: false, reasons: [error instanceof Error ? error.message : String(error)] };
  }
}
