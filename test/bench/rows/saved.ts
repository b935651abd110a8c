import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { serveFiles } from '../../browsers/serve.ts';
import type { BenchRun } from '../bench-run.ts';
import { importForms, loadPage } from '../loads.ts';
import { Rows, type Row } from '../row.ts';
import { median, percentile } from '../statistics.ts';

const FORMS = 10_000;
/** So many pages are loaded, chosen evenly by their paths. */
const MOST_PAGES = 130;

/** Main-thread time of loading the saved pages in a folder, with the extension and without, by turns. */
export async function measureSaved(run: BenchRun): Promise<Row[]> {
  const rows = new Rows('loading saved pages, bundled pack and 10,000 own forms');
  const { saved } = run;
  if (saved === null) {
    console.error('bench: saved: skipped, as no folder was given (--saved FOLDER)');
    return rows.list;
  }
  const pages = choosePages(saved);
  if (!pages.length) throw new Error(`${saved} has no HTML files`);
  const server = await serveFiles();
  const root = new URL('.', server.addressOf(join(saved, 'index.html')));
  const [ours, bare] = await Promise.all([run.launch('extension'), run.launch('nothing')]);
  const times = { ours: 0, bare: 0 };
  const added: number[] = [];
  try {
    await importForms(ours, FORMS);
    for (const [i, path] of pages.entries()) {
      const url = new URL(path.split(sep).map(encodeURIComponent).join('/'), root).href;
      // The second to load a file finds it in the system's cache: each is second as often as first.
      const turns = i % 2 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
      const taken = { ours: 0, bare: 0 };
      for (const who of turns) taken[who] = (await loadPage(who === 'ours' ? ours : bare, url)).time;
      times.ours += taken.ours;
      times.bare += taken.bare;
      added.push(taken.ours - taken.bare);
    }
  } finally {
    server.close();
    await Promise.all([ours.close(), bare.close()]);
  }
  const each = (sum: number): string => (sum / pages.length).toFixed(0);
  rows.atMost(5, {
    name: 'main thread added',
    value: (times.ours / times.bare - 1) * 100,
    unit: '%',
    note: `${pages.length} pages, ${each(times.ours)} ms a page against ${each(times.bare)} ms`,
  });
  rows.note({
    name: 'added to a page, median',
    value: median(added),
    unit: 'ms',
    note: `95th percentile ${percentile(added, 0.95).toFixed(0)} ms`,
  });
  return rows.list;
}

/** The paths of HTML files below a folder, relative to it. */
function choosePages(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.html?$/i.test(entry.name))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  const step = Math.max(1, all.length / MOST_PAGES);
  return Array.from({ length: Math.min(all.length, MOST_PAGES) }, (_, i) => all[Math.floor(i * step)]!);
}
