import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { BrowserKind } from '../browsers/find-browser.ts';

/**
 * Builds both targets, and with `--zip` their packages; what the build says goes to stderr. False if it failed. With SIDELIGHT_BUILT nothing is done: the
 * browser tests set it, since browsers read from `dist` while others run.
 */
export function buildExtension(...options: '--zip'[]): boolean {
  if (process.env.SIDELIGHT_BUILT) return true;
  return spawnSync(process.execPath, ['build.mjs', ...options], { stdio: ['ignore', 2, 2] }).status === 0;
}

/** The folder of the built extension. */
export function builtExtension(kind: BrowserKind): string {
  return resolve('dist', kind);
}
