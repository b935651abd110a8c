import type { Page } from 'puppeteer-core';
import type { Driven } from '../../browsers/driven.ts';
import type { BrowserKind } from '../../browsers/find-browser.ts';
import { Bidi } from '../../browsers/firefox-bidi.ts';

/** What a reader's system asks of pages; what is left out is as usual. */
export interface Media {
  scheme?: 'light' | 'dark';
  forcedColours?: boolean;
  reducedMotion?: boolean;
  print?: boolean;
}

/** Has the browser show a page as on a system with these wishes, from now on; brings the page to the front. */
export async function emulateMedia(page: Page, kind: BrowserKind, media: Media): Promise<void> {
  await page.bringToFront();
  const scheme = media.scheme ?? 'light';
  const forced = media.forcedColours ? 'active' : 'none';
  const motion = media.reducedMotion ? 'reduce' : 'no-preference';
  const medium = media.print ? 'print' : '';
  if (kind === 'chromium') {
    // The session stays open: with it the emulation would end.
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      media: medium,
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forced },
        { name: 'prefers-reduced-motion', value: motion },
      ],
    });
    return;
  }
  await new Bidi(page.browser()).evaluateAsBrowser(`Object.assign(gBrowser.selectedBrowser.browsingContext, {
    prefersColorSchemeOverride: '${scheme}',
    forcedColorsOverride: '${forced}',
    prefersReducedMotionOverride: '${motion}',
    mediumOverride: '${medium}',
  }) && true`);
}

/** Zooms a page as the browser's own menu does; 1 is as usual. The browser keeps it for the whole site. */
export async function setZoom(driven: Driven, page: Page, factor: number): Promise<void> {
  const tab = await driven.tabOf(page);
  await (await driven.helper()).evaluate(`chrome.tabs.setZoom(${tab}, ${factor})`);
}
