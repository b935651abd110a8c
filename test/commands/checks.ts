import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How many checks of a step passed, failed and were skipped. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs a program with its output shown; true if it ended with 0. */
export function runProgram(command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

/** Runs a tool of the project's own; counts as one check. */
export function runTool(name: string, args: string[]): Tally {
  const isFine = runProgram(join('node_modules', '.bin', name), args);
  return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, skipped: 0 };
}

interface JestResult {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
}

/** Runs jest and counts its tests. A run without any test, or one that ends badly for another reason, has failed. */
export function runJest(args: string[], env: NodeJS.ProcessEnv = {}): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-jest-'));
  const file = join(folder, 'result.json');
  try {
    const jest = [
      'node_modules/jest/bin/jest.js',
      '-c',
      'test/jest.config.mjs',
      '--json',
      `--outputFile=${file}`,
    ];
    // With --json, jest prints its report to stderr and the JSON once more to stdout.
    const stdio: ['ignore', 'ignore', 'inherit'] = ['ignore', 'ignore', 'inherit'];
    const { status } = spawnSync(process.execPath, [...jest, ...args], {
      stdio,
      env: { ...process.env, ...env },
    });
    const result = JSON.parse(readFileSync(file, 'utf8')) as JestResult;
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    const isUncounted = failed === 0 && (status !== 0 || !result.success || result.numPassedTests === 0);
    return {
      passed: result.numPassedTests,
      failed: failed + (isUncounted ? 1 : 0),
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch (error) {
    console.error(`jest gave no result: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
