import type { Driven } from '../browsers/driven.ts';
import type { Pages } from './pages.ts';
import type { Row } from './row.ts';

/** What a group of rows needs to measure. */
export interface BenchRun {
  /** The browser with the bench's scripts in the extension. */
  bench: Driven;
  /** Starts a browser with the built extension, or with none. The caller closes it. */
  launch(what: 'extension' | 'nothing'): Promise<Driven>;
  pages: Pages;
  /** True: small pages only, fewer repetitions. */
  quick: boolean;
  /** A folder of saved pages, if one was given. */
  saved: string | null;
}

/** Measures the rows of one group. */
export type Measure = (run: BenchRun) => Promise<Row[]>;
