import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driven } from '../browsers/driven.ts';
import { pace } from '../browsers/waiting.ts';
import { importList } from '../e2e/support/import-list.ts';
import { makeForms, makeList } from './generate/forms.ts';

/** Brings the reader's own list of as many generated forms into the extension. */
export async function importForms(driven: Driven, count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-list-'));
  const file = join(folder, 'bench.json');
  writeFileSync(file, JSON.stringify(makeList(makeForms(count))));
  await importList(driven, file);
  rmSync(folder, { recursive: true });
}

/** Loads a page in a new tab: the thread's own time in ms until a second after its load, and its heap in bytes then. */
export async function loadPage(driven: Driven, url: string): Promise<{ time: number; heap: number }> {
  const page = await driven.openPage('about:blank');
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url, { waitUntil: 'load' });
  await pace(1000);
  const { metrics } = await session.send('Performance.getMetrics');
  const time = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await session.send('Runtime.getHeapUsage')).usedSize;
  await page.close();
  return { time, heap };
}
