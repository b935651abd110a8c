import { minify } from '@swc/core';

/**
 * The script once more by a minifier that writes functions with a single use in its place: a page compiles each function of
 * ours by itself, nothing of it comes from a cache, and every page pays for it. A first line that begins with `//#` stays.
 */
export async function minifyAgain(script, { isModule }) {
  const [hint = ''] = /^\/\/#.*\n/.exec(script) ?? [];
  const { code } = await minify(script, {
    module: isModule,
    ecma: 2022,
    compress: { toplevel: true, passes: 4 },
    mangle: { toplevel: true },
    format: { comments: false, ascii_only: true },
  });
  return hint + code;
}
