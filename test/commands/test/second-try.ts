import { relative } from 'node:path';
import type { JestTally, Print, Tally } from './checks.ts';

/** With more, something is broken, and to try again only takes time. */
const MAX_FILES = 3;

/**
 * Runs tests, and the few files that failed once more by themselves: a machine that was held up is no fault of
 * the product. What passes then is named in the summary, since it ought to be steadier.
 */
export async function tryTwice(run: (files: string[]) => Promise<JestTally>, print: Print): Promise<Tally> {
  const { failedFiles, ...first } = await run([]);
  if (!failedFiles.length || failedFiles.length > MAX_FILES) return first;
  const names = failedFiles.map(file => relative(process.cwd(), file));
  print(`\nOnce more by themselves: ${names.join(', ')}\n`);
  const second = await run(failedFiles);
  if (second.failed) return first;
  return { passed: first.passed + first.failed, failed: 0, skipped: first.skipped, unsteady: names };
}
