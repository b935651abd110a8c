import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseFuzzOptions, FUZZ_USAGE } from './fuzz-options.ts';
import { fuzzFormats } from './fuzz-formats.ts';
import type { FuzzBatch, FuzzShare } from './fuzz-worker.ts';

const PROGRESS_MS = 10_000;

/** `npm run fuzz`: random texts through `find` and a slow matcher. 1: they disagree, or a process failed. 2: bad options. */
export async function main(args: string[]): Promise<number> {
  const options = parseFuzzOptions(args, Date.now() % 2 ** 31);
  if (typeof options === 'string') {
    console.error(options === '' ? FUZZ_USAGE : `fuzz: ${options}\n${FUZZ_USAGE}`);
    return options === '' ? 0 : 2;
  }
  const { seed, cases } = options;
  if (options.formats) return fuzzFormats({ bytes: cases, seed });
  const processes = availableParallelism();
  console.log(`fuzz: ${print(cases)} cases, seed ${seed}, ${processes} processes`);
  const began = Date.now();
  const sum = { texts: 0, hits: 0 };
  const said = (): string =>
    `${print(sum.texts)} cases, ${print(sum.hits)} hits, ${((Date.now() - began) / 1000).toFixed(0)} s`;
  const progress = setInterval(() => console.log(`  ${said()}`), PROGRESS_MS);
  const stop = new AbortController();
  let fault: string | undefined;
  const shares = Array.from({ length: processes }, (_, first) => ({
    share: { seed, first, step: processes, texts: Math.ceil(cases / processes) },
    signal: stop.signal,
    onBatch: (batch: FuzzBatch) => {
      sum.texts += batch.texts;
      sum.hits += batch.hits;
      fault ??= batch.fault;
      if (fault !== undefined) stop.abort();
    },
  }));
  const ends = await Promise.all(shares.map(runShare));
  clearInterval(progress);
  if (fault !== undefined) console.log(`fuzz: the matchers disagree: ${fault}`);
  else if (ends.includes(false)) console.log('fuzz: a process failed');
  else console.log('fuzz: the matchers agree');
  console.log(`fuzz: ${said()}, seed ${seed}`);
  return ends.includes(false) ? 1 : 0;
}

const print = (count: number): string => count.toLocaleString('en');

interface Running {
  share: FuzzShare;
  signal: AbortSignal;
  onBatch: (batch: FuzzBatch) => void;
}

/** Runs a process with its share; false if it did not end well. */
function runShare({ share, signal, onBatch }: Running): Promise<boolean> {
  return new Promise(resolve => {
    const child = fork('test/commands/run.mjs', ['test/commands/fuzz-worker.ts', JSON.stringify(share)], {
      signal,
    });
    child.on('message', message => onBatch(message as FuzzBatch));
    child.on('error', () => resolve(false));
    child.on('exit', code => resolve(code === 0));
  });
}
