import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import type { Driven, ExtensionPage } from '../../browsers/driven.ts';
import type { ChromiumSurface } from '../../browsers/chromium-surface.ts';
import { needBrowser } from '../../browsers/install-browser.ts';
import { launchBrowser } from '../../browsers/launch.ts';
import { serveFiles } from '../../browsers/serve.ts';
import { until } from '../../browsers/waiting.ts';
import { buildExtension, builtExtension } from '../build-extension.ts';
import { hoverOver } from '../inspect.ts';
import { composePicture, type Composition, type Shot } from './compose-picture.ts';

const FOLDER = 'store/pictures';

/** The sizes that stores ask for. */
const SCREEN = { width: 1280, height: 800 };
const TILES = { small: { width: 440, height: 280 }, large: { width: 1400, height: 560 } };

interface Size {
  width: number;
  height: number;
}

/** Of the page that is shown in a picture. */
const PAGE: Size = { width: 1100, height: 660 };

/** Takes the stores' pictures with Chromium: the extension as it is, on its welcome page and its own pages. */
export async function main(): Promise<number> {
  if (!buildExtension()) return 1;
  const browser = await needBrowser('chromium');
  const extensionDir = builtExtension('chromium');
  const server = await serveFiles();
  const driven = await launchBrowser({ browser, extensionDir, headless: true });
  const composer = await launch({
    executablePath: browser.path,
    args: ['--no-sandbox', '--force-color-profile=srgb'],
  });
  const icon = readFileSync('icons/128.png');
  const keep = async (name: string, picture: Composition): Promise<void> => {
    writeFileSync(join(FOLDER, `${name}.png`), await composePicture(composer, icon, picture));
    console.log(`${FOLDER}/${name}.png`);
  };
  try {
    mkdirSync(FOLDER, { recursive: true });
    const article = server.addressOf(join(extensionDir, 'welcome', 'index.html'));
    const card = await shootCard(driven, article);
    await keep('1-card', { ...SCREEN, title: 'What a term means, who says so, and when', shots: [card] });
    const popup = await shootPopup(driven, article);
    await keep('2-popup', {
      ...SCREEN,
      title: 'Every mention on the page, marked or not, and why',
      shots: popup,
    });
    for (const [name, title, path, file] of [
      [
        '3-list',
        'Terms in a table, one list for each subject',
        'options/index.html#pack/china-internet-2015',
        null,
      ],
      ['4-import', 'Glossaries as you have them', 'options/index.html#import', 'docs/tea-words.json'],
      ['5-marks', 'As many marks as you want', 'options/index.html#marks', null],
    ] as const)
      await keep(name, { ...SCREEN, title, shots: [await shootPage(driven, path, file)] });
    const tile = 'Sidelight<small>Context where you read</small>';
    await keep('tile-small', { ...TILES.small, title: tile, shots: [], isTile: true });
    const close = await shootCard(driven, article, { width: 700, height: 480 });
    await keep('tile-large', {
      ...TILES.large,
      title: tile,
      shots: [close],
      isTile: true,
    });
  } finally {
    await Promise.all([driven.close(), composer.close()]);
    server.close();
  }
  return 0;
}

async function openArticle(driven: Driven, address: string, size: Size): Promise<Page> {
  const page = await driven.openPage(address);
  await page.setViewport({ ...size, deviceScaleFactor: 1 });
  await page.evaluate(`document.querySelector('#demo').scrollIntoView()`);
  await until('marks', () => page.evaluate('CSS.highlights.size > 0'));
  return page;
}

async function shootCard(driven: Driven, address: string, size = PAGE): Promise<Shot> {
  const page = await openArticle(driven, address, size);
  await hoverOver({ driven, page, text: 'cybersovereignty', shot: null });
  const png = await page.screenshot();
  await page.close();
  return { png, width: size.width };
}

async function shootPopup(driven: Driven, address: string): Promise<Shot[]> {
  const page = await openArticle(driven, address, { width: 720, height: 660 });
  const behind = await page.screenshot();
  const popup = (await driven.openPopup(page)) as ExtensionPage;
  await until('its terms', () => popup.evaluate<boolean>(`Boolean(document.querySelector('.terms li'))`));
  const shots = [
    { png: behind, width: 720 },
    { png: await popup.screenshot(), width: 400 },
  ];
  await popup.close();
  await page.close();
  return shots;
}

/** With a file: once it has been read, and not yet stored. */
async function shootPage(driven: Driven, path: string, file: string | null): Promise<Shot> {
  const surface = await driven.extensionPage(path, true);
  const { page } = surface as ChromiumSurface;
  await page.setViewport({ ...PAGE, deviceScaleFactor: 1 });
  await until('its heading', () => surface.evaluate<boolean>(`Boolean(document.querySelector('h1'))`));
  if (file !== null) {
    await surface.chooseFile('#import-file', resolve(file));
    await until('its preview', () =>
      surface.evaluate<boolean>(`Boolean(document.querySelector('#import-confirm'))`),
    );
  }
  await page.evaluate(`document.fonts.ready.then(() => new Promise(requestAnimationFrame)).then(() => null)`);
  const png = await surface.screenshot();
  await surface.close();
  return { png, width: PAGE.width };
}
