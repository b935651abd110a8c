import type { Page } from 'puppeteer-core';
import { untilStill } from '../support/card-text.ts';
import { findInRoot } from '../support/axe.ts';
import { emulateMedia, type Media } from '../support/conditions.ts';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers, testInLong } from '../support/e2e.ts';
import { isCardOpen } from '../support/layers.ts';
import {
  ORDER,
  pressBar,
  startReading,
  currentMarks,
  openMarked,
  placeOf,
  pressRead,
  readBar,
  untilBar,
  untilLeft,
} from '../support/reading.ts';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';
import { inTurn } from '../../helpers/long-run.ts';

/** Keys that the page has seen. */
const keysOf = (page: Page): Promise<string> =>
  page.evaluate(`(document.documentElement.dataset.keys ?? '').trim()`) as Promise<string>;
const forgetKeys = (page: Page) => page.evaluate(`delete document.documentElement.dataset.keys`);

const SIZES = `(root, selector) => root.querySelector(selector) &&
  [...root.querySelectorAll('button')].map(each => {
    const { width, height } = each.getBoundingClientRect();
    return { name: each.ariaLabel ?? each.textContent, width, height };
  }).filter(({ width, height }) => width < 24 || height < 24)`;

describeInBrowsers('reading mode and the page', (session, testInOne, kind) => {
  test('only its keys are taken, and none with a modifier, in a field, or once it is left', async () => {
    const page = await startReading(session());
    await forgetKeys(page);
    await page.mouse.click(500, 400);
    for (const key of ['a', 'n', 'Home', 'Escape'] as const) {
      if (key === 'Escape') {
        await page.keyboard.down('Control');
        await page.keyboard.press('p');
        await page.keyboard.up('Control');
        await page.keyboard.down('Shift');
        await page.keyboard.press('n');
        await page.keyboard.up('Shift');
        await page.focus('#field');
        await page.keyboard.press('n');
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('Enter');
        await page.evaluate('document.activeElement.blur()');
      }
      await page.keyboard.press(key);
    }
    await untilLeft(session(), page);
    // Only Firefox names the letter by its case here.
    expect((await keysOf(page)).toLowerCase()).toBe('a home control p shift n n arrowleft enter');
    expect(await page.evaluate(`document.querySelector('#field').value.length`)).toBe(2);
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    expect(await keysOf(page)).toMatch(/ Enter n Escape$/);
  });

  testInOne('Enter on a link is the page’s', async () => {
    const page = await startReading(session());
    await page.focus('#link');
    await page.keyboard.press('Enter');
    await until('the link to be followed', () => page.evaluate(`location.hash === '#here'`));
    expect(await isCardOpen(session().driven, page)).toBe(false);
  });

  testInOne('the list has all marks in order; choosing one goes there', async () => {
    const page = await startReading(session());
    await pressBar(session(), page, 'All marks');
    const bar = await until('the list', async () => {
      const now = await readBar(session(), page);
      return now?.list ? now : null;
    });
    expect(bar.list).toEqual(ORDER.map(([, term]) => term));
    await session().keepPicture('reading-list', () => page.screenshot());
    expect(await session().driven.inCard(page, SIZES, 'ol')).toEqual([]);
    expect(await findInRoot(session().driven, page, 'ol')).toEqual([]);
    await page.keyboard.press('n');
    await untilBar(session(), page, { count: '2 of 5', focus: 'cybersovereignty' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await untilBar(session(), page, { count: '3 of 5', list: null, focus: 'World Internet Conference' });
    await pressBar(session(), page, 'All marks');
    await until('the list', async () => (await readBar(session(), page))?.list);
    await page.keyboard.press('Escape');
    await untilBar(session(), page, { count: '3 of 5', list: null });
    await page.keyboard.press('Escape');
    await untilLeft(session(), page);
  });

  testInLong('the mouse does the same', async () => {
    const page = await startReading(session());
    await pressBar(session(), page, 'Next (n)');
    await untilBar(session(), page, { count: '2 of 5' });
    await pressBar(session(), page, 'Previous (p)');
    await untilBar(session(), page, { count: '1 of 5' });
    await pressBar(session(), page, 'Close (Esc)');
    await untilLeft(session(), page);
  });

  testInOne('while the page changes, the place stays and nothing is read out', async () => {
    const page = await startReading(session());
    await page.keyboard.press('n');
    const { said } = await untilBar(session(), page, { count: '2 of 5' });
    const before = await placeOf(page);
    await page.evaluate(`document.querySelector('#here').insertAdjacentHTML('beforebegin',
      '<h2>More</h2><p>Also here is the World Internet Conference.</p><h2>On</h2>')`);
    const later = await untilBar(session(), page, { count: '3 of 6', term: 'cybersovereignty' });
    expect(later.said).toBe(said);
    await page.keyboard.press('p');
    await untilBar(session(), page, { count: '2 of 6', term: 'World Internet Conference' });
    await page.evaluate(`document.querySelector('h2').nextElementSibling.remove()`);
    await untilBar(session(), page, { count: '2 of 5', term: 'cybersovereignty' });
    await page.evaluate(`document.querySelector('#same').remove()`);
    await untilBar(session(), page, { count: '2 of 4', term: 'World Internet Conference' });
    expect(before).not.toEqual([0, 0, 0]);
  });

  testInOne('it begins at what is in view', async () => {
    const page = await openMarked(session(), 'reading.html', 5);
    await page.evaluate(`document.querySelector('#box').scrollIntoView({ behavior: 'instant' })`);
    await pressRead(session(), page);
    await untilBar(session(), page, { count: '3 of 5', term: 'World Internet Conference' });
  });

  test('the focus goes back into the frame that had it, and no frame keeps anything', async () => {
    const page = await openMarked(session(), 'reading.html', 5);
    const frames = page.frames().slice(1);
    const same = frames.find(frame => frame.url().includes('127.0.0.1'))!;
    const press = await same.waitForSelector('#press');
    await press!.evaluate(node => (node as HTMLElement).focus({ preventScroll: true }));
    await pressRead(session(), page);
    await untilBar(session(), page, { count: '1 of 5' });
    await page.keyboard.press('n');
    await untilBar(session(), page, { count: '2 of 5' });
    await page.keyboard.press('Enter');
    await until('the card', () => isCardOpen(session().driven, page));
    await page.keyboard.press('Escape');
    await untilBar(session(), page, { count: '2 of 5', focus: 'cybersovereignty' });
    await page.keyboard.press('Escape');
    await untilLeft(session(), page);
    await until('the focus in the frame', () =>
      same.evaluate(`document.hasFocus() && document.activeElement.id === 'press'`),
    );
    await until('the current mark to go', async () => (await currentMarks(page)).length === 0);
    for (const frame of page.frames()) {
      await until(
        'the frame to be as before',
        async () => (await frame.evaluate(`document.querySelectorAll('${HOST}').length`)) === 0,
      );
    }
    await same.evaluate(`addEventListener('keydown', event => { document.body.dataset.key = event.key; })`);
    await page.keyboard.press('n');
    await until('the frame to have its keys', () => same.evaluate(`document.body.dataset.key === 'n'`));
    const helper = await session().driven.helper();
    await until('nothing to be kept', async () => {
      const items = await helper.evaluate<string[]>('chrome.storage.session.get(null).then(Object.keys)');
      return !items.some(name => name.startsWith('reading'));
    });
  });

  test('keys work from inside a frame', async () => {
    const page = await startReading(session());
    const other = page.frames().find(frame => frame.url().includes('localhost'))!;
    await other.evaluate(`document.querySelector('#press').focus({ preventScroll: true })`);
    await page.keyboard.press('n');
    await untilBar(session(), page, { count: '2 of 5' });
    await page.keyboard.press('Escape');
    await untilLeft(session(), page);
  });

  test('a modal dialog that opens meanwhile does not bury the bar', async () => {
    const page = await startReading(session());
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<dialog>Stop.</dialog>');
      document.querySelector('dialog').showModal()`);
    await until('the bar in the dialog', () =>
      page.evaluate(`document.querySelector('${HOST}')?.parentElement.localName === 'dialog'`),
    );
    await pressBar(session(), page, 'Next (n)');
    await untilBar(session(), page, { count: '2 of 5' });
    await page.evaluate(`document.querySelector('dialog').close()`);
    await until('the bar on the page again', () =>
      page.evaluate(`document.querySelector('${HOST}')?.parentElement.localName === 'html'`),
    );
    await pressBar(session(), page, 'Next (n)');
    await untilBar(session(), page, { count: '3 of 5' });
  });

  test('a page that takes the bar away has its way', async () => {
    const page = await startReading(session());
    await page.evaluate(`new MutationObserver(() => document.querySelector('${HOST}')?.remove())
      .observe(document.documentElement, { childList: true });
      document.querySelector('${HOST}').remove()`);
    await untilLeft(session(), page);
    await until('the highlight to go', async () => (await currentMarks(page)).length === 0);
  });

  testInOne('a page without marks says so', async () => {
    const page = await startReading(session(), 'cooking.html', 0);
    await untilBar(session(), page, { said: 'No marks on this page.', focus: 'Close (Esc)' });
    expect(await findInRoot(session().driven, page, '.count')).toEqual([]);
    await page.keyboard.press('Escape');
    await untilLeft(session(), page);
  });

  testInOne('switching off ends it', async () => {
    const page = await startReading(session());
    const helper = await session().driven.helper();
    await helper.evaluate(`chrome.storage.sync.set({ settings: { version: 1, on: false } })`);
    await untilLeft(session(), page);
    expect(await currentMarks(page)).toEqual([]);
    await helper.evaluate(`chrome.storage.sync.clear()`);
    await until('the marks again', () => page.evaluate('CSS.highlights.size > 0'));
    await pressRead(session(), page);
    await until('the bar again', () => readBar(session(), page));
  });

  testInLong('a background that was ended knows where reading stands', async () => {
    const page = await startReading(session());
    await session().driven.stopBackground();
    await page.keyboard.press('n');
    await untilBar(session(), page, { count: '2 of 5' });
    await session().driven.stopBackground();
    await page.keyboard.press('Escape');
    await untilLeft(session(), page);
  });

  testInOne('axe finds nothing against bar and card, and every target is large enough', async () => {
    const page = await startReading(session());
    expect(await findInRoot(session().driven, page, '.count')).toEqual([]);
    expect(await session().driven.inCard(page, SIZES, '.count')).toEqual([]);
    await page.keyboard.press('Enter');
    await until('the card', () => isCardOpen(session().driven, page));
    await untilStill(session().driven, page);
    expect(await findInRoot(session().driven, page, 'h2')).toEqual([]);
  });

  testInOne('nothing of it is there before the command', async () => {
    const page = await openMarked(session(), 'reading.html', 5);
    expect(await currentMarks(page)).toEqual([]);
    expect(await page.evaluate(`document.querySelector('${HOST}')`)).toBeNull();
    for (const key of ['n', 'p', 'Enter', 'Escape'] as const) await page.keyboard.press(key);
    expect(await keysOf(page)).toBe('n p Enter Escape');
  });

  test.each(
    inTurn(
      kind,
      [
        ['narrow', ''],
        [
          'narrow-dark',
          `document.documentElement.style.cssText = 'color-scheme: dark; background: #111; color: #eee'`,
        ],
        ['narrow-rtl', `document.documentElement.dir = 'rtl'`],
      ],
      2,
    ),
  )('at 320 px the bar is inside the view (%s)', async (name, change) => {
    const page = await openMarked(session(), 'reading.html', 5);
    await page.setViewport({ width: 320, height: 480 });
    if (change) await page.evaluate(change);
    await pressRead(session(), page);
    await untilBar(session(), page, { count: '1 of 5' });
    await page.keyboard.press('p');
    await untilBar(session(), page, { count: '5 of 5' });
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await untilBar(session(), page, { count: '3 of 5' });
    const box = await session().driven.inCard<{ left: number; right: number; bottom: number }>(
      page,
      `root => root.querySelector('[aria-label="Reading by keyboard"]')?.getBoundingClientRect().toJSON() ?? null`,
    );
    await session().keepPicture(`reading-${name}`, () => page.screenshot());
    expect(box!.left).toBeGreaterThanOrEqual(0);
    expect(box!.right).toBeLessThanOrEqual(320);
    expect(box!.bottom).toBeLessThanOrEqual(480);
    expect(await session().driven.inCard(page, SIZES, '.count')).toEqual([]);
    await pressBar(session(), page, 'All marks');
    await until('the list', async () => (await readBar(session(), page))?.list);
    await session().keepPicture(`reading-${name}-list`, () => page.screenshot());
    expect(await session().driven.inCard(page, SIZES, 'ol')).toEqual([]);
  });

  testInLong('axe finds nothing in light, dark and forced colours', async () => {
    const { driven, kind, keepPicture } = session();
    const page = await startReading(session());
    const media: Record<string, Media> = {
      light: {},
      dark: { scheme: 'dark' },
      forced: { forcedColours: true },
    };
    for (const [name, wishes] of Object.entries(media)) {
      await emulateMedia(page, kind, wishes);
      await untilStill(driven, page);
      await keepPicture(`reading-${name}`, () => page.screenshot());
      expect(await findInRoot(driven, page, '.count')).toEqual([]);
    }
  });
});
