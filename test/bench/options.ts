import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArguments } from '../commands/read-arguments.ts';

export interface BenchOptions {
  check: boolean;
  quick: boolean;
  /** True: figures and charts of docs/performance.md are written anew. */
  docs: boolean;
  groups: string[];
  /** How often each page is loaded cold in each variant; null leaves it to the group. */
  rounds: number | null;
  /** A folder of saved pages, if one was given. */
  saved: string | null;
}

const usage = (groups: readonly string[]): string => `npm run bench [-- options]
  --check         exits with 1 if a budget is not shown to be kept
  --quick         fewer pages, smaller pages, fewer repetitions
  --only NAMES    only these groups of rows, separated by commas: ${groups.join(', ')}
  --rounds N      loads each page so many times cold
  --saved FOLDER  also loads up to 130 of the HTML files (.html, .html.gz) in a folder and its subfolders
  --docs          writes the figures and charts of the measured groups into docs/performance.md
  --help          this text`;

/** Reads the options; a string is what to say instead of measuring, and `isFault` whether the options are at fault. */
export function parseOptions(
  args: readonly string[],
  groups: string[],
): BenchOptions | { say: string; isFault: boolean } {
  const fault = (text: string) => ({ say: `bench: ${text}\n${usage(groups)}`, isFault: true });
  const read = readArguments(args, {
    check: 'boolean',
    quick: 'boolean',
    only: 'string',
    rounds: 'string',
    saved: 'string',
    docs: 'boolean',
    help: 'boolean',
  });
  if (typeof read === 'string') return fault(read);
  if (read.help) return { say: usage(groups), isFault: false };
  const { check, quick, docs } = read;
  const only = read.only.flatMap(names => names.split(',')).filter(Boolean);
  if (only.some(name => !groups.includes(name))) return fault(`--only accepts ${groups.join(', ')}`);
  const rounds = read.rounds.length ? Number(read.rounds.at(-1)) : null;
  if (rounds !== null && !(Number.isInteger(rounds) && rounds > 0))
    return fault('--rounds needs a whole number');
  const folder = read.saved.at(-1);
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return fault(`--saved needs a folder, which ${folder} is not`);
  const saved = folder === undefined ? null : resolve(folder);
  return { check, quick, docs, groups: only.length ? only : groups, rounds, saved };
}
