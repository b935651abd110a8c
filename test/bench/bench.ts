import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../commands/build-extension.ts';
import type { Driven } from '../browsers/driven.ts';
import { needBrowser } from '../browsers/install-browser.ts';
import { launchBrowser } from '../browsers/launch.ts';
import type { BenchRun, Measure } from './bench-run.ts';
import { drawCharts } from './chart.ts';
import { copyBuiltExtension, makeBenchExtension } from './extension.ts';
import { parseOptions, USAGE } from './options.ts';
import { Pages } from './pages.ts';
import { printMarkdown, printTable } from './report.ts';
import type { Row } from './row.ts';
import { measureEdits } from './rows/edits.ts';
import { measureEndless } from './rows/endless.ts';
import { measureExtremes } from './rows/extremes.ts';
import { measureFlood } from './rows/flood.ts';
import { measureHover } from './rows/hover.ts';
import { measureIndex } from './rows/index.ts';
import { measureLibraries } from './rows/libraries.ts';
import { measureLinear } from './rows/linear.ts';
import { measureLists } from './rows/lists.ts';
import { measureLoading } from './rows/loading.ts';
import { measureSaved } from './rows/saved.ts';
import { measureScans } from './rows/scan.ts';
import { measureStart } from './rows/start.ts';
import { measureTasks } from './rows/tasks.ts';
import { measureTopic } from './rows/topic.ts';

const GROUPS: Record<string, Measure> = {
  scan: measureScans,
  linear: measureLinear,
  topic: measureTopic,
  tasks: measureTasks,
  extremes: measureExtremes,
  index: measureIndex,
  start: measureStart,
  loading: measureLoading,
  edits: measureEdits,
  flood: measureFlood,
  endless: measureEndless,
  hover: measureHover,
  libraries: measureLibraries,
  lists: measureLists,
  saved: measureSaved,
};

/** `npm run bench`: a table on stderr, JSON on stdout. 1: a group failed, or a budget is missed and `--check` was given. 2: bad options. */
export async function main(args: string[]): Promise<number> {
  const options = parseOptions(args, Object.keys(GROUPS));
  if (typeof options === 'string') {
    console.error(options === '' ? USAGE : `bench: ${options}\n${USAGE}`);
    return options === '' ? 0 : 2;
  }
  if (!buildExtension()) return 1;
  const browser = await needBrowser('chromium');
  const extension = await makeBenchExtension();
  const built = copyBuiltExtension();
  const pages = await Pages.start();
  const rows: Row[] = [];
  const failed: string[] = [];
  let bench: Driven | null = null;
  try {
    bench = await launchBrowser({ browser, extensionDir: extension.folder, headless: true });
    const launch: BenchRun['launch'] = what =>
      launchBrowser({
        browser,
        extensionDir: built.folder,
        headless: true,
        install: what === 'extension',
      });
    for (const name of options.groups) {
      console.error(`bench: ${name}`);
      try {
        rows.push(
          ...(await GROUPS[name]!({ bench, launch, pages, quick: options.quick, saved: options.saved })),
        );
      } catch (error) {
        // The other groups take minutes: theirs is not thrown away.
        failed.push(name);
        console.error(error);
      }
    }
  } finally {
    await bench?.close();
    pages.close();
    extension.remove();
    built.remove();
  }
  console.error(options.markdown ? printMarkdown(rows) : printTable(rows));
  console.log(JSON.stringify({ browser: `Chromium ${browser.version}`, quick: options.quick, rows, failed }));
  if (options.charts) {
    for (const [file, svg] of drawCharts(rows)) writeFileSync(join('docs/images', file), svg);
  }
  if (failed.length) return 1;
  return options.check && rows.some(row => row.ok === false) ? 1 : 0;
}
