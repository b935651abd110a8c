import { BROWSER_KINDS, type BrowserKind } from '../../browsers/find-browser.ts';
import { readArguments } from '../read-arguments.ts';

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

  --only types|lint|unit|store|e2e|fuzz   one part; may be given more than once (store: the store's linter on
                                          the Firefox build, by default only if CI is set; fuzz: by default only with --long)
  --browser chromium|firefox              one browser
  --long                                  full counts and sizes: takes an hour (npm run test:long)
  --help                                  prints this`;

/** Reads the arguments of `npm test`; a string is the fault. */
export function parseTestOptions(args: readonly string[], isCi: boolean): TestOptions | string {
  const read = readArguments(args, { only: 'string', browser: 'string', long: 'boolean', help: 'boolean' });
  if (typeof read === 'string') return read;
  const { only, browser, long, help } = read;
  const parts = TEST_PARTS.filter(part =>
    only.length ? only.includes(part) : (part !== 'store' || isCi) && (part !== 'fuzz' || long),
  );
  if (only.some(name => !TEST_PARTS.includes(name as TestPart)))
    return `--only must be one of ${TEST_PARTS.join(', ')}`;
  const browsers = BROWSER_KINDS.filter(kind => !browser.length || browser.includes(kind));
  if (browser.some(name => !BROWSER_KINDS.includes(name as BrowserKind)))
    return '--browser must be chromium or firefox';
  return { parts, browsers, long, help };
}
