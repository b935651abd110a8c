import { BROWSER_KINDS, type BrowserKind } from '../../browsers/find-browser.ts';
import { readArguments } from '../read-arguments.ts';

export interface StartOptions {
  pages: string[];
  list: string | null;
  browser: BrowserKind;
  hover: string | null;
  shot: string | null;
  json: boolean;
  packed: boolean;
  help: boolean;
}

export type ParsedOptions = { ok: true; options: StartOptions } | { ok: false; error: string };

export const USAGE = `npm start -- [options]

Builds Sidelight and opens a browser with it: on the demo page if there is a display and no other
option; otherwise headless, and prints the mentions that were found.

  --page FILE|URL               the page to open; may be given more than once
  --list FILE                   imports a list (JSON) through the options page first
  --browser chromium|firefox    the browser; chromium by default
  --hover TEXT                  hovers over the mark with the text TEXT and waits for its card
  --shot FILE.png               writes a screenshot
  --packed                      packs the extension first, and loads it from its package
  --json                        prints one line of JSON a page, and nothing else
  --help                        prints this

SIDELIGHT_CHROMIUM and SIDELIGHT_FIREFOX set the path of the browser, if it is not in a usual place.
Exits with 1 if the mark or card is not found, with 2 if an argument is invalid.`;

/** Reads the arguments of `npm start`; the error is one line. */
export function parseStartOptions(args: readonly string[]): ParsedOptions {
  const read = readArguments(args, {
    page: 'string',
    list: 'string',
    browser: 'string',
    hover: 'string',
    shot: 'string',
    json: 'boolean',
    packed: 'boolean',
    help: 'boolean',
  });
  if (typeof read === 'string') return { ok: false, error: read };
  const [name = 'chromium'] = read.browser.slice(-1);
  const browser = BROWSER_KINDS.find(kind => kind === name);
  if (!browser) return { ok: false, error: `--browser must be chromium or firefox, not ${name}` };
  const shot = read.shot.at(-1) ?? null;
  if (shot !== null && !/\.png$/i.test(shot))
    return { ok: false, error: `--shot must be a .png file, not ${shot}` };
  const { json, packed, help } = read;
  const [list = null, hover = null] = [read.list.at(-1), read.hover.at(-1)];
  return { ok: true, options: { pages: read.page, list, browser, hover, shot, json, packed, help } };
}
