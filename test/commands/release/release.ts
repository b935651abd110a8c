import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { nextVersion, STEPS, type Step } from './next-version.ts';
import { stampChangelog } from './stamp-changelog.ts';

const USAGE = `npm run release -- patch|minor|major

Makes a release of what is committed: runs all tests, raises the version, dates the changelog, builds the packages, writes
their hashes (dist/SHA256SUMS) and the notes (dist/release-notes.md), and commits and tags it. Nothing is pushed.`;

class Refused extends Error {}

/** `npm run release`: see `USAGE`. Ends with 0, 1 (nothing was released) or 2 (bad argument). */
export function main(args: string[]): number {
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const step = STEPS.find(name => name === args[0]);
  if (!step || args.length !== 1) {
    console.error(`sidelight: say one of ${STEPS.join(', ')}; --help tells more`);
    return 2;
  }
  try {
    release(step);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(`sidelight: ${error.message}`);
    return 1;
  }
}

function release(step: Step): void {
  const { version: before } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const version = nextVersion(before, step);
  if (read('git', ['status', '--porcelain'])) throw new Refused('there are changes that are not committed');
  if (read('git', ['tag', '--list', `v${version}`])) throw new Refused(`there is a v${version} already`);
  const date = new Date().toISOString().slice(0, 10);
  const changelog = stampChangelog(readFileSync('CHANGELOG.md', 'utf8'), { version, date });
  if (typeof changelog === 'string') throw new Refused(changelog);
  run('the tests failed', 'npm', ['test']);
  // package-lock.json as well; the manifest's version comes from package.json.
  run('the version was not set', 'npm', ['version', version, '--no-git-tag-version']);
  writeFileSync('CHANGELOG.md', changelog.text);
  const built = read(process.execPath, ['build.mjs', '--zip']);
  const sums = built.split('\n').filter(line => line.endsWith('.zip'));
  writeFileSync('dist/SHA256SUMS', sums.map(line => `${line}\n`).join(''));
  writeFileSync('dist/release-notes.md', changelog.notes);
  run('nothing was committed', 'git', ['commit', '--all', '--message', `chore: release ${version}`]);
  run('nothing was tagged', 'git', ['tag', '--annotate', `v${version}`, '--message', `Sidelight ${version}`]);
  console.log(`Sidelight ${version} is in dist/. Publish it with: git push --follow-tags`);
}

function read(command: string, args: string[]): string {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Refused(`${command} ${args[0]} failed`);
  return stdout.trim();
}

function run(fault: string, command: string, args: string[]): void {
  if (spawnSync(command, args, { stdio: 'inherit' }).status !== 0) throw new Refused(fault);
}
