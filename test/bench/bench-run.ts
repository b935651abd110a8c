import type { Driven } from '../browsers/driven.ts';
import type { BrowserKind } from '../browsers/find-browser.ts';
import type { BenchOptions } from './options.ts';
import type { ExtensionFolder } from './extension.ts';
import type { Pages } from './pages.ts';
import type { Row } from './row.ts';

/**
 * `empty`: an extension whose content script is one statement, run where and when ours is; `least`: one that does what ours
 * cannot do without. A folder: one of content scripts alone.
 */
export type Installed = 'extension' | 'empty' | 'least' | 'nothing' | ExtensionFolder;

/** A group of rows needs these to measure. */
export interface BenchRun extends Pick<BenchOptions, 'quick' | 'rounds' | 'saved'> {
  /** The browser with the bench's scripts in the extension. */
  bench: Driven;
  /** Starts a browser, Chromium if no other is named. The caller closes it. */
  launch(what: Installed, kind?: BrowserKind): Promise<Driven>;
  pages: Pages;
}

/** Measures the rows of one group. */
export type Measure = (run: BenchRun) => Promise<Row[]>;
