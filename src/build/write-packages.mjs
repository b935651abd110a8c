import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** All that the build reads, and what tells a reviewer how to run it. */
const SOURCES = [
  'LICENSE',
  'README.md',
  'build.mjs',
  'docs/pack.schema.json',
  'icons',
  'manifest.json',
  'package-lock.json',
  'package.json',
  'src',
  'tsconfig.json',
];

/** Local time, as the format has it; nothing of the day or the machine gets into a zip. */
const NO_DATE = new Date(1980, 0, 1);

function listFiles(folder, name) {
  const path = join(folder, name);
  if (statSync(path).isFile()) return [name];
  return readdirSync(path).flatMap(inside => listFiles(folder, name ? `${name}/${inside}` : inside));
}

/**
 * A zip with the same bytes for the same files on every machine: sorted names, one date, and packed by a library, since
 * what Node itself packs depends on its version and on the processor.
 */
function zipFiles(folder, names) {
  const files = names.flatMap(name => listFiles(folder, name)).sort();
  return zipSync(Object.fromEntries(files.map(file => [file, readFileSync(join(folder, file))])), {
    level: 9,
    mtime: NO_DATE,
  });
}

/** Writes the packages of both browsers and the sources of them into dist/; returns a line with the hash of each. */
export function writePackages(root, targets, version) {
  const packages = [
    ...targets.map(target => [target, zipFiles(join(root, 'dist', target), [''])]),
    ['sources', zipFiles(root, SOURCES)],
  ];
  return packages.map(([what, zip]) => {
    const name = `sidelight-${version}-${what}.zip`;
    writeFileSync(join(root, 'dist', name), zip);
    return `${createHash('sha256').update(zip).digest('hex')}  ${name}`;
  });
}
