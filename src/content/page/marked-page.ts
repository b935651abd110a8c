import type { EntryCache } from './entry-cache.ts';
import type { PageMarks } from './page-marks.ts';

/** The marks of a page and the entries that they stand for. */
export interface MarkedPage {
  marks: PageMarks;
  entries: EntryCache;
}
