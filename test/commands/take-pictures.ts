import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ChromiumSurface } from '../browsers/chromium-surface.ts';
import type { Driven, ExtensionPage } from '../browsers/driven.ts';
import { needBrowser } from '../browsers/install-browser.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { serveFiles } from '../browsers/serve.ts';
import { until } from '../browsers/waiting.ts';
import { importList } from '../e2e/support/import-list.ts';
import { buildExtension, builtExtension } from './build-extension.ts';
import { hoverOver } from './inspect.ts';

const MARK = 'national security';
const LIST = 'docs/tea-words.json';
const SAMPLE = `A cake of pu’er keeps for years, and oolong nearly so.
The wedding cake was cut at noon.`;

const save = (name: string, picture: Uint8Array): void => writeFileSync(`docs/images/${name}.png`, picture);

/** Takes the pictures of the documents, of the extension as it is built, with Chromium. */
export async function main(): Promise<number> {
  if (!buildExtension()) return 1;
  const browser = await needBrowser('chromium');
  const extensionDir = builtExtension('chromium');
  const server = await serveFiles();
  const driven = await launchBrowser({ browser, extensionDir, headless: true });
  try {
    await takeCard(driven, server.addressOf(join(extensionDir, 'welcome', 'index.html')));
    await takeOptions(driven);
  } finally {
    await driven.close();
    server.close();
  }
  console.log('docs/images has the pictures anew');
  return 0;
}

/** A card on the welcome page, and the popup over it. */
async function takeCard(driven: Driven, welcome: string): Promise<void> {
  const page: Page = await driven.openPage(welcome);
  await page.evaluate(`document.querySelector('#demo').scrollIntoView()`);
  await until('marks', () => page.evaluate('CSS.highlights.size > 0'));
  await hoverOver({ driven, page, text: MARK, shot: null });
  save('card', await page.screenshot());
  const popup = (await driven.openPopup(page)) as ExtensionPage;
  await untilThere(popup, '.terms li');
  save('popup', await popup.screenshot());
  await popup.close();
}

/** The table of a list, and one of its terms with a text to try it on. */
async function takeOptions(driven: Driven): Promise<void> {
  await importList(driven, LIST);
  const options = (await driven.extensionPage('options/index.html', true)) as ChromiumSurface;
  await options.page.setViewport({ width: 1200, height: 780 });
  await goTo(options, '#pack/tea-words');
  await untilThere(options, '[data-id="cake"]');
  save('table', await options.screenshot());
  await options.page.setViewport({ width: 1200, height: 1020 });
  await goTo(options, '#pack/tea-words/cake');
  await options.fill('#sample-text', SAMPLE);
  await until('the sample', () =>
    options.evaluate<boolean>(`document.querySelector('.sample-view').innerText.includes('wedding')`),
  );
  await options.evaluate(`document.querySelector('.sample-view .mention.held').focus()`);
  save('editor', await options.screenshot());
  await options.close();
}

const goTo = (options: ExtensionPage, hash: string): Promise<unknown> =>
  options.evaluate(`location.hash = '${hash}'`);

async function untilThere(page: ExtensionPage, selector: string): Promise<void> {
  await until(selector, () => page.evaluate<boolean>(`Boolean(document.querySelector('${selector}'))`));
}
