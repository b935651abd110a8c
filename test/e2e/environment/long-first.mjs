import { statSync } from 'node:fs';

/** Those that take much longer than their size lets expect, the longest first. */
const LONG = [
  'card/redress',
  'hostile/hostile',
  'options/pack-store',
  'extension/start',
  'extension/accessibility',
  'card/reader-actions',
  'extension/own-pages',
  'page/leaks',
  'propose/growth',
  'build/packages',
];

/** Orders test files so that no long one is left to the end, when other processes have nothing more to do. */
export default class LongFirst {
  sort(tests) {
    const rankOf = ({ path }) => {
      const at = LONG.findIndex(name => path.replaceAll('\\', '/').endsWith(`/${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    const sized = tests.map(test => ({ test, rank: rankOf(test), size: statSync(test.path).size }));
    return sized.sort((a, b) => a.rank - b.rank || b.size - a.size).map(({ test }) => test);
  }

  /** Nothing is remembered: a run does not depend on those before. */
  cacheResults() {}
}
