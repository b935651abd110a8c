import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtensionPage } from '../browsers/driven.ts';
import { needBrowser } from '../browsers/install-browser.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { serveFiles } from '../browsers/serve.ts';
import { until } from '../browsers/waiting.ts';
import { buildExtension, builtExtension } from './build-extension.ts';
import { hoverOver } from './inspect.ts';

const MARK = 'national security';

/** Takes the README's pictures, of a card on the welcome page and of the popup over it, with Chromium. */
export async function main(): Promise<number> {
  if (!buildExtension()) return 1;
  const browser = await needBrowser('chromium');
  const extensionDir = builtExtension('chromium');
  const server = await serveFiles();
  const driven = await launchBrowser({ browser, extensionDir, headless: true });
  try {
    const page = await driven.openPage(server.addressOf(join(extensionDir, 'welcome', 'index.html')));
    await page.evaluate(`document.querySelector('#demo').scrollIntoView()`);
    await until('marks', () => page.evaluate('CSS.highlights.size > 0'));
    await hoverOver({ driven, page, text: MARK, shot: null });
    writeFileSync('docs/images/card.png', await page.screenshot());
    const popup = (await driven.openPopup(page)) as ExtensionPage;
    await until('its terms', () => popup.evaluate<boolean>(`Boolean(document.querySelector('.terms li'))`));
    writeFileSync('docs/images/popup.png', await popup.screenshot());
  } finally {
    await driven.close();
    server.close();
  }
  console.log('docs/images/card.png and docs/images/popup.png are taken');
  return 0;
}
