import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import OLDEST from '../../src/build/oldest-browsers.json' with { type: 'json' };
import { read } from './repository.ts';

/** The numbers of a column of the first table, by its head. */
function columnOf(name: string): number[] {
  const rows = read('docs/browser-versions.md')
    .split('\n\n')
    .find(part => part.startsWith('| what is needed'))!
    .split('\n')
    .map(row => row.split('|').map(cell => cell.trim()));
  const at = rows[0]!.indexOf(name);
  return rows.slice(2).flatMap(row => (/^\d+$/.test(row[at] ?? '') ? [Number(row[at])] : []));
}

test.each([
  ['Chrome', OLDEST.chromium],
  ['Edge', OLDEST.chromium],
  ['Firefox', OLDEST.firefox],
  ['Android', OLDEST.firefox],
])('the oldest %s is the newest that something needs', (name, oldest) => {
  expect(Math.max(...columnOf(name))).toBe(oldest);
});

test('the documents name these versions', () => {
  const { chromium, firefox } = OLDEST;
  expect(read('docs/browser-versions.md')).toContain(
    `**Chrome and Edge ${chromium}**, **Firefox ${firefox}** and **Firefox for Android ${firefox}**`,
  );
  expect(read('README.md')).toContain(`Chrome or Edge ${chromium}, or Firefox ${firefox}, or newer`);
});

test('the manifests and the target of the syntax are taken from there', () => {
  const [build, manifests] = ['build.mjs', 'src/build/manifests.mjs'].map(file =>
    readFileSync(resolve(join(__dirname, '../..', file)), 'utf8'),
  );
  for (const text of [build, manifests]) expect(text).not.toMatch(/version: '\d|chrome\d|firefox\d/);
  expect(manifests).toContain('minimum_chrome_version: String(OLDEST.chromium)');
  expect(manifests).toContain('strict_min_version: `${OLDEST.firefox}.0`');
  expect(build).toContain('target: [`chrome${OLDEST.chromium}`, `firefox${OLDEST.firefox}`]');
});
