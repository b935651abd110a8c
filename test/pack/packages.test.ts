import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

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

test('the sources of a release build the same packages in another folder, at another time, in another zone', () => {
  const first = makeFolder();
  const isLeftOut = /^(?:\.git|dist|node_modules|test)(?:\/|$)/;
  cpSync(root, first, {
    recursive: true,
    filter: path => !isLeftOut.test(path.slice(root.length + 1)),
  });
  const packages = buildIn(first, 'America/Lima');
  expect(packages.map(line => line.replace(/^[\da-f]{64} {2}/, ''))).toEqual(
    ['chromium', 'firefox', 'sources'].map(what => `sidelight-${version}-${what}.zip`),
  );
  const second = unpack(join(first, 'dist', `sidelight-${version}-sources.zip`));
  expect(buildIn(second, 'Asia/Tokyo')).toEqual(packages);
});
