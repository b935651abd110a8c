import type { Page } from 'puppeteer-core';
import { storedSettings } from '../support/card-hands.ts';
import { outlast, until } from '../../browsers/waiting.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers, untilMarks } from '../support/e2e.ts';
import { countPixels } from '../support/painted.ts';

/** The bundled pack's line on white. */
const TEAL = '#0b6b64';

/** What the page's own script sees of the style of marks: sheets, and the styles of what we could have highlighted. */
const SEEN = `(() => {
  const names = ['sidelight-current', 'sidelight-teal-dotted-light', 'sidelight-plum-solid-dark'];
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap(each => each.shadowRoot ?? [])];
  const styleOf = name => {
    const { color, backgroundColor, textDecoration } = getComputedStyle(document.documentElement, '::highlight(' + name + ')');
    return [color, backgroundColor, textDecoration].join(' ');
  };
  const none = styleOf('nobody-has-this-name');
  return { sheets: roots.map(each => each.adoptedStyleSheets.length), names: names.filter(each => styleOf(each) !== none) };
})()`;

const seenBy = (page: Page): Promise<unknown> => page.evaluate(SEEN);
const NOTHING = { sheets: [0], names: [] };

describeInBrowsers('the style of marks', session => {
  test('is nowhere in a page without marks', async () => {
    const page = await session().open('cooking.html');
    await session().report(page);
    expect(await session().marked(page)).toEqual([]);
    expect(await seenBy(page)).toEqual(NOTHING);
  });

  test('is nowhere where Sidelight is off, and gone once it is switched off', async () => {
    const { driven, open, report } = session();
    const page = await open('plain.html');
    await report(page);
    expect(await seenBy(page)).not.toEqual(NOTHING);
    const helper = await driven.helper();
    await helper.evaluate(`chrome.storage.sync.set({ settings: { version: 1, on: false } })`);
    await untilMarks(page, 'gone');
    expect(await seenBy(page)).toEqual(NOTHING);
    const later = await open('plain.html');
    await outlast(DELAYS.report);
    expect(await seenBy(later)).toEqual(NOTHING);
    expect(await storedSettings(driven)).toEqual({ on: false });
  });

  test('goes with the last mark', async () => {
    const { open, report } = session();
    const page = await open('plain.html');
    await report(page);
    await page.evaluate(`document.querySelector('p').textContent = 'Nothing here.'`);
    await untilMarks(page, 'gone', 3000);
    expect(await seenBy(page)).toEqual(NOTHING);
  });

  test.each(['strict-csp.html', 'shadow.html', 'plain.html'])('is painted in %s', async name => {
    const { open, report } = session();
    const page = await open(name);
    await report(page);
    await untilMarks(page, 'there');
    expect(countPixels(await page.screenshot(), TEAL)).toBeGreaterThan(40);
  });

  test('comes again where the page sets its own sheets in the place of ours', async () => {
    const { open, report } = session();
    const page = await open('plain.html');
    await report(page);
    await page.evaluate(`{
      const theirs = new CSSStyleSheet();
      theirs.replaceSync('p { color: #333 }');
      document.addEventListener('click', () => { document.adoptedStyleSheets = [theirs]; });
    }`);
    await page.mouse.click(300, 200);
    const picture = () => page.screenshot();
    await until('the line again', async () => countPixels(await picture(), TEAL) > 40, 3000);
    expect(await page.evaluate(`document.adoptedStyleSheets[0].cssRules[0].cssText`)).toContain('p {');
  });
});
