import { resolve } from 'node:path';
import type { BrowserKind } from '../../browsers/find-browser.ts';
import { needBrowser } from '../../browsers/install-browser.ts';
import { measureSlowness } from '../../browsers/waiting.ts';
import { buildExtension } from '../build-extension.ts';
import { checkManifests } from './check-manifests.ts';
import { FAILED, PASSED, runJest, runProgram, runTool, type Print, type Tally } from './checks.ts';
import { lintForStore } from './lint-for-store.ts';
import { tryTwice } from './second-try.ts';
import { parseTestOptions, TEST_USAGE, type TestOptions, type TestPart } from './test-options.ts';

interface Step {
  name: string;
  part: TestPart;
  run: (print: Print) => Tally | Promise<Tally>;
}

interface Result {
  name: string;
  tally: Tally;
  seconds: number;
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
  if (options.long) process.env.SIDELIGHT_LONG = '1';
  const results: Result[] = [];
  // Whatever else needs a build finds it there.
  if (options.parts.some(part => part !== 'types' && part !== 'lint')) results.push(await runStep(BUILD));
  // One after the other: two installations at once would be in each other's way. The lane reports what is missing.
  if (options.parts.includes('e2e'))
    for (const kind of options.browsers) await needBrowser(kind).catch(() => null);
  // Now that nothing of ours runs beside it.
  process.env.SIDELIGHT_SLOWNESS ??= String(measureSlowness());
  const lanes = listLanes(options, results[0]?.tally.failed === 0);
  const done = await Promise.all(
    lanes.map(async lane => {
      const inLane: Result[] = [];
      for (const step of lane) if (options.parts.includes(step.part)) inLane.push(await runStep(step));
      return inLane;
    }),
  );
  return report([...results, ...done.flat()]);
}

async function runStep(step: Step): Promise<Result> {
  console.log(`> ${step.name}`);
  let output = '';
  const start = Date.now();
  const tally = await runSafely(step, text => {
    output += text;
  });
  console.log(`\n=== ${step.name}\n${output.trimEnd()}`);
  return { name: step.name, tally, seconds: (Date.now() - start) / 1000 };
}

async function runSafely(step: Step, print: Print): Promise<Tally> {
  try {
    return await step.run(print);
  } catch (error) {
    print(`sidelight: ${error instanceof Error ? error.message : String(error)}\n`);
    return FAILED;
  }
}

function report(results: Result[]): number {
  const sum = (key: 'passed' | 'failed' | 'skipped'): number =>
    results.reduce((total, { tally }) => total + tally[key], 0);
  console.log('\n=== Summary');
  for (const { name, tally, seconds } of results) {
    const verdict = tally.failed ? 'FAILED ' : tally.passed ? 'ok     ' : 'skipped';
    console.log(
      `${verdict} ${name} (${seconds.toFixed(1)} s): ${tally.passed} passed, ${tally.failed} failed`,
    );
    for (const file of tally.unsteady ?? [])
      console.log(`        unsteady: ${file} failed, and passed when run again`);
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

const BUILD: Step = {
  name: 'Build and manifests',
  part: 'unit',
  run: print => {
    if (!buildExtension('--zip')) return FAILED;
    const faults = checkManifests('dist');
    for (const fault of faults) print(`${fault}\n`);
    return faults.length ? FAILED : PASSED;
  },
};

/**
 * The browsers wait more than they work, so that each has a lane of its own. A third one has what needs none of them, and
 * then the tests that start others.
 */
function listLanes({ browsers }: TestOptions, isBuilt: boolean): Step[][] {
  const tool = (name: string, part: TestPart, [command, ...args]: [string, ...string[]]): Step => ({
    name,
    part,
    run: print => runTool(command, args, print),
  });
  // Several threads would check much of the same, each for itself.
  const types = (name: string, project: string): Step =>
    tool(name, 'types', ['tsc', '--singleThreaded', '-p', project]);
  return [
    ...browsers.map(kind => [inBrowser(kind, isBuilt, 'shared')]),
    [
      types('Types of core', 'src/core'),
      types('Types of what is shipped', 'src'),
      types('Types', '.'),
      tool('Lint', 'lint', ['oxlint', '--type-aware']),
      tool('Format', 'lint', ['oxfmt', '--check']),
      tool('Dead code', 'lint', ['knip']),
      { name: 'Unit tests', part: 'unit', run: print => runUnitTests(print, isBuilt) },
      ...browsers.map(kind => inBrowser(kind, isBuilt, 'own')),
      { name: 'Fuzz: the matcher', part: 'fuzz', run: print => fuzz([], print) },
      { name: 'Fuzz: the formats', part: 'fuzz', run: print => fuzz(['--formats'], print) },
      { name: 'Store linter', part: 'store', run: print => (isBuilt ? lintForStore(print) : FAILED) },
    ],
  ];
}

async function fuzz(args: string[], print: Print): Promise<Tally> {
  const command = ['test/commands/run.mjs', 'test/commands/fuzz.ts', ...args];
  const { isFine } = await runProgram({ command: process.execPath, args: command, print, isPatient: true });
  return isFine ? PASSED : FAILED;
}

function runUnitTests(print: Print, isBuilt: boolean): Promise<Tally> {
  // As many as there are cores: they give way to the browsers, and may be the last to end.
  return tryTwice(
    files =>
      runJest({
        args: ['--selectProjects', 'node', 'jsdom', '--maxWorkers=100%', ...byPath(files)],
        ...(isBuilt && { env: { SIDELIGHT_PACKAGES: resolve('dist') } }),
        print,
        isPatient: true,
      }),
    print,
  );
}

const byPath = (files: readonly string[]): string[] => (files.length ? ['--runTestsByPath', ...files] : []);

/** Files that start browsers of their own. */
const OWN_BROWSERS = 'e2e/(?:options/pack-store|extension/(?:start|update|older-chrome)|language/)';

/** Which files run in a browser's own lane, and which beside it, as arguments of jest. */
const FILES = {
  shared: ['--testPathIgnorePatterns', OWN_BROWSERS],
  own: ['--testPathPatterns', OWN_BROWSERS],
};

const inBrowser = (kind: BrowserKind, isBuilt: boolean, which: keyof typeof FILES): Step => ({
  name: `Built extension in ${kind === 'firefox' ? 'Firefox' : 'Chromium'}${which === 'own' ? ', started anew' : ''}`,
  part: 'e2e',
  run: async print => {
    if (!isBuilt) return FAILED;
    const { path, version } = await needBrowser(kind);
    print(`${path}, version ${version}\n`);
    const env = { SIDELIGHT_BROWSER: kind };
    return tryTwice(
      files =>
        runJest({
          args: ['--selectProjects', 'e2e', ...(files.length ? byPath(files) : FILES[which])],
          env,
          print,
        }),
      print,
    );
  },
});
