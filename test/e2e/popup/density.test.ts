import type { Page } from 'puppeteer-core';
import type { Surface } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { storedSettings } from '../support/card-hands.ts';
import { describeInBrowsers, type Session } from '../support/e2e.ts';
import { markedTexts } from '../support/painted.ts';

const untilMarks = (page: Page, count: number): Promise<boolean> =>
  until(`${count} marks`, async () => (await markedTexts(page)).length === count, 1000);

/** Chooses in a list of choices, once it is there. */
async function choose(surface: Surface, selector: string, value: string): Promise<void> {
  const field = `document.querySelector('${selector}')`;
  await until('the choices', () => surface.evaluate<boolean>(`Boolean(${field})`));
  await surface.evaluate(`(field => {
    field.value = ${JSON.stringify(value)};
    field.dispatchEvent(new field.ownerDocument.defaultView.Event('change', { bubbles: true }));
  })(${field})`);
}

/** A page where a repetition is left out, and finds room where there is no limit. */
async function openDense({ openRead }: Session): Promise<Page> {
  const page = await openRead('dense.html');
  await untilMarks(page, 2);
  return page;
}

describeInBrowsers('how dense marks are', (session, testInOne) => {
  test('on a site of its own, chosen in the popup: the page follows at once, and another one after a reload', async () => {
    const { driven } = session();
    const page = await openDense(session());
    const popup = await driven.openPopup(page);
    await until('the row of the site', () =>
      popup.evaluate<boolean>(`Boolean(document.querySelector('[aria-label="More for this site"]'))`),
    );
    await popup.click('[aria-label="More for this site"]');
    await choose(popup, '.site-menu select', '0');
    await untilMarks(page, 3);
    expect(await storedSettings(driven)).toEqual({ densities: ['site/0/127.0.0.1'] });
    await popup.close();
    await page.reload();
    await untilMarks(page, 3);
    const again = await driven.openPopup(page);
    await until('the row of the site', () =>
      again.evaluate<boolean>(`Boolean(document.querySelector('[aria-label="More for this site"]'))`),
    );
    await again.click('[aria-label="More for this site"]');
    await choose(again, '.site-menu select', '');
    await untilMarks(page, 2);
    expect(await storedSettings(driven)).toEqual({});
    await again.close();
  });

  testInOne(
    'of a list, chosen in its settings: the page follows at once; what is said of the site comes before it',
    async () => {
      const { driven } = session();
      const page = await openDense(session());
      const options = await driven.extensionPage('options/index.html#pack/china-internet-2015', true);
      await until('the list', () =>
        options.evaluate<boolean>(`Boolean(document.querySelector('.pack-acts [aria-expanded]'))`),
      );
      await options.click('.pack-acts [aria-expanded]');
      await choose(options, '.list-settings select', '0');
      await untilMarks(page, 3);
      const densities = ['list/0/china-internet-2015'];
      expect(await storedSettings(driven)).toEqual({ densities });
      const set = (more: string[]): string =>
        `chrome.storage.sync.set({ settings: ${JSON.stringify({ version: 1, densities: [...densities, ...more] })} })`;
      const helper = await driven.helper();
      await helper.evaluate(set(['site/50/127.0.0.1']));
      await untilMarks(page, 2);
      await helper.evaluate(set(['site/50/other.example']));
      await untilMarks(page, 3);
      await choose(options, '.list-settings select', '');
      await untilMarks(page, 2);
      await options.close();
    },
  );
});
