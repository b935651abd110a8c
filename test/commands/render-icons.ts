import { readFileSync, writeFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { needBrowser } from '../browsers/install-browser.ts';

const SIZES = [16, 32, 48, 128];
const DRAWINGS = [
  { file: 'icons/sidelight.svg', prefix: '' },
  { file: 'icons/sidelight-off.svg', prefix: 'off-' },
];

/** Renders the icons' SVG drawings to PNG in `icons/`, with any Chromium of the machine. */
export async function main(): Promise<number> {
  const { path } = await needBrowser('chromium');
  const browser = await launch({
    executablePath: path,
    args: ['--no-sandbox', '--force-color-profile=srgb'],
  });
  try {
    const page = await browser.newPage();
    for (const { file, prefix } of DRAWINGS) {
      const source = `data:image/svg+xml;base64,${readFileSync(file).toString('base64')}`;
      for (const size of SIZES) {
        await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
        await page.setContent(
          `<style>body{margin:0}img{display:block}</style><img src="${source}" width="${size}" height="${size}">`,
        );
        writeFileSync(`icons/${prefix}${size}.png`, await page.screenshot({ omitBackground: true }));
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`icons/: ${DRAWINGS.length * SIZES.length} files`);
  return 0;
}
