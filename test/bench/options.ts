import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArguments } from '../commands/read-arguments.ts';

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
  --check       exits with 1 if a budget is exceeded
  --quick       pages of 50 KB and 500 KB only, fewer repetitions
  --only NAMES  only these groups of rows, separated by commas: scan, linear, topic, tasks, extremes, index, start, loading, edits, flood, endless, hover, libraries, lists, saved
  --saved FOLDER  also loads up to 130 of the HTML files in a folder and its subfolders
  --markdown    prints the table for docs/performance.md
  --charts      redraws the charts of docs/performance.md
  --help        this text`;

/** Reads the options; a string is the fault, the empty one asks for help. */
export function parseOptions(args: readonly string[], groups: string[]): BenchOptions | string {
  const read = readArguments(args, {
    check: 'boolean',
    quick: 'boolean',
    only: 'string',
    saved: 'string',
    markdown: 'boolean',
    charts: 'boolean',
    help: 'boolean',
  });
  if (typeof read === 'string') return read;
  if (read.help) return '';
  const { check, quick, markdown, charts } = read;
  const only = read.only.flatMap(names => names.split(',')).filter(Boolean);
  if (only.some(name => !groups.includes(name))) return `--only accepts ${groups.join(', ')}`;
  const folder = read.saved.at(-1);
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return `--saved needs a folder, which ${folder} is not`;
  const saved = folder === undefined ? null : resolve(folder);
  return { check, quick, markdown, charts, groups: only.length ? only : groups, saved };
}
