import type { Page, Viewport } from 'puppeteer-core';
import type { Driven } from '../../browsers/driven.ts';

/** More tabs than these are not kept between two tests. */
const MAX_SPARE = 2;

const changed = new WeakSet<Page>();

/** Notes that a tab is no longer like a new one, whatever page it shows. */
export function noteChanged(page: Page): void {
  changed.add(page);
}

/**
 * Tabs for the pages of tests. To open and close a tab takes a browser longer than to load a page, so that a test gets the
 * tab of an earlier one that had the same viewport. Its old page stays there until then.
 */
export class TestTabs {
  #used: Page[] = [];
  #spare: Page[] = [];
  #usual = '';

  constructor(private readonly driven: Driven) {}

  /** Loads a page in a tab in front. */
  async open(url: string, viewport?: Viewport): Promise<Page> {
    const wanted = viewport ? JSON.stringify(viewport) : this.#usual;
    const spare = this.#spare.find(page => JSON.stringify(page.viewport()) === wanted);
    this.#spare = this.#spare.filter(page => page !== spare);
    if (spare && (await isLoaded(spare, url))) {
      this.#used.push(spare);
      return spare;
    }
    await spare?.close().catch(() => undefined);
    const page = await this.openNew(url);
    this.#usual ||= JSON.stringify(page.viewport());
    if (viewport) await page.setViewport(viewport);
    return page;
  }

  /** Loads a page in a new tab. */
  async openNew(url: string): Promise<Page> {
    const page = await this.driven.openPage(url);
    this.#used.push(page);
    return page;
  }

  /** Ends a test: its tabs may be used again. */
  async release(): Promise<void> {
    const used = this.#used;
    this.#used = [];
    for (const page of used) {
      const isLikeNew = !page.isClosed() && !changed.has(page);
      if (isLikeNew && this.#spare.length < MAX_SPARE) this.#spare.push(page);
      else await page.close().catch(() => undefined);
    }
  }
}

async function isLoaded(page: Page, url: string): Promise<boolean> {
  try {
    await page.bringToFront();
    await page.mouse.reset();
    await page.mouse.move(0, 0);
    // A page that is loaded once more would come back to where it was scrolled.
    await page.evaluate('scrollTo({ left: 0, top: 0, behavior: "instant" })');
    await page.goto(url, { waitUntil: 'load' });
    return true;
  } catch {
    return false;
  }
}
