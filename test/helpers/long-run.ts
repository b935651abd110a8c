import { BROWSER_KINDS, type BrowserKind } from '../browsers/find-browser.ts';

/** True under `npm run test:long`, which goes to the full counts and sizes that `npm test` has no time for. */
export const IS_LONG = process.env.SIDELIGHT_LONG === '1';

/** Whether the case at this place in a list is tried in this browser: each is in one, and in both under the long run. */
export const isTriedIn = (kind: BrowserKind, at: number): boolean =>
  IS_LONG || at % BROWSER_KINDS.length === BROWSER_KINDS.indexOf(kind);

/** Of a table of like cases, those that are tried in this browser. */
export const inTurn = <const T>(kind: BrowserKind, cases: readonly T[]): T[] =>
  cases.filter((_, at) => isTriedIn(kind, at));
