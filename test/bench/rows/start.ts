import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { builtExtension } from '../../commands/build-extension.ts';
import type { Driven } from '../../browsers/driven.ts';
import type { BenchRun } from '../bench-run.ts';
import { Rows, type Row } from '../row.ts';
import { median } from '../statistics.ts';

const SCRIPT = 'content/main.js';
/** What it imports where there is text. */
const PAGE = 'content/page.js';

const gzipSize = (file: string): number =>
  gzipSync(readFileSync(join(builtExtension('chromium'), file)), { level: 9 }).byteLength;

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Time of the thread itself, without what other programs took meanwhile. */
  tdur?: number;
  tid: number;
  pid: number;
  args: { data?: { url?: string }; fileName?: string };
}

/** Size of the content script, and what it costs an empty page. */
export async function measureStart(run: BenchRun): Promise<Row[]> {
  const rows = new Rows('content script');
  const [own, page] = [gzipSize(SCRIPT), gzipSize(PAGE)];
  rows.atMost(30_000, {
    name: 'size, gzip',
    value: own + page,
    unit: 'bytes',
    note: `${own.toLocaleString('en')} in every frame, the rest where there is text`,
  });
  const [ours, bare] = await Promise.all([run.launch('extension'), run.launch('nothing')]);
  try {
    const url = run.pages.addressOf('empty');
    const starts: number[] = [];
    const busy: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    for (let i = 0; i < (run.quick ? 7 : 21); i++) {
      starts.push(await traceStart(ours, url));
      busy.ours.push(await loadTime(ours, url));
      busy.bare.push(await loadTime(bare, url));
    }
    rows.atMost(3, {
      name: 'start in an empty page',
      value: median(starts),
      unit: 'ms',
      note: 'thread time of compiling and running',
    });
    const added = median(busy.ours) - median(busy.bare);
    rows.note({
      name: 'main thread added to loading it',
      value: added,
      unit: 'ms',
      note: 'with the scan of it',
    });
  } finally {
    await Promise.all([ours.close(), bare.close()]);
  }
  return rows.list;
}

/** Time of the tasks' parts that compile and run our script, from the browser's own trace of a load. */
async function traceStart(driven: Driven, url: string): Promise<number> {
  const page = await driven.openPage('about:blank');
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await loadQuietly(page, url);
  const trace = new TextDecoder().decode(await page.tracing.stop());
  await page.close();
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  return sumOutermost(traceEvents.filter(isStart)) / 1000;
}

/** Compiling and first running; what the script does later, when it has its settings, is not its start. */
function isStart({ name, ph, args }: TraceEvent): boolean {
  const url = args.data?.url ?? args.fileName ?? '';
  return (
    ph === 'X' && name === 'EvaluateScript' && url.startsWith('chrome-extension://') && url.endsWith(SCRIPT)
  );
}

function sumOutermost(events: TraceEvent[]): number {
  let sum = 0;
  let until = 0;
  for (const { ts, dur = 0, tdur = dur } of events.sort(
    (a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0),
  )) {
    if (ts < until) continue;
    sum += tdur;
    until = ts + dur;
  }
  if (!events.length) throw new Error('the trace does not show the content script');
  return sum;
}

async function loadTime(driven: Driven, url: string): Promise<number> {
  const page = await driven.openPage('about:blank');
  await loadQuietly(page, url);
  const { TaskDuration } = await page.metrics();
  await page.close();
  return (TaskDuration ?? Number.NaN) * 1000;
}

async function loadQuietly(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await new Promise(resolve => setTimeout(resolve, 300));
}
