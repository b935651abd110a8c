/** @jest-environment node */
import { expose, proxy } from 'comlink';
import type { StoreEdit } from '../../../../src/core/packs/pack-edits.ts';
import { receiveInParts, sendInParts, type OnPart } from '../../../../src/pages/options/files/edit-parts.ts';
import { startWorker } from '../../../../src/pages/options/files/start-worker.ts';
import { attempt, type OnProgress, type Progress } from '../../../../src/pages/options/files/work.ts';
import { sayValue } from '../../../../src/locale/say.ts';
import { makeEntry, makePack } from '../../../helpers/packs.ts';

const edits: StoreEdit[] = [
  {
    type: 'add-pack',
    pack: makePack({ entries: Array.from({ length: 4500 }, (_, at) => makeEntry({ id: `${at}` })) }),
  },
];

const api = {
  read: (name: string, onProgress: OnProgress) =>
    attempt(async () => {
      await onProgress({ label: 'Reading', done: 0.5 });
      if (name === '') throw new Error('It has no name.');
      return { ok: true as const, value: name.length };
    }),
  store: (onPart: OnPart) => sendInParts({ ok: true, value: edits }, onPart),
  never: () => new Promise<never>(() => undefined),
};

const channels: MessageChannel[] = [];
/** Open channels, those of callbacks too, would keep the process alive. */
class KnownChannel extends MessageChannel {
  constructor() {
    super();
    channels.push(this);
  }
}
const workers: FakeWorker[] = [];

/** A worker whose code runs in this very thread, behind a channel of messages. */
class FakeWorker extends EventTarget {
  terminated = false;
  readonly #port: MessagePort;

  constructor(readonly file: string) {
    super();
    const channel = new MessageChannel();
    workers.push(this);
    this.#port = channel.port1;
    this.#port.onmessage = ({ data }) => this.dispatchEvent(Object.assign(new Event('message'), { data }));
    expose(api, channel.port2);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer);
  }

  terminate(): void {
    this.terminated = true;
  }
}

beforeAll(() => {
  globalThis.MessageChannel = KnownChannel;
  globalThis.Worker = FakeWorker as never;
});
afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close();
  workers.splice(0);
});

const start = () => startWorker<typeof api>('file-worker.js', 'The file cannot be read here.');

test('a call answers with a value or a refusal, and tells its progress', async () => {
  const { call, end } = start();
  const told: Progress[] = [];
  const onProgress = proxy((progress: Progress) => void told.push(progress));
  expect(await call(worker => worker.read('list.csv', onProgress))).toEqual({ ok: true, value: 8 });
  expect(told).toEqual([{ label: 'Reading', done: 0.5 }]);
  const refused = { ok: false, reasons: ['It has no name.'] };
  expect(await call(worker => worker.read('', onProgress))).toEqual(refused);
  end();
  expect(workers.map(({ file, terminated }) => [file, terminated])).toEqual([['file-worker.js', true]]);
});

test('the policy of the page passes our own workers alone', () => {
  const policies: { createScriptURL: (url: string) => string }[] = [];
  const createPolicy = (_name: string, rules: (typeof policies)[0]) => (policies.push(rules), rules);
  Object.assign(globalThis, { trustedTypes: { createPolicy } });
  start();
  delete (globalThis as { trustedTypes?: unknown }).trustedTypes;
  const pass = policies[0]!.createScriptURL;
  expect(['file-worker.js', 'propose-worker.js'].map(pass)).toEqual(['file-worker.js', 'propose-worker.js']);
  for (const url of [
    '',
    'main.js',
    './file-worker.js',
    'file-worker.js?',
    'blob:x',
    'data:,x',
    'https://a.example/x',
  ])
    expect(() => pass(url)).toThrow('no worker of ours');
});

test('long lists arrive whole', async () => {
  const { call } = start();
  expect(await receiveInParts(onPart => call(worker => worker.store(onPart)))).toEqual(edits);
});

test('a worker that breaks refuses the calls under way and ends', async () => {
  const { call } = start();
  const waiting = call(worker => worker.never());
  const event = Object.assign(new Event('error', { cancelable: true }), { message: 'out of memory' });
  workers[0]!.dispatchEvent(event);
  const result = await waiting;
  expect(result.ok || result.reasons.map(sayValue)).toEqual(['The file cannot be read here. out of memory']);
  expect([event.defaultPrevented, workers[0]!.terminated]).toEqual([true, true]);
});
