import { BROWSER_KINDS, type BrowserKind } from '../../browsers/find-browser.ts';

/** What `npm start` was asked for. */
export interface StartOptions {
  pages: string[];
  list: string | null;
  browser: BrowserKind;
  hover: string | null;
  shot: string | null;
  json: boolean;
  help: boolean;
}

export type ParsedOptions = { ok: true; options: StartOptions } | { ok: false; error: string };

export const USAGE = `npm start -- [options]

Builds Sidelight and opens a browser with it: on the demo page if there is a display and no other
option; else headless, printing what was found.

  --page FILE|URL               the page to look at; may be given more than once
  --list FILE                   imports a list (JSON) through the options page first
  --browser chromium|firefox    the browser; chromium unless said
  --hover TEXT                  rests the mouse on the mark that says TEXT and waits for its card
  --shot FILE.png               writes a screenshot
  --json                        prints one line of JSON a page, and nothing else
  --help                        prints this

SIDELIGHT_CHROMIUM and SIDELIGHT_FIREFOX name the browser's program, where it is in no usual place.
Ends with 1 if there is no such mark or card, with 2 if something given cannot be used.`;

const VALUED = ['--page', '--list', '--browser', '--hover', '--shot'] as const;
type Valued = (typeof VALUED)[number];

/** Reads the arguments of `npm start`; the error is one line. */
export function parseStartOptions(args: readonly string[]): ParsedOptions {
  const options: StartOptions = {
    pages: [],
    list: null,
    browser: 'chromium',
    hover: null,
    shot: null,
    json: false,
    help: false,
  };
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name, ...parts] = word.split('=');
    const inline = parts.length > 0 ? parts.join('=') : null;
    if ((name === '--json' || name === '--help') && inline === null) {
      options[name === '--json' ? 'json' : 'help'] = true;
    } else if (VALUED.includes(name as Valued)) {
      const value = inline ?? rest.shift();
      if (value === undefined || value === '' || (inline === null && value.startsWith('--'))) {
        return { ok: false, error: `${name} needs a value` };
      }
      const error = setValue(options, name as Valued, value);
      if (error) return { ok: false, error };
    } else {
      return { ok: false, error: `unknown option ${word}; --help lists them` };
    }
  }
  return { ok: true, options };
}

function setValue(options: StartOptions, name: Valued, value: string): string | null {
  if (name === '--page') options.pages.push(value);
  else if (name === '--browser') {
    const kind = BROWSER_KINDS.find(each => each === value);
    if (!kind) return `--browser is chromium or firefox, not ${value}`;
    options.browser = kind;
  } else if (name === '--shot') {
    if (!/\.png$/i.test(value)) return `--shot names a .png file, not ${value}`;
    options.shot = value;
  } else options[name === '--list' ? 'list' : 'hover'] = value;
  return null;
}
