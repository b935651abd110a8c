import { spawnSync } from 'node:child_process';
import { buildExtension } from './build-extension.ts';
import { checkManifests } from './check-manifests.ts';
import { runJest, runTool, type Tally } from './checks.ts';
import type { BrowserKind } from '../browsers/find-browser.ts';
import { needBrowser } from '../browsers/install-browser.ts';
import { parseTestOptions, TEST_USAGE, type TestPart } from './test-options.ts';

const WEB_EXT = 'web-ext@10.7.0';

interface Step {
  name: string;
  part: TestPart;
  run: () => Tally | Promise<Tally>;
}

/** `npm test`: runs every step, whatever failed before, and ends with one line of counts. */
export async function main(args: string[]): Promise<number> {
  const options = parseTestOptions(args, Boolean(process.env.CI));
  if (typeof options === 'string') {
    console.error(`sidelight: ${options}`);
    return 2;
  }
  if (options.help) {
    console.log(TEST_USAGE);
    return 0;
  }
  const results: { name: string; tally: Tally; seconds: number }[] = [];
  for (const step of listSteps(options.browsers)) {
    if (!options.parts.includes(step.part)) continue;
    console.log(`\n=== ${step.name}`);
    const start = Date.now();
    const tally = await runStep(step);
    results.push({ name: step.name, tally, seconds: (Date.now() - start) / 1000 });
  }
  return report(results);
}

async function runStep(step: Step): Promise<Tally> {
  try {
    return await step.run();
  } catch (error) {
    console.error(`sidelight: ${error instanceof Error ? error.message : String(error)}`);
    return FAILED;
  }
}

function report(results: { name: string; tally: Tally; seconds: number }[]): number {
  const sum = (key: keyof Tally): number => results.reduce((total, { tally }) => total + tally[key], 0);
  console.log('\n=== Summary');
  for (const { name, tally, seconds } of results) {
    const verdict = tally.failed ? 'FAILED ' : tally.passed ? 'ok     ' : 'skipped';
    console.log(
      `${verdict} ${name} (${seconds.toFixed(1)} s): ${tally.passed} passed, ${tally.failed} failed`,
    );
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };
const SKIPPED: Tally = { passed: 0, failed: 0, skipped: 1 };

function listSteps(browsers: BrowserKind[]): Step[] {
  let isBuilt: boolean | null = null;
  const build = (): boolean => (isBuilt ??= buildExtension());
  return [
    { name: 'Types of core', part: 'types', run: () => runTool('tsc', ['-p', 'src/core']) },
    { name: 'Types of what is shipped', part: 'types', run: () => runTool('tsc', ['-p', 'src']) },
    { name: 'Types', part: 'types', run: () => runTool('tsc', ['-p', '.']) },
    { name: 'Lint', part: 'lint', run: () => runTool('oxlint', ['--type-aware']) },
    { name: 'Format', part: 'lint', run: () => runTool('prettier', ['--check', '.']) },
    { name: 'Dead code', part: 'lint', run: () => runTool('knip', []) },
    { name: 'Build and manifests', part: 'unit', run: () => checkBuild(build) },
    { name: 'Unit tests', part: 'unit', run: () => runJest(['--selectProjects', 'node', 'jsdom']) },
    { name: 'Store linter', part: 'store', run: () => (build() ? lintForStore() : FAILED) },
    ...browsers.map(kind => ({
      name: `Built extension in ${kind === 'firefox' ? 'Firefox' : 'Chromium'}`,
      part: 'e2e' as const,
      run: async () => (build() ? testInBrowser(kind) : FAILED),
    })),
  ];
}

function checkBuild(build: () => boolean): Tally {
  if (!build()) return FAILED;
  const faults = checkManifests('dist');
  for (const fault of faults) console.error(fault);
  return faults.length ? FAILED : PASSED;
}

async function testInBrowser(kind: BrowserKind): Promise<Tally> {
  const { path, version } = await needBrowser(kind);
  console.log(`${path}, version ${version}`);
  return runJest(['--selectProjects', 'e2e'], { SIDELIGHT_BROWSER: kind });
}

interface LintMessage {
  code: string;
  file?: string;
  message: string;
}

/** What runs in pages imports modules of the extension by the address that the browser gives it (docs/decisions/012). */
const isOwnImport = ({ code, file, message }: LintMessage): boolean =>
  code === 'UNSAFE_VAR_ASSIGNMENT' &&
  (file === 'content/main.js' || file === 'content/page.js') &&
  message.includes('import');

/** The store's own linter is large and used only here, so it is fetched when it is needed, if it can be had. */
function lintForStore(): Tally {
  const npx = ['--yes', WEB_EXT];
  const { status } = spawnSync('npx', [...npx, '--version'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) {
    console.log(`${WEB_EXT} could not be fetched: the Firefox build was not linted`);
    return SKIPPED;
  }
  const lint = [...npx, 'lint', '-s', 'dist/firefox', '--output', 'json'];
  const { stdout } = spawnSync('npx', lint, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const { errors, warnings } = JSON.parse(stdout) as Record<'errors' | 'warnings', LintMessage[]>;
    const faults = [...errors, ...warnings].filter(message => !isOwnImport(message));
    for (const { code, file, message } of faults) console.log(`${code} ${file ?? ''}: ${message}`);
    console.log(`${errors.length} errors, ${warnings.length} warnings, ${faults.length} of them faults`);
    return faults.length === 0 ? PASSED : FAILED;
  } catch {
    console.log(stdout);
    return FAILED;
  }
}
