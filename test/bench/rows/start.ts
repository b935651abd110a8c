import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from '../../commands/build-extension.ts';
import type { Driven } from '../../browsers/driven.ts';
import { pace } from '../../browsers/waiting.ts';
import type { BenchRun } from '../bench-run.ts';
import { serveOwnPages } from '../cold/served-pages.ts';
import { Rows, type Row } from '../row.ts';
import { estimateMedian } from '../statistics.ts';

const SCRIPT = 'content/main.js';
/** What it imports where there is text. */
const PAGE = 'content/page.js';

/** Visits of one page after the browser has started. */
const VISITS = 4;

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
  args: {
    data?: { url?: string; consumedCacheSize?: number; cacheConsumeOptions?: string };
    fileName?: string;
  };
}

/** Sizes of what runs in pages, what it costs an empty page, and what compiling it costs at the first and at later visits. */
export async function measureStart(run: BenchRun): Promise<Row[]> {
  const rows = new Rows('content script');
  const [own, page] = [gzipSize(SCRIPT), gzipSize(PAGE)];
  rows.atMost(8000, { name: 'size in every frame, gzip', value: own, unit: 'bytes' });
  rows.atMost(30_000, {
    name: 'with what is read where there is a term, gzip',
    value: own + page,
    unit: 'bytes',
  });
  const driven = await run.launch('extension');
  try {
    const url = run.pages.addressOf('empty');
    const starts: number[] = [];
    for (let i = 0; i < (run.quick ? 7 : 21); i++) starts.push(timeStart(await trace(driven, url)));
    rows.atMost(3, {
      name: 'start in an empty page',
      ...estimateMedian(starts),
      unit: 'ms',
      note: 'thread time of compiling and running',
    });
  } finally {
    await driven.close();
  }
  await addVisits(rows, run);
  return rows.list;
}

/** The browser keeps compiled code of what was imported; who comes again may find it. */
async function addVisits(rows: Rows, run: BenchRun): Promise<void> {
  const served = await serveOwnPages(true);
  const url = served.pages.find(({ isMarked }) => isMarked)!.url;
  const visits = Array.from({ length: VISITS }, () => ({ compiled: [] as number[], cached: 0 }));
  try {
    for (let i = 0; i < (run.quick ? 2 : 5); i++) {
      const driven = await run.launch('extension');
      for (const visit of visits) {
        const events = (await trace(driven, url)).filter(isCompiling);
        visit.compiled.push(sumOutermost(events));
        visit.cached = Math.max(visit.cached, ...events.map(({ args }) => args.data?.consumedCacheSize ?? 0));
      }
      await driven.close();
    }
  } finally {
    served.close();
  }
  visits.forEach(({ compiled, cached }, at) =>
    rows.note({
      name: `compiling in a page with terms, visit ${at + 1}`,
      ...estimateMedian(compiled),
      unit: 'ms',
      note: cached
        ? `${cached.toLocaleString('en')} bytes of compiled code from the cache`
        : 'nothing from the cache',
    }),
  );
}

const urlOf = ({ args }: TraceEvent): string => args.data?.url ?? args.fileName ?? '';

const isOurs = (event: TraceEvent): boolean =>
  event.ph === 'X' && urlOf(event).startsWith('chrome-extension://');

const isCompiling = (event: TraceEvent): boolean => isOurs(event) && event.name.startsWith('v8.compile');

/** The time of compiling and first running the content script; what it does later, when it has its settings, is not its start. */
function timeStart(events: TraceEvent[]): number {
  const starts = events.filter(
    event => isOurs(event) && event.name === 'EvaluateScript' && urlOf(event).endsWith(SCRIPT),
  );
  if (!starts.length) throw new Error('the trace does not show the content script');
  return sumOutermost(starts);
}

/** The events of loading a page. */
async function trace(driven: Driven, url: string): Promise<TraceEvent[]> {
  const page = await driven.openPage('about:blank');
  await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
  await page.goto(url, { waitUntil: 'load' });
  await pace(600);
  const text = new TextDecoder().decode(await page.tracing.stop());
  await page.close();
  return (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** In ms; an event within another one is a part of it. */
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
  return sum / 1000;
}
