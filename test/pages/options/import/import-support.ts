import type { StoreEdit } from '../../../../src/core/packs/pack-edits.ts';
import { unwrap, type OnProgress } from '../../../../src/pages/options/files/work.ts';
import { ImportWork } from '../../../../src/pages/options/import/import-work.ts';
import type { ImportJob } from '../../../../src/pages/options/import/start-import.ts';
import { applyInMemory } from '../options-store.ts';
import { openOptionsPage } from '../options-support.tsx';

// Files of jsdom can be read in the old way alone.
Blob.prototype.arrayBuffer ??= function (this: Blob): Promise<ArrayBuffer> {
  return new Promise(resolve => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(this);
  });
};

type Opened = ReturnType<typeof openOptionsPage>;

/** The options page at a place, with the work of imports done in this very context instead of in a worker. */
export function openWithImport(
  start: Parameters<typeof openOptionsPage>[0],
  /** Columns are remembered after that. */
  beforeRemembered: Promise<unknown> = Promise.resolve(),
) {
  const remembered = new Map<string, readonly string[]>();
  const ended: string[] = [];
  const startImport = (onProgress: OnProgress): ImportJob => {
    const work = new ImportWork(
      async id => opened.now.own.find(pack => pack.id === id) ?? null,
      async () => opened.now.own,
    );
    return {
      read: (source, answers) => work.read({ source, answers, remembered }, onProgress),
      compare: target => work.compare(target),
      rows: async part => work.rows(part),
      listRefused: async () => work.listRefused(),
      store: async target => unwrap(await work.store(target, async edits => applyEdits(opened, edits))),
      remember: (signature, columns) => beforeRemembered.then(() => remembered.set(signature, columns)),
      end: () => ended.push('ended'),
    };
  };
  const opened = openOptionsPage({ ...start, files: { startImport, ...start.files } });
  return { ...opened, remembered, ended };
}

function applyEdits({ now, fail, draw }: Opened, edits: StoreEdit[]): StoreEdit[] {
  if (fail.has('applyEdits')) throw new Error('The disk is full.');
  const undo = applyInMemory(now, edits);
  draw();
  return undo;
}
