import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHanTable, type HanData } from '../../../src/core/index/han-variants.ts';
import { buildIndex } from '../../../src/core/index/index-build.ts';
import { MAX_SMALL_INDEX_BYTES } from '../../../src/core/index/index-layout.ts';
import type { Pack } from '../../../src/core/model/model.ts';
import { builtExtension } from '../../commands/build-extension.ts';
import type { BenchRun } from '../bench-run.ts';
import { openBenchPage } from '../pages.ts';
import { Rows, type Row } from '../row.ts';
import { median } from '../statistics.ts';

const FORMS = 100_000;

/** Size of the index, how long the worker builds it, and how long a page waits for it. */
export async function measureIndex({ bench, pages, quick }: BenchRun): Promise<Row[]> {
  const rows = new Rows('index');
  const page = await openBenchPage(bench, pages.addressOf('empty'));
  const builds: number[] = [];
  for (let i = 0; i < 3; i++) builds.push(await page.call('timeBuild', FORMS));
  const big = await sample(quick ? 7 : 15, () => page.call('timeTransfer', FORMS));
  const small = await sample(quick ? 7 : 15, () => page.call('timeTransfer', 0));
  await page.close();
  rows.atMost(5 * 2 ** 20, { name: '100,000 forms', value: big.bytes, unit: 'bytes' });
  rows.atMost(48, { name: 'bytes a form', value: big.bytes / FORMS, unit: '' });
  rows.note({ name: 'built in the worker', value: median(builds), unit: 'ms', note: '100,000 forms' });
  const parts = `message ${big.transfer.toFixed(1)} ms, opening ${big.read.toFixed(2)} ms`;
  rows.atMost(80, { name: 'ready in a page, 100,000 forms', value: big.ready, unit: 'ms', note: parts });
  rows.atMost(MAX_SMALL_INDEX_BYTES, { name: 'bundled pack alone', value: bundledBytes(), unit: 'bytes' });
  rows.atMost(5, { name: 'ready in a page, bundled pack alone', value: small.ready, unit: 'ms' });
  return rows.list;
}

function bundledBytes(): number {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(builtExtension('chromium'), file), 'utf8'));
  return buildIndex([read('pack.json') as Pack], readHanTable(read('han.json') as HanData)).byteLength;
}

interface Transfer {
  bytes: number;
  transfer: number;
  read: number;
}

async function sample(times: number, take: () => Promise<Transfer>): Promise<Transfer & { ready: number }> {
  const taken: Transfer[] = [];
  for (let i = 0; i < times; i++) taken.push(await take());
  const middle = (of: (each: Transfer) => number): number => median(taken.map(of));
  return {
    bytes: taken[0]!.bytes,
    transfer: middle(each => each.transfer),
    read: middle(each => each.read),
    ready: middle(each => each.transfer + each.read),
  };
}
