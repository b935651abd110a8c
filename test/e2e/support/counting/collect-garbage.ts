import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../browsers/find-browser.ts';
import { Bidi } from '../../../browsers/firefox-bidi.ts';
import { outlast } from '../../../browsers/waiting.ts';

/** Collects garbage in the page's process: what a script still refers to is all that stays. */
export async function collectGarbage(page: Page, kind: BrowserKind): Promise<void> {
  if (kind === 'chromium') {
    const session = await page.createCDPSession();
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    await session.detach();
    return;
  }
  const bidi = new Bidi(page.browser());
  for (const topic of ['child-gc-request', 'child-cc-request', 'child-gc-request', 'child-cc-request']) {
    await bidi.evaluateAsBrowser(`Services.obs.notifyObservers(null, '${topic}')`);
    await outlast(100);
  }
}
