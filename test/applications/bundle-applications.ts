import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Small pages made of published packages, each a file in test/applications/pages. */
export const APPLICATIONS = [
  'react-list',
  'vue-list',
  'lit-components',
  'text-editor',
  'rich-editor',
  'virtual-feed',
  'chat',
] as const;
export type ApplicationName = (typeof APPLICATIONS)[number];

export interface BundledApplications {
  fileOf(name: ApplicationName): string;
  remove(): void;
}

/** Bundles all of them into a folder for the time of the tests. */
export async function bundleApplications(): Promise<BundledApplications> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-applications-'));
  await build({
    entryPoints: APPLICATIONS.map(name => resolve('test/applications/pages', `${name}.ts`)),
    outdir: folder,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    minify: true,
    logLevel: 'error',
  });
  const fileOf = (name: ApplicationName): string => join(folder, `${name}.html`);
  for (const name of APPLICATIONS)
    writeFileSync(
      fileOf(name),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><body><script src="${name}.js"></script></body></html>`,
    );
  return { fileOf, remove: () => rmSync(folder, { recursive: true }) };
}
