import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';

/** How many checks of a step passed, failed and were skipped. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** Test files that passed at the second try alone. */
  unsteady?: string[];
}

export const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 };
export const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };
export const SKIPPED: Tally = { passed: 0, failed: 0, skipped: 1 };

/** A step's output is shown whole once the step has ended, since steps run side by side. */
export type Print = (text: string) => void;

export interface Program {
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  print: Print;
  /** True: it gives way to the browsers, whose tests have deadlines. */
  isPatient?: boolean;
}

/** A nice value. With the lowest, whatever else is busy on the machine would hold a program up for hours. */
const PATIENCE = 5;

/** Runs a program to its end; `stdout` is returned and not printed if `isKept`. */
export async function runProgram(
  { command, args, env, print, isPatient }: Program,
  isKept = false,
): Promise<{ isFine: boolean; stdout: string }> {
  let stdout = '';
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  if (isPatient && child.pid !== undefined) setPriority(child.pid, PATIENCE);
  child.stdout.on('data', (chunk: Buffer) => {
    if (isKept) stdout += chunk.toString();
    else print(chunk.toString());
  });
  child.stderr.on('data', (chunk: Buffer) => print(chunk.toString()));
  const isFine = await new Promise<boolean>(resolve => {
    child.once('error', error => {
      print(`${command}: ${error.message}\n`);
      resolve(false);
    });
    child.once('close', code => resolve(code === 0));
  });
  return { isFine, stdout };
}

/** For tools in Go: they end so soon that less collecting of garbage costs little memory. */
const FEW_COLLECTIONS = { GOGC: '400' };

/** Runs a tool of the project's own; counts as one check. */
export async function runTool(name: string, args: string[], print: Print): Promise<Tally> {
  const command = join('node_modules', '.bin', name);
  const { isFine } = await runProgram({ command, args, env: FEW_COLLECTIONS, print, isPatient: true });
  return isFine ? PASSED : FAILED;
}

export interface JestTally extends Tally {
  /** Paths of the test files with a failure. */
  failedFiles: string[];
}

interface JestResult {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: { name: string; status: string }[];
}

/** Runs jest and counts its tests. A run without any test, or one that ends badly for another reason, has failed. */
export async function runJest(run: Omit<Program, 'command'>): Promise<JestTally> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-jest-'));
  const file = join(folder, 'result.json');
  try {
    const jest = ['node_modules/jest/bin/jest.js', '-c', 'test/jest.config.mjs'];
    const output = ['--json', `--outputFile=${file}`];
    // With --json, jest prints its report to stderr and the JSON once more to stdout.
    const { isFine } = await runProgram(
      { ...run, command: process.execPath, args: [...jest, ...output, ...run.args] },
      true,
    );
    const result = JSON.parse(readFileSync(file, 'utf8')) as JestResult;
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    const isUncounted = failed === 0 && (!isFine || !result.success || result.numPassedTests === 0);
    return {
      passed: result.numPassedTests,
      failed: failed + (isUncounted ? 1 : 0),
      skipped: result.numPendingTests + result.numTodoTests,
      failedFiles: result.testResults.flatMap(({ name, status }) => (status === 'failed' ? [name] : [])),
    };
  } catch (error) {
    run.print(`jest returned no result: ${error instanceof Error ? error.message : String(error)}\n`);
    return { ...FAILED, failedFiles: [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
