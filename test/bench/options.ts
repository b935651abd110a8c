import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** What `npm run bench` was asked for. */
export interface BenchOptions {
  check: boolean;
  quick: boolean;
  markdown: boolean;
  charts: boolean;
  groups: string[];
  /** A folder of saved pages, if one was given. */
  saved: string | null;
}

export const USAGE = `npm run bench [-- options]
  --check       ends with 1 if a budget is missed
  --quick       pages of 50 KB and 500 KB only, fewer repetitions
  --only NAMES  these groups of rows alone, with commas: scan, linear, topic, tasks, extremes, index, start, loading, edits, flood, endless, hover, libraries, lists, saved
  --saved FOLDER  also loads up to 130 of the HTML files below a folder
  --markdown    the table as docs/performance.md has it
  --charts      draws the charts of docs/performance.md anew
  --help        this text`;

/** Reads the options; a string is what is wrong with them, the empty one asks for help. */
export function parseOptions(args: readonly string[], groups: string[]): BenchOptions | string {
  const options: BenchOptions = {
    check: false,
    quick: false,
    markdown: false,
    charts: false,
    groups,
    saved: null,
  };
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    if (arg === '--help') return '';
    if (arg === '--check' || arg === '--quick' || arg === '--markdown' || arg === '--charts')
      options[arg.slice(2) as 'check'] = true;
    else if (arg === '--only') {
      options.groups = (left.shift() ?? '').split(',').filter(Boolean);
      const unknown = options.groups.find(name => !groups.includes(name));
      if (unknown !== undefined || !options.groups.length) return `--only knows ${groups.join(', ')}`;
    } else if (arg === '--saved') {
      const folder = left.shift();
      if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
        return `--saved needs a folder, and ${folder ?? 'nothing'} is none`;
      options.saved = resolve(folder);
    } else return `unknown option ${arg}`;
  }
  return options;
}
