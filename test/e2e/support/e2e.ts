import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page, Viewport } from 'puppeteer-core';
import type { PageReport } from '../../../src/core/messages/protocol.ts';
import { builtExtension } from '../../commands/build-extension.ts';
import type { Driven } from '../../browsers/driven.ts';
import { stretch, until } from '../../browsers/waiting.ts';
import { BROWSER_KINDS, type BrowserKind } from '../../browsers/find-browser.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { countHighlights } from './painted.ts';
import { reportOf, untilRead } from '../../commands/report.ts';
import { serveFiles, type FileServer } from '../../browsers/serve.ts';
import { TestTabs } from './tabs.ts';

const OUTPUT = resolve('test/e2e/output');
const PAGES = resolve('test/fixtures/pages');

const HEADERS = {
  // A page that must not be stored is not kept for the way back.
  'back.html': { 'cache-control': 'max-age=60' },
  'strict-csp.html': {
    'content-security-policy':
      "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    'permissions-policy': 'clipboard-write=()',
  },
};

/** A browser test works with these: the browser with the built extension, and pages of test/fixtures. */
export interface Session {
  kind: BrowserKind;
  driven: Driven;
  server: FileServer;
  /** Opens a fixture page in front; it is gone after the test. */
  open(fixture: string, viewport?: Viewport): Promise<Page>;
  /** Opens a page and waits until Sidelight has read it. */
  openRead(fixture: string, viewport?: Viewport): Promise<Page>;
  /** Opens one in a new tab, whose process has loaded nothing before. */
  openNew(fixture: string): Promise<Page>;
  /** The texts that are marked in a page's top frame, once it has settled. */
  marked(page: Page): Promise<string[]>;
  report(page: Page): Promise<PageReport>;
  /** With SIDELIGHT_PICTURES=1, takes a picture and keeps it in test/e2e/output, for a person to look at. */
  keepPicture(name: string, take: () => Uint8Array | Promise<Uint8Array>): Promise<void>;
}

/** The path of a fixture. */
export function fixture(name: string): string {
  return join(PAGES, name);
}

export function browsersUnderTest(): readonly BrowserKind[] {
  const wanted = process.env.SIDELIGHT_BROWSER;
  return wanted ? BROWSER_KINDS.filter(kind => kind === wanted) : BROWSER_KINDS;
}

const NOT_NOW = Object.assign(() => undefined, { each: () => () => undefined }) as unknown as jest.It;

/**
 * `test` in one browser, and in the other under the long run alone: for what differs in nothing between browsers, such as
 * a page of the extension beyond its main path. A file names Firefox so that both lanes take equally long; axe reads in
 * Chromium.
 */
export const testInOneOf = (kind: BrowserKind, one: BrowserKind = 'chromium'): jest.It =>
  kind === one || IS_LONG ? test : NOT_NOW;

/** `test` under the long run alone: for what is like another test. */
export const testInLong: jest.It = IS_LONG ? test : NOT_NOW;

/** Defines tests that run in each browser, which all files share; none may leave an uncaught error of ours. */
export function describeInBrowsers(
  name: string,
  define: (session: () => Session, testInOne: jest.It, kind: BrowserKind) => void,
): void {
  jest.setTimeout(stretch(60_000));
  describe.each(browsersUnderTest())(`${name} in %s`, kind => {
    let session: Session | null = null;
    let tabs: TestTabs | null = null;
    const current = (): Session => {
      if (!session) throw new Error('the browser did not start');
      return session;
    };
    beforeAll(async () => {
      if (!existsSync(join(builtExtension(kind), 'manifest.json')))
        throw new Error('nothing is built: run npm run build first');
      const server = await serveFiles(HEADERS);
      const driven = await lendBrowser(kind);
      tabs = new TestTabs(driven);
      session = makeSession({ kind, driven, server, tabs });
    }, stretch(60_000));
    afterEach(async () => {
      await tabs?.release();
      const helper = await session?.driven.helper();
      // Chromium allows only so many changes a minute, and counts those that change nothing.
      await helper?.evaluate(
        `chrome.storage.sync.get(null).then(items => Object.keys(items).length ? chrome.storage.sync.clear() : null)`,
      );
    });
    afterAll(() => {
      session?.server.close();
    });
    define(current, testInOneOf(kind), kind);
    test('no uncaught error of ours', async () => {
      expect(await current().driven.errors()).toEqual([]);
    });
  });
}

/** Given by browser-environment.mjs. */
declare const lendBrowser: (kind: BrowserKind) => Promise<Driven>;

function makeSession(parts: Pick<Session, 'kind' | 'driven' | 'server'> & { tabs: TestTabs }): Session {
  const { kind, driven, server, tabs } = parts;
  const report = (page: Page): Promise<PageReport> => reportOf(driven, page);
  const open = (name: string, viewport?: Viewport): Promise<Page> =>
    tabs.open(server.addressOf(fixture(name)), viewport);
  return {
    kind,
    driven,
    server,
    report,
    open,
    async openRead(name, viewport) {
      const page = await open(name, viewport);
      await untilRead(driven, page);
      return page;
    },
    openNew: name => tabs.openNew(server.addressOf(fixture(name))),
    async marked(page) {
      return (await report(page)).mentions.filter(({ marked }) => marked).map(({ text }) => text);
    },
    async keepPicture(name, take) {
      if (process.env.SIDELIGHT_PICTURES !== '1') return;
      mkdirSync(OUTPUT, { recursive: true });
      writeFileSync(join(OUTPUT, `${name}-${kind}.png`), await take());
    },
  };
}

/** Waits until a page shows marks or none; a second is what a reader is promised. */
export async function untilMarks(page: Page, are: 'there' | 'gone', milliseconds = 1000): Promise<void> {
  await until(
    `the marks to be ${are}`,
    async () => (await countHighlights(page)) > 0 === (are === 'there'),
    milliseconds,
  );
}
