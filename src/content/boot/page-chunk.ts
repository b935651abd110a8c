/** What a page needs that has text: loaded by pages and frames that have some, or that are asked about it. */
export { Session } from '../page/session.ts';
