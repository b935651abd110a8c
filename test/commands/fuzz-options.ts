import { readArguments } from './read-arguments.ts';

export interface FuzzOptions {
  /** How many texts to compare, about. */
  cases: number;
  /** Names the random cases: the same seed gives the same ones. */
  seed: number;
  /** Break files and read them, instead of searching texts; `cases` is then how many bytes each format gets. */
  formats?: boolean;
}

export const FUZZ_USAGE = `npm run fuzz [-- options]

Searches random texts of mixed scripts with the real matcher and with a slow one that tries every form at
every place. Exits with 1 and prints the smallest case if they disagree.

  --formats        damages files of every format and reads them; exits with 1 if a reader throws, takes
                   more than 200 ms or produces an invalid pack
  --cases NUMBER   number of texts, or of bytes per format; a million by default
  --seed NUMBER    the seed of an earlier run
  --help           prints this`;

/** Reads the arguments; a string is the fault, the empty one asks for help. */
export function parseFuzzOptions(args: readonly string[], moment: number): FuzzOptions | string {
  const read = readArguments(args, {
    cases: 'string',
    seed: 'string',
    formats: 'boolean',
    help: 'boolean',
  });
  if (typeof read === 'string') return read;
  if (read.help) return '';
  const [cases = '1000000', seed = String(moment)] = [read.cases.at(-1), read.seed.at(-1)];
  for (const [name, value] of Object.entries({ cases, seed }))
    if (!/^\d{1,10}$/.test(value)) return `--${name} needs a number`;
  return { cases: Number(cases), seed: Number(seed), ...(read.formats ? { formats: true } : {}) };
}
