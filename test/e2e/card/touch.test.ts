import { outlast, pace, until } from '../../browsers/waiting.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers } from '../support/e2e.ts';
import { cardBox, isCardOpen, untilClosed } from '../support/layers.ts';
import { faultsOf, lookAt } from '../support/look.ts';
import {
  becomeTouch,
  draw,
  middleOf,
  middleOfMark,
  middleOfPart,
  openSheet,
  openTouch,
  PHONE,
  tapMark,
  TOUCH_MARK,
  untilCard,
  topAt,
} from '../support/touch.ts';

/** No browser scrolls longer after one turn of the wheel or one finger. */
const SCROLL_MS = 300;

describeInBrowsers('a card on a small touch screen', session => {
  test('a tap opens it as a sheet: as wide as the screen, at its lower edge, over the dimmed page', async () => {
    const page = await openTouch(session());
    const html = await page.evaluate('document.body.outerHTML');
    await tapMark(page, TOUCH_MARK);
    await untilCard(session(), page);
    const sheet = await cardBox(session(), page, '.panel');
    // Firefox has a scroll bar beside the page.
    const width = (await page.evaluate('document.documentElement.clientWidth')) as number;
    expect([sheet.x, sheet.width, sheet.y + sheet.height]).toEqual([0, width, PHONE.height]);
    expect(sheet.height).toBeLessThanOrEqual(0.7 * PHONE.height + 1);
    expect(sheet.height).toBeGreaterThan(150);
    expect(await cardBox(session(), page, '.scrim')).toEqual({ x: 0, y: 0, width, height: PHONE.height });
    const handle = await cardBox(session(), page, '.handle');
    expect(handle.height).toBeGreaterThanOrEqual(24);
    expect(Math.abs(handle.y - sheet.y)).toBeLessThan(2);
    // Nothing of the page is touched, the focus neither.
    expect(await page.evaluate('document.body.outerHTML')).toBe(html);
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    expect(faultsOf(await lookAt(session().driven, page, 'card'))).toEqual([]);
    await session().keepPicture('sheet', () => page.screenshot());
  });

  test('the marked words stay lit: they are the page’s still, and a tap on them closes it', async () => {
    const page = await openSheet(session());
    const mark = await middleOfMark(page, TOUCH_MARK);
    expect(await topAt(page, mark)).toBe('plain');
    expect(await topAt(page, { x: 200, y: 10 })).toBe('card');
    await page.touchscreen.tap(mark.x, mark.y);
    await untilClosed(session(), page);
  });

  test('a tap on the page closes it and does nothing there; so do Esc and its button', async () => {
    const page = await openSheet(session());
    await page.evaluate(`document.querySelector('h1').onclick = () => { window.wasClicked = true; }`);
    const heading = (await page.evaluate(
      `document.querySelector('h1').getBoundingClientRect().toJSON()`,
    )) as DOMRect;
    const { x, y } = middleOf(heading);
    await page.touchscreen.tap(x, y);
    await untilClosed(session(), page);
    expect(await page.evaluate('window.wasClicked')).toBeUndefined();

    await tapMark(page, TOUCH_MARK);
    await untilCard(session(), page);
    await page.keyboard.press('Escape');
    await untilClosed(session(), page);

    await tapMark(page, TOUCH_MARK);
    await untilCard(session(), page);
    const close = await cardBox(session(), page, '[aria-label="Close"]');
    expect(Math.min(close.width, close.height)).toBeGreaterThanOrEqual(44);
    await page.touchscreen.tap(middleOf(close).x, middleOf(close).y);
    await untilClosed(session(), page);
  });

  test('a double tap opens it and leaves it open', async () => {
    const page = await openTouch(session());
    const { x, y } = await middleOfMark(page, TOUCH_MARK);
    await page.evaluate(
      `window.taps = []; addEventListener('pointerup', event => taps.push(event.timeStamp), true)`,
    );
    // On a busy machine the second tap may come too late to be half of a double tap, and then closes the card.
    await until(
      'two taps in quick succession',
      async () => {
        if (await isCardOpen(session().driven, page)) await page.keyboard.press('Escape');
        await untilClosed(session(), page);
        await outlast(DELAYS.doubleTap);
        await page.touchscreen.tap(x, y);
        await page.touchscreen.tap(x + 1, y);
        return page.evaluate(`taps.at(-1) - taps.at(-2) < ${DELAYS.doubleTap}`);
      },
      10_000,
    );
    await outlast(DELAYS.doubleTap);
    expect(await isCardOpen(session().driven, page)).toBe(true);
  });

  test('drawn down by more than a third, or flicked, it closes; by less it goes back', async () => {
    const page = await openSheet(session());
    const { height } = await cardBox(session(), page, '.panel');
    const before = await cardBox(session(), page, '.panel');
    const from = await middleOfPart(session(), page, '.handle');
    const down = (by: number): { x: number; y: number } => ({ x: from.x, y: from.y + by });

    await page.touchscreen.touchStart(from.x, from.y);
    await page.touchscreen.touchMove(from.x, from.y + 30);
    await page.touchscreen.touchMove(from.x, from.y + height / 4);
    const drawn = async (): Promise<number> => (await cardBox(session(), page, '.panel')).y - before.y;
    await until('the sheet to follow', async () => Math.abs((await drawn()) - height / 4) < 5);
    // A finger that rests has not flicked.
    await pace(150);
    await page.touchscreen.touchEnd();
    await until(
      'the sheet to go back',
      async () => (await cardBox(session(), page, '.panel')).y === before.y,
      1000,
    );

    await draw(page, from, [down(height / 8), down(height / 4), down(height / 2)], 120);
    await untilClosed(session(), page);

    await tapMark(page, TOUCH_MARK);
    await untilCard(session(), page);
    // On a busy machine the last move may be long past when the finger is lifted: then it was none.
    for (let tries = 0; tries < 12 && (await isCardOpen(session().driven, page)); tries++) {
      await draw(page, from, [down(20), down(45), down(70)], 12);
      await outlast(DELAYS.leave);
    }
    await untilClosed(session(), page);
  });

  test('a finger on the dimmed page scrolls nothing; the text in the sheet scrolls', async () => {
    const page = await openSheet(session());
    await draw(
      page,
      { x: 200, y: 240 },
      [160, 80, 20].map(y => ({ x: 200, y })),
      30,
    );
    await outlast(SCROLL_MS);
    expect(await page.evaluate('scrollY')).toBe(0);
    expect(await isCardOpen(session().driven, page)).toBe(true);
    const body = await middleOfPart(session(), page, '.body');
    await page.mouse.move(200, 40);
    await page.mouse.wheel({ deltaY: 200 });
    await outlast(SCROLL_MS);
    expect(await page.evaluate('scrollY')).toBe(0);
    await page.mouse.move(body.x, body.y);
    await page.mouse.wheel({ deltaY: 5000 });
    const isAtEnd = `root => (body =>
      Math.abs(body.scrollTop - (body.scrollHeight - body.clientHeight)) < 2)(root.querySelector('.body'))`;
    await until('the end of the text', () => session().driven.inCard<boolean>(page, isAtEnd));
    await page.mouse.wheel({ deltaY: 500 });
    await outlast(SCROLL_MS);
    expect(await session().driven.inCard<boolean>(page, isAtEnd)).toBe(true);
    expect(await page.evaluate('scrollY')).toBe(0);
  });

  test('turned on its side and back it stays, and fits', async () => {
    const page = await openSheet(session());
    for (const [long, height, most] of [
      [844, 390, 320],
      [390, 844, 592],
    ] as const) {
      await becomeTouch(session(), page, { width: long, height });
      await until('the sheet to fit', async () => {
        const width = (await page.evaluate('document.documentElement.clientWidth')) as number;
        const { x, y, width: wide, height: high } = await cardBox(session(), page, '.panel');
        const isMiddle = wide === Math.min(width, 640) && Math.abs(x - (width - wide) / 2) < 1;
        return isMiddle && y + high === height && high <= most;
      });
      if (height === 390) await session().keepPicture('sheet-landscape', () => page.screenshot());
    }
  });

  test('a mark in a link follows the link; where the reader chose so, the second tap does', async () => {
    const { driven } = session();
    const page = await openTouch(session());
    const link = (): Promise<{ x: number; y: number }> => middleOfMark(page, 'cybersovereignty');
    const tap = async (): Promise<void> => {
      const { x, y } = await link();
      await page.touchscreen.tap(x, y);
    };
    const hash = (): Promise<unknown> => page.evaluate('location.hash');
    await tap();
    await until('the link to be followed', async () => (await hash()) === '#followed');
    expect(await isCardOpen(driven, page)).toBe(false);

    await page.evaluate(`history.replaceState(null, '', location.pathname);
      document.querySelector('#link').onclick = () => { window.clicks = (window.clicks ?? 0) + 1; };`);
    const helper = await driven.helper();
    await helper.evaluate(`chrome.storage.sync.set({ settings: { version: 1, tapLinks: 'card-first' } })`);
    await until('pages to be told', () =>
      helper.evaluate<boolean>(
        `chrome.storage.local.get('pages').then(({ pages }) => pages?.settings?.tapLinks === 'card-first')`,
      ),
    );
    await session().report(page);
    await tap();
    await untilCard(session(), page);
    expect([await hash(), await page.evaluate('window.clicks')]).toEqual(['', undefined]);
    await session().keepPicture('sheet-link', () => page.screenshot());
    await tap();
    await until('the link to be followed', async () => (await hash()) === '#followed');
    expect(await page.evaluate('window.clicks')).toBe(1);
    await untilClosed(session(), page);

    // The sheet may cover the link; its own button does the same.
    await page.evaluate(`history.replaceState(null, '', location.pathname)`);
    await tap();
    await untilCard(session(), page);
    expect(await hash()).toBe('');
    const follow = await middleOfPart(session(), page, '.follow');
    await page.touchscreen.tap(follow.x, follow.y);
    await until('the link to be followed', async () => (await hash()) === '#followed');
    expect(await page.evaluate('window.clicks')).toBe(2);
    await untilClosed(session(), page);

    // The next time it is a first tap again; a mouse follows links whatever is chosen.
    await page.evaluate(`history.replaceState(null, '', location.pathname)`);
    await tap();
    await untilCard(session(), page);
    expect(await hash()).toBe('');
    await page.keyboard.press('Escape');
    await untilClosed(session(), page);
    const { x, y } = await link();
    await page.mouse.click(x, y);
    await until('the link to be followed', async () => (await hash()) === '#followed');
  });

  test('what a tap means to the page stays so: labels, selections, and no event is held back', async () => {
    const page = await openTouch(session());
    await page.evaluate(`{
      window.held = [];
      for (const type of ['pointerdown', 'pointerup', 'touchstart', 'touchend', 'mousedown', 'mouseup', 'click'])
        addEventListener(type, event => { if (event.defaultPrevented) window.held.push(type); });
    }`);
    await tapMark(page, 'internet censorship');
    await until('the box to be ticked', () => page.evaluate(`document.querySelector('#box').checked`));
    await page.evaluate(`getSelection().selectAllChildren(document.querySelector('#later'))`);
    const { x, y } = await middleOfMark(page, TOUCH_MARK);
    await page.evaluate(`addEventListener('mousedown', event => event.preventDefault(), { once: true })`);
    await page.touchscreen.tap(x, y);
    await outlast(DELAYS.doubleTap);
    expect(await isCardOpen(session().driven, page)).toBe(false);
    await page.evaluate(`getSelection().removeAllRanges(); window.held = []`);
    await page.touchscreen.tap(x, y);
    await untilCard(session(), page);
    expect(await page.evaluate('window.held')).toEqual([]);
  });
});
