import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { outlast } from '../browsers/waiting.ts';

const root = process.cwd();
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-packages-'));
  folders.push(folder);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** The line of each package: its hash and its name. */
function buildIn(folder: string, timeZone: string): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, ['build.mjs', '--zip'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, TZ: timeZone },
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(line => line.endsWith('.zip'));
}

function unpack(zip: string): string {
  const folder = makeFolder();
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

/** The sources as they are here, without tests. */
function copySources(): string {
  const folder = makeFolder();
  const isLeftOut = /^(?:\.git|dist|node_modules|test)(?:\/|$)/;
  cpSync(root, folder, {
    recursive: true,
    filter: path => !isLeftOut.test(path.slice(root.length + 1)),
  });
  return folder;
}

const NAMES = ['chromium', 'firefox', 'sources'].map(what => `sidelight-${version}-${what}.zip`);

/** A folder with the packages of this tree: `npm test` names the one that it has just built. */
function firstBuild(): string {
  if (process.env.SIDELIGHT_PACKAGES) return process.env.SIDELIGHT_PACKAGES;
  const folder = copySources();
  buildIn(folder, 'America/Lima');
  return join(folder, 'dist');
}

test('the sources of a release build the same packages in another folder, at another time, in another zone', () => {
  const first = firstBuild();
  const hashOf = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(first, name)))
      .digest('hex');
  const second = unpack(join(first, `sidelight-${version}-sources.zip`));
  expect(buildIn(second, 'Asia/Tokyo')).toEqual(NAMES.map(name => `${hashOf(name)}  ${name}`));
});

test('a build that fails does not say that it has built, also where it waits for changes', async () => {
  const folder = copySources();
  writeFileSync(join(folder, 'src/pack/sources/entries.json'), '{');
  const build = spawn(process.execPath, ['build.mjs', '--watch'], { cwd: folder });
  let said = '';
  build.stdout.on('data', chunk => (said += String(chunk)));
  const failed = new Promise(resolve => void build.stderr.once('data', resolve));
  const ended = new Promise(resolve => void build.once('close', resolve));
  await failed;
  await outlast(0);
  build.kill();
  await ended;
  expect(said).toBe('');
});
