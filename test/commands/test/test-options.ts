import { BROWSER_KINDS, type BrowserKind } from '../../browsers/find-browser.ts';

/** The parts of `npm test`, in their order. */
export const TEST_PARTS = ['types', 'lint', 'unit', 'store', 'e2e', 'fuzz'] as const;
export type TestPart = (typeof TEST_PARTS)[number];

export interface TestOptions {
  parts: TestPart[];
  browsers: BrowserKind[];
  /** Full counts and sizes, and the fuzzers. */
  long: boolean;
  help: boolean;
}

export const TEST_USAGE = `npm test -- [options]

Checks everything: types, lint, build, unit tests, then the built extension in Chromium and Firefox.

  --only types|lint|unit|store|e2e|fuzz   one part; may be given more than once (store: the store's own linter on
                                          the Firefox build, else only where CI is set; fuzz: else only with --long)
  --browser chromium|firefox              one browser
  --long                                  full counts and sizes: takes an hour (npm run test:long)
  --help                                  prints this`;

/** Reads the arguments of `npm test`; a string is what is wrong with them. */
export function parseTestOptions(args: readonly string[], isCi: boolean): TestOptions | string {
  const parts: TestPart[] = [];
  const browsers: BrowserKind[] = [];
  let help = false;
  let long = false;
  const words = args.flatMap(arg => (arg.startsWith('--') ? arg.split('=') : [arg]));
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--help') help = true;
    else if (word === '--long') long = true;
    else if (word === '--only') {
      const value = words.shift();
      const part = TEST_PARTS.find(each => each === value);
      if (!part) return `--only is one of ${TEST_PARTS.join(', ')}`;
      parts.push(part);
    } else if (word === '--browser') {
      const value = words.shift();
      const kind = BROWSER_KINDS.find(each => each === value);
      if (!kind) return '--browser is chromium or firefox';
      browsers.push(kind);
    } else return `unknown option ${word}; --help lists them`;
  }
  return {
    parts: parts.length
      ? parts
      : TEST_PARTS.filter(part => (part !== 'store' || isCi) && (part !== 'fuzz' || long)),
    browsers: browsers.length ? browsers : [...BROWSER_KINDS],
    long,
    help,
  };
}
