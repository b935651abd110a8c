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
/** It imports this if there is text. */
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
  pid: number;
  tid: number;
  args: {
    data?: { url?: string; consumedCacheSize?: number };
    fileName?: string;
  };
}

/** Sizes of what runs in pages, what it costs an empty page, and what compiling it costs at the first and at later visits. */
export async function measureStart(run: BenchRun): Promise<Row[]> {
  const rows = new Rows('content script');
  const [own, page] = [gzipSize(SCRIPT), gzipSize(PAGE)];
  rows.atMost(8000, { name: 'size in every frame, gzip', value: own, unit: 'bytes' });
  rows.atMost(38_000, {
    name: 'with what is read where there is a term, gzip',
    value: own + page,
    unit: 'bytes',
  });
  const driven = await run.launch('extension');
  try {
    const url = run.pages.addressOf('empty');
    const starts: number[] = [];
    for (let i = 0; i < (run.quick ? 7 : 21); i++) starts.push(timeStart(await trace(driven, url)));
    rows.atMost(4, {
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
  const visits = Array.from({ length: VISITS }, () => ({ times: [] as number[], functions: 0, cached: 0 }));
  try {
    for (let i = 0; i < (run.quick ? 2 : 5); i++) {
      const driven = await run.launch('extension');
      for (const visit of visits) {
        const events = await trace(driven, url);
        const compiling = selectCompiling(events);
        visit.times.push(sumOutermost(compiling));
        visit.functions = compiling.filter(({ name }) => name === 'V8.CompileCode').length;
        visit.cached = sum(events.map(({ args }) => args.data?.consumedCacheSize ?? 0));
      }
      await driven.close();
    }
  } finally {
    served.close();
  }
  visits.forEach(({ times, functions, cached }, at) =>
    rows.note({
      name: `compiling in a page with terms, visit ${at + 1}`,
      ...estimateMedian(times),
      unit: 'ms',
      note: `${functions} functions; ${cached ? `${cached.toLocaleString('en')} bytes of code` : 'nothing'} from a cache`,
    }),
  );
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const urlOf = ({ args }: TraceEvent): string => args.data?.url ?? args.fileName ?? '';

const isOurs = (event: TraceEvent): boolean =>
  event.ph === 'X' && urlOf(event).startsWith('chrome-extension://');

/** Compiling on the thread that our content script runs on; the generated pages have no scripts of their own. */
function selectCompiling(events: readonly TraceEvent[]): TraceEvent[] {
  const { pid, tid } = selectStarts(events)[0]!;
  return events.filter(
    event => event.pid === pid && event.tid === tid && event.ph === 'X' && /^v8\.compile/i.test(event.name),
  );
}

/** The time of compiling and first running the content script; what it does later, when it has its settings, is not its start. */
const timeStart = (events: readonly TraceEvent[]): number => sumOutermost(selectStarts(events));

function selectStarts(events: readonly TraceEvent[]): TraceEvent[] {
  const starts = events.filter(
    event => isOurs(event) && event.name === 'EvaluateScript' && urlOf(event).endsWith(SCRIPT),
  );
  if (!starts.length) throw new Error('the trace does not show the content script');
  return starts;
}

/** The events of loading a page. */
async function trace(driven: Driven, url: string): Promise<TraceEvent[]> {
  const page = await driven.openPage('about:blank');
  await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
  await page.goto(url, { waitUntil: 'load' });
  await pace(600);
  const text = new TextDecoder().decode(await page.tracing.stop());
  await page.close();
  return (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** In ms; an event within another one is a part of it. */
function sumOutermost(events: TraceEvent[]): number {
  let time = 0;
  let until = 0;
  for (const { ts, dur = 0, tdur = dur } of events.sort(
    (a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0),
  )) {
    if (ts < until) continue;
    time += tdur;
    until = ts + dur;
  }
  return time / 1000;
}
