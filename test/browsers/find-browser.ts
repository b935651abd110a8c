import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import OLDEST from '../../src/build/oldest-browsers.json' with { type: 'json' };

export const BROWSER_KINDS = ['chromium', 'firefox'] as const;
export type BrowserKind = (typeof BROWSER_KINDS)[number];

/** A browser on this machine that can run Sidelight. */
export interface FoundBrowser {
  kind: BrowserKind;
  path: string;
  version: number;
}

/** The programs that were looked at and could not be used, with the reason as a sentence. */
export interface Search {
  found: FoundBrowser | null;
  rejected: string[];
  /** An environment variable names the program: no other is looked for, and none installed. */
  isNamed: boolean;
}

const VARIABLES: Record<BrowserKind, string> = {
  chromium: 'SIDELIGHT_CHROMIUM',
  firefox: 'SIDELIGHT_FIREFOX',
};

const NAMES: Record<BrowserKind, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser-stable',
    'brave-browser',
    'brave',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

const PLACES: Record<BrowserKind, string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/opt/brave.com/brave/brave',
    '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
    ...macApps(['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser']),
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/opt/firefox/firefox',
    '/snap/bin/firefox',
    ...macApps(['Firefox'], 'firefox'),
  ],
};

function macApps(names: string[], program?: string): string[] {
  return ['/Applications', join(homedir(), 'Applications')].flatMap(folder =>
    names.map(name => join(folder, `${name}.app`, 'Contents/MacOS', program ?? name)),
  );
}

/** The folder in which @puppeteer/browsers keeps browsers. */
export function browserCache(): string {
  return process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');
}

/** Finds a browser of a kind: the environment variable alone if it is set, else PATH, the usual places, the cache. */
export async function findBrowser(kind: BrowserKind): Promise<Search> {
  const named = process.env[VARIABLES[kind]];
  const rejected: string[] = [];
  for (const path of named ? [named] : [...onPath(NAMES[kind]), ...PLACES[kind], ...(await inCache(kind))]) {
    if (!isProgram(path)) {
      if (named) rejected.push(`${VARIABLES[kind]} names ${named}, which is no program`);
      continue;
    }
    const version = readVersion(path);
    if (version === null) rejected.push(`${path} does not say its version`);
    else if (version < OLDEST[kind])
      rejected.push(`${path} is version ${version}; ${OLDEST[kind]} or newer is needed`);
    else return { found: { kind, path, version }, rejected, isNamed: Boolean(named) };
  }
  return { found: null, rejected, isNamed: Boolean(named) };
}

function onPath(names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap(name => folders.map(folder => join(folder, name)));
}

async function inCache(kind: BrowserKind): Promise<string[]> {
  try {
    // Large, and seldom needed: the system has a browser.
    const { getInstalledBrowsers } = await import('@puppeteer/browsers');
    const installed = await getInstalledBrowsers({ cacheDir: browserCache() });
    const wanted: string[] = kind === 'firefox' ? ['firefox'] : ['chrome', 'chromium'];
    return installed
      .filter(({ browser }) => wanted.includes(browser))
      .map(({ executablePath }) => executablePath);
  } catch {
    return []; // no cache on this machine
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function readVersion(path: string): number | null {
  try {
    const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
    return majorVersion(stdout);
  } catch {
    return null;
  }
}

/** The major version in what `--version` prints, such as 153 in "Mozilla Firefox 153.7.0esr". */
export function majorVersion(printed: string): number | null {
  const version = /\b(\d+)\.\d+/.exec(printed)?.[1];
  return version === undefined ? null : Number(version);
}
