/** What `npm run fuzz` was asked for. */
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
every place. Ends with 1 and prints the smallest case if they disagree.

  --formats        breaks files of every format and reads them; ends with 1 if a reader throws, takes more than
                   200 ms or makes what is no pack
  --cases NUMBER   how many texts, or bytes of each format; a million unless said
  --seed NUMBER    the seed of an earlier run
  --help           prints this`;

const NAMES = ['--cases', '--seed'] as const;

/** Reads the arguments; a string is what is wrong with them, the empty one asks for help. */
export function parseFuzzOptions(args: readonly string[], seed: number): FuzzOptions | string {
  const options: FuzzOptions = { cases: 1_000_000, seed };
  const words = args.flatMap(arg => (arg.startsWith('--') ? arg.split('=') : [arg]));
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--help') return '';
    if (word === '--formats') {
      options.formats = true;
      continue;
    }
    const name = NAMES.find(each => each === word);
    if (!name) return `unknown option ${word}`;
    const value = words.shift() ?? '';
    if (!/^\d{1,10}$/.test(value)) return `${name} needs a number`;
    options[name === '--seed' ? 'seed' : 'cases'] = Number(value);
  }
  return options;
}
