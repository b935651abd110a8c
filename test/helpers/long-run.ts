import { BROWSER_KINDS, type BrowserKind } from '../browsers/find-browser.ts';

/** True under `npm run test:long`, which goes to the full counts and sizes that `npm test` has no time for. */
export const IS_LONG = process.env.SIDELIGHT_LONG === '1';

/**
 * Of a table of like cases, those that are tried in this browser: each in one, or one of every `oneOf`, beginning with the
 * first two; and all in both under the long run.
 */
export const inTurn = <const T>(kind: BrowserKind, cases: readonly T[], oneOf = 1): T[] => {
  const turn = BROWSER_KINDS.length * oneOf;
  return cases.filter((_, at) => IS_LONG || at % turn === BROWSER_KINDS.indexOf(kind));
};
