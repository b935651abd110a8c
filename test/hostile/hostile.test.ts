import type { Page } from 'puppeteer-core';
import type { Driven } from '../browsers/driven.ts';
import { BROWSER_KINDS, type BrowserKind } from '../browsers/find-browser.ts';
import { stretch } from '../browsers/waiting.ts';
import { lendCountedBrowser } from '../e2e/support/counting/counted.ts';
import { inTurn, IS_LONG } from '../helpers/long-run.ts';
import type { HostilePage } from './hostile-page.ts';
import { THEMES } from './pages/all.ts';
import { servePages, type PageServer } from './serve-pages.ts';
import { Visitor } from './visit.ts';

const wanted = process.env.SIDELIGHT_BROWSER;
const kinds: readonly BrowserKind[] = wanted ? BROWSER_KINDS.filter(kind => kind === wanted) : BROWSER_KINDS;

/** Themes of pages that are large or busy. */
const TIMED = ['shapes', 'changes', 'frames', 'elements'];

jest.setTimeout(stretch(90_000));

describe.each(kinds)('hostile pages in %s', kind => {
  let driven: Driven;
  let page: Page;
  let server: PageServer;
  let visitor: Visitor;

  beforeAll(async () => {
    server = await servePages(Object.values(THEMES).flat());
    driven = await lendCountedBrowser(kind);
    page = await driven.openPage('about:blank');
    visitor = new Visitor({ driven, page, tab: await driven.tabOf(page) });
  });
  afterAll(async () => {
    server?.close();
    await page?.close();
  });

  /** On a busy machine times say little: only the long run, which has the machine for itself, compares them. */
  if (IS_LONG) {
    const timed = Object.entries(THEMES).flatMap(([theme, pages]) => (TIMED.includes(theme) ? pages : []));
    test.each(timed.map((page): [string, HostilePage] => [page.name, page]))(
      'no stall over 50 ms that the page alone does not have: %s',
      async (_name, page) => {
        expect(await visitor.measureStall(page, server.addressOf(page))).toBeLessThan(50);
      },
    );
  }

  describe.each(Object.entries(THEMES))('%s', (_theme, pages) => {
    const here = inTurn(
      kind,
      pages.filter(({ only }) => !only || only === kind),
      5,
    );
    test.each(here.map((page): [string, HostilePage] => [page.name, page]))('%s', async (_name, page) => {
      const seen = await visitor.visit(page, server.addressOf(page));
      const marked = page.unmarked ? 'not marked' : 'marked';
      expect(seen).toMatchObject({ failed: [], left: [], errors: [] });
      if (page.silent) return;
      expect(seen).toMatchObject({ marked, later: marked });
      if (page.unmarked || page.isGone) return;
      if (!page.fickle) expect(seen.card).toBe(page.cardless ? 'none' : 'open');
      expect(seen.popup).toBe(page.popup ? 'lists the term' : 'not asked');
    });
  });
});
