/** True under `npm run test:long`, which goes to the full counts and sizes that `npm test` has no time for. */
export const IS_LONG = process.env.SIDELIGHT_LONG === '1';
