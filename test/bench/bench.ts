import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from '../commands/build-extension.ts';
import type { Driven } from '../browsers/driven.ts';
import { needBrowser } from '../browsers/install-browser.ts';
import { launchBrowser } from '../browsers/launch.ts';
import type { Measure } from './bench-run.ts';
import { BenchBrowsers } from './browsers.ts';
import { drawCharts } from './printed/chart.ts';
import { makeBenchExtension } from './extension.ts';
import { parseOptions } from './options.ts';
import { Pages } from './pages.ts';
import { fillDocument, printTable, type Measured } from './printed/report.ts';
import type { Row } from './row.ts';
import { measureCold, measureSaved } from './rows/cold.ts';
import { measureEdits } from './rows/edits.ts';
import { measureEndless } from './rows/endless.ts';
import { measureExtremes } from './rows/extremes.ts';
import { measureFirefox } from './rows/firefox.ts';
import { measureFlood } from './rows/flood.ts';
import { measureHover } from './rows/hover.ts';
import { measureIndex } from './rows/index.ts';
import { measureLibraries } from './rows/libraries.ts';
import { measureLinear } from './rows/linear.ts';
import { measureLists } from './rows/lists.ts';
import { measureScans } from './rows/scan.ts';
import { measureStalls } from './rows/stalls.ts';
import { measureStart } from './rows/start.ts';
import { measureTasks } from './rows/tasks.ts';
import { measureTopic } from './rows/topic.ts';

const GROUPS: Record<string, Measure> = {
  cold: measureCold,
  saved: measureSaved,
  firefox: measureFirefox,
  start: measureStart,
  libraries: measureLibraries,
  scan: measureScans,
  linear: measureLinear,
  topic: measureTopic,
  tasks: measureTasks,
  extremes: measureExtremes,
  stalls: measureStalls,
  index: measureIndex,
  edits: measureEdits,
  flood: measureFlood,
  endless: measureEndless,
  hover: measureHover,
  lists: measureLists,
};

/**
 * `npm run bench`: a table on stderr, JSON on stdout. 1: a group failed, or a budget is not kept and `--check` was given.
 * 2: bad options.
 */
export async function main(args: string[]): Promise<number> {
  const options = parseOptions(args, Object.keys(GROUPS));
  if ('say' in options) {
    console.error(options.say);
    return options.isFault ? 2 : 0;
  }
  if (!buildExtension()) return 1;
  const browser = await needBrowser('chromium');
  const extension = await makeBenchExtension();
  const browsers = new BenchBrowsers();
  const pages = await Pages.start();
  const measured = new Map<string, Row[]>();
  const failed: string[] = [];
  let bench: Driven | null = null;
  try {
    bench = await launchBrowser({
      browser,
      extensionDir: extension.folder,
      headless: true,
      isMeasured: true,
    });
    for (const name of options.groups) {
      console.error(`bench: ${name}`);
      try {
        measured.set(name, await GROUPS[name]!({ ...options, bench, launch: browsers.launch, pages }));
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
    browsers.remove();
  }
  const rows = [...measured.values()].flat();
  console.error(printTable(rows));
  console.log(JSON.stringify({ browser: `Chromium ${browser.version}`, quick: options.quick, rows, failed }));
  if (options.docs) await writeDocument(measured, browser.version);
  if (failed.length) return 1;
  return options.check && rows.some(({ verdict }) => verdict !== null && verdict !== 'kept') ? 1 : 0;
}

const DOCUMENT = 'docs/performance.md';

async function writeDocument(measured: Measured, version: number): Promise<void> {
  const versions = { chromium: `Chromium ${version}`, firefox: '' };
  if (measured.has('firefox')) versions.firefox = `Firefox ${(await needBrowser('firefox')).version}`;
  const date = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const filled = fillDocument(
    readFileSync(DOCUMENT, 'utf8'),
    measured,
    group =>
      `Measured on ${date} with ${versions[group === 'firefox' ? 'firefox' : 'chromium']}, ${cpus().length} processors.`,
  );
  writeFileSync(DOCUMENT, filled);
  spawnSync(join('node_modules', '.bin', 'oxfmt'), [DOCUMENT], { stdio: ['ignore', 2, 2] });
  for (const [file, svg] of drawCharts([...measured.values()].flat()))
    writeFileSync(join('docs/images', file), svg);
}
