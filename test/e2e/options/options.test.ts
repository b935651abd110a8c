import type { Page } from 'puppeteer-core';
import { findInSurface } from '../support/axe.ts';
import type { ExtensionPage } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers, fixture, untilMarks } from '../support/e2e.ts';
import { inTurn } from '../../helpers/long-run.ts';
import { importList } from '../support/import-list.ts';
import { markAll, markedTexts } from '../support/painted.ts';

/** Reads the stored packs as the options page shows them: names and numbers of entries. */
const LISTS = `document.querySelector('nav').innerText`;

/** Stores that a passage may have any number of marks. */

async function addTerm(options: ExtensionPage, term: string): Promise<void> {
  await options.fill('#entry-headword', term);
  await options.fill('#entry-summary', `What a reader wrote of the ${term}.`);
  await options.click('#entry-add');
}

/** Chooses as a reader would: the field’s own events, not the stored value. */
async function chooseDensity(options: ExtensionPage, words: number): Promise<void> {
  await until('the choices', () => options.evaluate<boolean>(`Boolean(document.querySelector('#density'))`));
  await options.evaluate(`(field => {
    field.value = '${words}';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })(document.querySelector('#density'))`);
}

const marksWall = async (page: Page): Promise<boolean> =>
  (await markedTexts(page)).some(text => /great firewall/i.test(text));

describeInBrowsers('options', (session, testInOne) => {
  test('a term that the reader adds is marked in an open page within a second', async () => {
    const { open, driven, report, keepPicture } = session();
    const page = await open('garden.html');
    expect((await report(page)).mentions).toEqual([]);
    const options = await driven.extensionPage('options/index.html#new', true);
    await addTerm(options, 'tarry pebble');
    await until('the term to be stored', () =>
      options.evaluate<boolean>(`document.body.innerText.includes('Added')`),
    );
    await keepPicture('options', () => options.screenshot());
    await untilMarks(page, 'there');
    await options.close();
    expect(await markedTexts(page)).toEqual(['tarry pebble']);
    const [mention] = (await report(page)).mentions;
    expect(mention).toMatchObject({ headword: 'tarry pebble', text: 'tarry pebble', marked: true });
  });

  test('a list from a file is stored and marked in an open page', async () => {
    const { driven, report, openRead } = session();
    await markAll(driven);
    const page = await openRead('garden.html');
    expect(await importList(driven, fixture('own-list.json'))).toMatch(/^Imported “Garden words”/);
    await until('its term to be marked', async () => (await markedTexts(page)).includes('draw hoe'));
    expect((await report(page)).mentions).toContainEqual(
      expect.objectContaining({ pack: 'garden-words', entry: 'hoe' }),
    );
  });

  testInOne.each(
    inTurn('chromium', [
      ['broken-list.json', /broken-list\.json.*(?:3|third).*headword/],
      ['not-a-list.txt', /not-a-list\.txt/],
    ]),
  )('%s is refused in words that name file and entry; the stored lists stay', async (name, words) => {
    const { driven } = session();
    const options = await driven.extensionPage('options/index.html', true);
    const lists = await until('the lists', () => options.evaluate<string>(LISTS));
    await expect(importList(driven, fixture(name))).rejects.toThrow(words);
    await options.evaluate('location.reload()');
    await until('the same lists', async () => (await options.evaluate<string>(LISTS)) === lists);
    await options.close();
  });

  testInOne('all mentions instead of the first in each section, live', async () => {
    const { driven, openRead } = session();
    const page = await openRead('topic.html');
    const options = await driven.extensionPage('options/index.html#marks', true);
    await chooseDensity(options, 0);
    await options.click('input[name=scope][value=all]');
    await until('all six to be marked', async () => (await markedTexts(page)).length === 6, 1000);
    await options.click('input[name=scope][value=first]');
    await until('three to be marked', async () => (await markedTexts(page)).length === 3, 1000);
    await options.close();
  });

  testInOne('how dense marks may be, live', async () => {
    const { driven, keepPicture, openRead } = session();
    const page = await openRead('dense.html');
    expect(await markedTexts(page)).toHaveLength(2);
    const options = await driven.extensionPage('options/index.html#marks', true);
    await chooseDensity(options, 0);
    await until('no limit', async () => (await markedTexts(page)).length === 3, 1000);
    await keepPicture('options-marks', () => options.screenshot());
    await chooseDensity(options, 50);
    await until('fewer marks', async () => (await markedTexts(page)).length === 2, 1000);
    await options.close();
  });

  testInOne('words that are never or always marked, by hand, live and with a way back', async () => {
    const { driven, keepPicture, openRead } = session();
    const page = await openRead('reader-actions.html');
    const options = await driven.extensionPage('options/index.html#words', true);
    await options.fill('#always-input', 'cac');
    await options.click('#always-add');
    await until('CAC to be marked', async () => (await markedTexts(page)).includes('CAC'), 1000);
    await options.fill('#never-input', 'great firewall');
    await options.click('#never-add');
    await until('the wall to lose its mark', async () => !(await marksWall(page)), 1000);
    await keepPicture('options-words', () => options.screenshot());
    await options.click('#never .undo-line button');
    await until('its mark to come back', () => marksWall(page), 1000);
    await options.click('#always li button');
    await until('CAC to lose its mark', async () => !(await markedTexts(page)).includes('CAC'), 1000);
    await options.close();
  });

  testInOne('a site that is switched off in the options page', async () => {
    const { driven, openRead } = session();
    const page = await openRead('topic.html');
    const options = await driven.extensionPage('options/index.html#sites', true);
    await options.fill('#site-input', '127.0.0.1');
    await options.click('#site-add');
    await untilMarks(page, 'gone');
    await options.click('.sites button');
    await page.bringToFront();
    await untilMarks(page, 'there');
    await options.close();
  });

  // The other places, with what they unfold, are in own-pages.test.ts.
  testInOne.each(
    inTurn('chromium', [
      'popup/index.html',
      'options/index.html#bin',
      'options/index.html#backup',
      'options/index.html#help',
      'options/index.html#news',
      'options/index.html#propose',
    ]),
  )('axe finds nothing against %s', async path => {
    const { driven } = session();
    await (
      await driven.helper()
    ).evaluate(`chrome.storage.sync.set({
      settings: { version: 1, known: ['china-internet-2015/great-firewall'], never: ['Google'], always: ['CAC'] },
    })`);
    const page = await driven.extensionPage(path, true);
    await until('the page to be drawn', () =>
      page.evaluate<boolean>(`Boolean(document.querySelector('main'))`),
    );
    const faults = await findInSurface(page);
    await page.close();
    expect(faults).toEqual([]);
  });
});
