import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Text of a file, by its path from the top of the repository. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Tells whether the path from the top of the repository is a file or folder. */
export const exists = (path: string): boolean => existsSync(join(root, path));

/** Paths of the files that git tracks or would add. */
export const files: readonly string[] = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: root },
)
  .toString()
  .split('\0')
  .filter(path => path && exists(path));

/** TypeScript of the extension and of the build, without declarations. */
export const sources = files.filter(
  path => path.startsWith('src/') && /\.tsx?$/.test(path) && !path.endsWith('.d.ts'),
);

/** Documents in Markdown, those of fixtures and tests left out. */
export const documents = files.filter(path => path.endsWith('.md') && !path.startsWith('test/'));
