import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserKind, FoundBrowser } from './find-browser.ts';

/** A page of the extension, or its popup: driven by expressions, real keys and real files. */
export interface Surface {
  /** Evaluates an expression (awaited; `document` is the surface's own) and returns its value as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks the first element that the selector finds. */
  click(selector: string): Promise<void>;
  /** Presses keys where the focus is, one after the other: `Tab`, `Shift+Tab`, `Enter`; other names are typed, in pages. */
  press(keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** A page of the extension in a tab of its own. */
export interface ExtensionPage extends Surface {
  /** Replaces what a field holds by typing. */
  fill(selector: string, text: string): Promise<void>;
  /** Chooses a file in a file field, as a reader would. */
  chooseFile(selector: string, path: string): Promise<void>;
  /** Brings the tab to the front. */
  show(): Promise<void>;
  screenshot(): Promise<Uint8Array>;
}

/** A browser with the extension in it. */
export interface Driven {
  kind: BrowserKind;
  /** Loads the extension and closes the welcome page that it opens, if `install: false` was asked for at launch. */
  installExtension(): Promise<void>;
  /** Loads what stands in the extension's folder now over what is installed, as an update does; its pages are closed. */
  updateExtension(): Promise<void>;
  uninstallExtension(): Promise<void>;
  /** Opens a page in front and waits until it has loaded. */
  openPage(url: string): Promise<Page>;
  /** Opens a page of the extension, such as `options/index.html`; in the background unless `front` is true. */
  extensionPage(path: string, front?: boolean): Promise<ExtensionPage>;
  /** A document of the extension in a tab behind, kept open, for asking the browser through the extension. */
  helper(): Promise<ExtensionPage>;
  /** The id of a page's tab. Brings the page to the front the first time. */
  tabOf(page: Page): Promise<number>;
  /** Opens the toolbar popup over a page. */
  openPopup(page: Page): Promise<Surface>;
  /** Opens the panel beside a page; there is one for the window. */
  openPanel(page: Page): Promise<Surface>;
  /** Presses a keyboard command of the extension, such as `Alt+Shift+L`, as the keyboard would. */
  pressCommand(page: Page, shortcut: string): Promise<void>;
  /** Ends the service worker or event page, as the browser does when it idles. */
  stopBackground(): Promise<void>;
  /** Calls a function (its source text) with the card's closed shadow root and an argument; null if there is no card. */
  inCard<T>(page: Page, functionSource: string, argument?: unknown): Promise<T | null>;
  /** The browser's complaints about the manifest. */
  manifestWarnings(): Promise<string[]>;
  /** Uncaught errors of the extension in any of its contexts, since launch or reset. */
  errors(): Promise<string[]>;
  /** Addresses that the extension itself asked for, the extension's own files apart. */
  requests(): Promise<string[]>;
  /** Closes every page and makes the extension what it was when it was installed, with its background started again. */
  reset(): Promise<void>;
  /** Resolves when the browser's last window is closed. */
  closed(): Promise<void>;
  close(): Promise<void>;
  /** Ends the browser with all of its processes at once, as a power cut would; nothing gets to say goodbye. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  browser: FoundBrowser;
  extensionDir: string;
  /** The zip that Firefox installs in place of the folder; Chromium installs none but from its store. */
  package?: string;
  headless: boolean;
  /** True: with all the processes that a reader's browser has, so that what is measured is what readers pay. */
  isMeasured?: boolean;
  /** False: the extension is loaded later, by `installExtension`. */
  install?: boolean;
  /** A folder that keeps the profile, so that what is stored is there at the next launch. */
  profile?: string;
  /** `local` (the default): nothing but this machine can be reached. */
  network?: 'local' | 'any';
}

/** The extension opens a welcome page when it is first installed. */
export function hasWelcome(extensionDir: string): boolean {
  return existsSync(join(extensionDir, 'welcome', 'index.html'));
}
