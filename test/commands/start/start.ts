import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildExtension, builtExtension } from '../build-extension.ts';
import { importList } from '../../e2e/support/import-list.ts';
import { inspectPage, NotShown, readBaseline } from '../inspect.ts';
import { needBrowser, NoBrowserError } from '../../browsers/install-browser.ts';
import { launchBrowser } from '../../browsers/launch.ts';
import { BadInput, findPage, type PageToOpen } from './pages.ts';
import { printInspected } from './print-inspected.ts';
import { serveFiles } from '../../browsers/serve.ts';
import { unpackPackage, type Unpacked } from './unpack-package.ts';
import { parseStartOptions, USAGE, type StartOptions } from './start-options.ts';

const DEFAULT_SHOT = 'sidelight.png';

/** `npm start`: see `USAGE`. Ends with 0, 1 (not shown, not built, no browser) or 2 (bad input). */
export async function main(args: string[]): Promise<number> {
  const parsed = parseStartOptions(args);
  if (!parsed.ok) return complain(parsed.error, 2);
  if (parsed.options.help) {
    console.log(USAGE);
    return 0;
  }
  try {
    return await start(parsed.options);
  } catch (error) {
    if (error instanceof BadInput) return complain(error.message, 2);
    if (error instanceof NotShown || error instanceof NoBrowserError) return complain(error.message, 1);
    throw error;
  }
}

function complain(line: string, code: number): number {
  console.error(`sidelight: ${line.replace(/\s*\n\s*/g, ' ')}`);
  return code;
}

async function start(options: StartOptions): Promise<number> {
  const server = await serveFiles();
  let unpacked: Unpacked | null = null;
  try {
    if (options.list !== null) checkList(options.list);
    const asked = options.pages.map(name => findPage(name, server));
    if (!buildExtension(...(options.packed ? (['--zip'] as const) : [])))
      return complain('the build failed', 1);
    const browser = await needBrowser(options.browser);
    unpacked = options.packed ? unpackPackage(options.browser) : null;
    const extensionDir = unpacked?.folder ?? builtExtension(options.browser);
    const demo: PageToOpen = {
      name: 'demo page',
      url: server.addressOf(join(extensionDir, 'welcome', 'index.html')),
    };
    const isForReader = !asked.length && !options.json && options.hover === null && options.shot === null;
    const launch = { browser, extensionDir, ...(unpacked && { package: unpacked.zip }) };
    if (isForReader && hasDisplay()) return await showReader({ launch, options, demo });
    return await inspect({ launch, options, pages: asked.length ? asked : [demo], isForReader });
  } finally {
    server.close();
    unpacked?.remove();
  }
}

function checkList(list: string): void {
  const stats = statSync(list, { throwIfNoEntry: false });
  if (!stats) throw new BadInput(`${list}: no such file`);
  if (!stats.isFile()) throw new BadInput(`${list} is not a list: it is a folder`);
}

function hasDisplay(): boolean {
  return process.platform === 'darwin' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

type Launch = Pick<Parameters<typeof launchBrowser>[0], 'browser' | 'extensionDir' | 'package'>;

/** Opens the demo page in a window and stays until the browser is closed. */
async function showReader(at: { launch: Launch; options: StartOptions; demo: PageToOpen }): Promise<number> {
  const driven = await launchBrowser({ ...at.launch, headless: false, network: 'any' });
  try {
    if (at.options.list !== null) console.error(await importList(driven, at.options.list));
    await driven.openPage(at.demo.url);
    console.error('sidelight: the browser is open; close it, or press Ctrl+C, to end');
    await driven.closed();
  } finally {
    await driven.close().catch(() => undefined); // it is closed already
  }
  return 0;
}

interface Inspect {
  launch: Launch;
  options: StartOptions;
  pages: PageToOpen[];
  /** Nothing was asked for: a screenshot is written all the same. */
  isForReader: boolean;
}

async function inspect({ launch, options, pages, isForReader }: Inspect): Promise<number> {
  const isLocal = pages.every(({ url }) => /^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(url));
  const network = isLocal ? 'local' : 'any';
  const driven = await launchBrowser({ ...launch, headless: true, network, install: false });
  try {
    // Every page is read before the extension is there: whatever differs later is measured against that.
    const before = new Map<PageToOpen, string>();
    for (const page of pages) before.set(page, await readBaseline(driven, page));
    await driven.installExtension();
    if (options.list !== null) console.error(`sidelight: ${await importList(driven, options.list)}`);
    const wanted = options.shot ?? (isForReader ? DEFAULT_SHOT : null);
    for (const [at, page] of pages.entries()) {
      const shot = wanted && numbered(wanted, at);
      const inspected = await inspectPage({
        driven,
        page,
        before: before.get(page) ?? '',
        hover: options.hover,
        shot,
      });
      console.log(options.json ? JSON.stringify(inspected) : printInspected(inspected));
      if (shot !== null) console.error(`sidelight: screenshot in ${resolve(shot)}`);
    }
    return 0;
  } finally {
    await driven.close();
  }
}

/** `card.png`, `card-2.png`, `card-3.png`. */
function numbered(file: string, at: number): string {
  return at === 0 ? file : file.replace(/(\.png)$/i, `-${at + 1}$1`);
}
