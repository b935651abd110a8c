import type { Page } from 'puppeteer-core';
import type { Driven } from '../../browsers/driven.ts';
import type { BrowserKind } from '../../browsers/find-browser.ts';
import { Bidi } from '../../browsers/firefox-bidi.ts';
import { until } from '../../browsers/waiting.ts';
import { noteChanged } from './tabs.ts';

/** A reader's system asks these of pages; one that is left out is as usual. */
export interface Media {
  scheme?: 'light' | 'dark';
  forcedColours?: boolean;
  reducedMotion?: boolean;
  print?: boolean;
}

/** Has the browser show a page as on a system with these wishes, from now on; brings the page to the front. */
export async function emulateMedia(page: Page, kind: BrowserKind, media: Media): Promise<void> {
  noteChanged(page);
  await page.bringToFront();
  const medium = media.print ? 'print' : '';
  const features = {
    'prefers-color-scheme': media.scheme ?? 'light',
    'forced-colors': media.forcedColours ? 'active' : 'none',
    'prefers-reduced-motion': media.reducedMotion ? 'reduce' : 'no-preference',
  };
  if (kind === 'chromium') {
    // The session stays open: with it the emulation would end.
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      media: medium,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
  } else {
    await new Bidi(page.browser())
      .evaluateAsBrowser(`Object.assign(gBrowser.selectedBrowser.browsingContext, {
      prefersColorSchemeOverride: '${features['prefers-color-scheme']}',
      forcedColorsOverride: '${features['forced-colors']}',
      prefersReducedMotionOverride: '${features['prefers-reduced-motion']}',
      mediumOverride: '${medium}',
    }) && true`);
  }
  const queries = [
    medium || 'screen',
    ...Object.entries(features).map(([name, value]) => `(${name}: ${value})`),
  ];
  await until('the page to be shown so', () =>
    page.evaluate(`matchMedia('${queries.join(' and ')}').matches`),
  );
}

/** Zooms a page as the browser's own menu does; 1 is as usual. The browser keeps it for the whole site. */
export async function setZoom(driven: Driven, page: Page, factor: number): Promise<void> {
  noteChanged(page);
  const tab = await driven.tabOf(page);
  await (await driven.helper()).evaluate(`chrome.tabs.setZoom(${tab}, ${factor})`);
}
