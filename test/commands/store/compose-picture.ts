import type { Browser } from 'puppeteer-core';

export interface Shot {
  png: Uint8Array;
  /** CSS pixels; the picture is scaled to it. */
  width: number;
}

export interface Composition {
  width: number;
  height: number;
  title: string;
  /** Beside each other, the first one behind. */
  shots: readonly Shot[];
  /** Large words and the icon, with little room for what is shown. */
  isTile?: boolean;
}

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  body { width: 100vw; height: 100vh; overflow: hidden; display: flex; flex-direction: column; align-items: center;
    background: linear-gradient(#0b6b64, #084f4a); color: #fff; font-family: 'Liberation Sans', 'Noto Sans', sans-serif }
  h1 { padding: 34px 60px 26px; font-size: 34px; line-height: 1.2; font-weight: 600; letter-spacing: -0.2px; text-align: center }
  .shots { position: relative; flex: 1; width: 100%; display: flex; justify-content: center; align-items: flex-start; gap: 28px; padding: 0 60px }
  img { display: block; border-radius: 12px; box-shadow: 0 2px 6px rgb(0 0 0 / 25%), 0 16px 50px rgb(0 0 0 / 35%) }
  .tile { flex-direction: row; gap: 5vw; padding: 0 6vw; justify-content: space-between }
  .tile h1 { flex: 1; padding: 0; text-align: start; font-size: 13vh; line-height: 1.2; white-space: nowrap }
  small { display: block; margin-top: 1vh; font-size: 0.6em; font-weight: 400 }
  .tile .icon { display: block; width: 20vh; height: 20vh; margin-bottom: 5vh; border-radius: 3vh; box-shadow: none }
  .tile .shots { flex: 0 0 auto; width: auto; padding: 0; align-items: center }`;

const asUrl = (png: Uint8Array): string => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

/** A store's picture, as PNG: a sentence and what the extension really showed. */
export async function composePicture(
  browser: Browser,
  icon: Uint8Array,
  asked: Composition,
): Promise<Uint8Array> {
  const { width, height, title, shots, isTile = false } = asked;
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height, deviceScaleFactor: 1 });
    const images = shots
      .map(({ png, width: shown }) => `<img src="${asUrl(png)}" width="${shown}">`)
      .join('');
    const mark = isTile ? `<img class="icon" src="${asUrl(icon)}">` : '';
    await page.setContent(
      `<!doctype html><style>${STYLE}</style><body class="${isTile ? 'tile' : ''}"><h1>${mark}${title}</h1>
       <div class="shots">${images}</div>`,
    );
    return await page.screenshot();
  } finally {
    await page.close();
  }
}
