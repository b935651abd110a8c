import { minify } from '@swc/core';

/**
 * The script once more by a minifier that writes a function used once in the place of its use: the browser compiles each
 * function by itself, anew in each page. A first line that begins with `//#` stays.
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
