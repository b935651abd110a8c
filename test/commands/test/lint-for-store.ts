import { FAILED, PASSED, runProgram, SKIPPED, type Print, type Tally } from './checks.ts';

const LINTER = 'addons-linter@10.14.0';

interface LintMessage {
  code: string;
  file?: string;
  message: string;
}

/** The store's own linter is large and used only here, so it is fetched when it is needed, if it can be had. */
export async function lintForStore(print: Print): Promise<Tally> {
  const npx = (args: string[]) =>
    runProgram({ command: 'npx', args: ['--yes', LINTER, ...args], print, isPatient: true }, true);
  if (!(await npx(['--version'])).isFine) {
    print(`${LINTER} could not be fetched: the Firefox build was not linted\n`);
    return SKIPPED;
  }
  const { stdout } = await npx(['dist/firefox', '--output', 'json']);
  try {
    const { errors, warnings, notices } = JSON.parse(stdout) as Record<
      'errors' | 'warnings' | 'notices',
      LintMessage[]
    >;
    const faults = [...errors, ...warnings, ...notices];
    for (const { code, file, message } of faults) print(`${code} ${file ?? ''}: ${message}\n`);
    print(`${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices\n`);
    return faults.length === 0 ? PASSED : FAILED;
  } catch {
    print(stdout);
    return FAILED;
  }
}
