import { findInSchemes } from '../support/axe.ts';
import { readControls, unseen } from '../support/controls.ts';
import type { Surface } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers, fixture } from '../support/e2e.ts';
import { inTurn } from '../../helpers/long-run.ts';
import { importOnce } from '../support/import-list.ts';

/** Waits until a page of the extension shows what a selector finds. */
const untilShown = (surface: Surface, selector: string): Promise<boolean> =>
  until(selector, () =>
    surface.evaluate<boolean>(`Boolean(document.querySelector(${JSON.stringify(selector)}))`),
  );

const OWN = 'options/index.html';

/** Places of the options page, each with what shows that it is drawn and what is pressed in it. */
const PLACES: [string, string, string[]][] = [
  ['', 'main h1', []],
  ['#pack/china-internet-2015', '.entry-list a', []],
  ['#pack/china-internet-2015/great-firewall', '.entry-view', []],
  ['#new', '#entry-headword', []],
  ['#pack/garden-words/hoe', '.entry-form', []],
  ['#pack/garden-words', '.entry-list a', ['.pack-acts [aria-expanded]']],
  ['#import', '#import-file', ['details > summary']],
  ['#marks', '#density', []],
  ['#words', '#never li', []],
  ['#sites', '.sites li', []],
];

describeInBrowsers('the extension’s own pages', (session, testInOne) => {
  testInOne.each(inTurn('chromium', PLACES))(
    'options%s: axe, sizes, and the focus is seen on every control',
    async (hash, drawn, pressed) => {
      const { driven, keepPicture } = session();
      await importOnce(driven, fixture('own-list.json'));
      await (
        await driven.helper()
      ).evaluate(`chrome.storage.sync.set({ settings: {
        version: 1, known: ['china-internet-2015/great-firewall'], never: ['Google'], always: ['CAC'], sitesOff: ['example.org'],
      } })`);
      const page = await driven.extensionPage(OWN + hash, true);
      try {
        await untilShown(page, drawn);
        for (const selector of pressed) await page.click(selector);
        expect(await findInSchemes(page)).toEqual([]);
        const { shown, small } = await readControls(page);
        expect(shown.length).toBeGreaterThan(8);
        expect(small).toEqual([]);
        expect(unseen(shown)).toEqual([]);
        await keepPicture(`access-options-${hash.replace(/\W+/g, '-')}`, () => page.screenshot());
      } finally {
        await page.close();
      }
    },
  );

  testInOne('options: a list that is read before it is stored, and one that is refused', async () => {
    const { driven } = session();
    const page = await driven.extensionPage(`${OWN}#import`, true);
    try {
      for (const [file, drawn] of [
        ['hebrew-list.json', '#import-confirm'],
        ['broken-list.json', '#import-status.failed li'],
      ] as const) {
        await page.chooseFile('#import-file', fixture(file));
        await untilShown(page, drawn);
        expect(await findInSchemes(page)).toEqual([]);
        const { shown, small } = await readControls(page);
        expect(small).toEqual([]);
        expect(unseen(shown)).toEqual([]);
        await page.evaluate(`document.querySelector('.preview .actions .button:not(.main)')?.click()`);
      }
    } finally {
      await page.close();
    }
  });

  testInOne(
    'where a newer Sidelight has stored the lists, each page says so instead of staying empty',
    async () => {
      const { driven, openRead, keepPicture } = session();
      const page = await openRead('topic.html');
      const helper = await driven.helper();
      await helper.evaluate(`new Promise((done, fail) => {
      const request = indexedDB.open('sidelight', 99);
      request.onsuccess = () => { request.result.close(); done(null); };
      request.onerror = () => fail(request.error);
    })`);
      const saved =
        'Your lists were saved by a newer Sidelight. They are safe; update Sidelight to see them.';
      const told = (surface: Surface, selector: string): Promise<string> =>
        until(selector, () => surface.evaluate<string>(`document.querySelector('${selector}')?.textContent`));
      try {
        for (const path of [OWN, 'add/index.html']) {
          const own = await driven.extensionPage(path, true);
          expect(await told(own, '.lists-unread [role=alert]')).toBe(saved);
          expect(await findInSchemes(own)).toEqual([]);
          await keepPicture(`unread-${path.split('/')[0]}`, () => own.screenshot());
          await own.close();
        }
        const popup = await driven.openPopup(page);
        expect(await told(popup, '.why p')).toBe(saved);
        await popup.close();
      } finally {
        await helper.evaluate(`new Promise(done => {
        indexedDB.deleteDatabase('sidelight').onsuccess = () => done(null);
      })`);
      }
    },
  );

  testInOne('the popup over a page with marks, unfolded: axe and sizes', async () => {
    const { driven, keepPicture, openRead } = session();
    const page = await openRead('reader-actions.html');
    // In a tab that is not the active one it shows the active one's terms, as over it.
    const popup = await driven.extensionPage('popup/index.html');
    try {
      await page.bringToFront();
      await untilShown(popup, '.terms .more');
      await untilShown(popup, '.unmarked .more');
      await popup.evaluate(
        `document.querySelectorAll('.terms .more, [aria-label^="More for this"]').forEach(each => each.click())`,
      );
      await untilShown(popup, '.reasons .button');
      await untilShown(popup, '.site-menu select');
      expect(await findInSchemes(popup)).toEqual([]);
      const { small } = await readControls(popup);
      expect(small).toEqual([]);
      // In front it soon says that it cannot read itself.
      await popup.show();
      await keepPicture('access-popup', () => popup.screenshot());
    } finally {
      await popup.close();
    }
  });

  test('in the popup the focus is seen on every control', async () => {
    const { driven, openRead } = session();
    const page = await openRead('reader-actions.html');
    const popup = await driven.openPopup(page);
    await untilShown(popup, '.terms .more');
    await popup.click('.terms .more');
    await untilShown(popup, '.reasons .button');
    const { shown } = await readControls(popup);
    expect(shown.length).toBeGreaterThan(8);
    expect(unseen(shown)).toEqual([]);
    await popup.close();
  });
});
