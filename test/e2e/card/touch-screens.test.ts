import { emulateMedia, type Media } from '../support/conditions.ts';
import { outlast, until } from '../../browsers/waiting.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers } from '../support/e2e.ts';
import { cardBox, isCardOpen, untilClosed } from '../support/layers.ts';
import { faultsOf, lookAt } from '../support/look.ts';
import {
  isSheet,
  middleOfMark,
  middleOfPart,
  openTouch,
  PHONE,
  setCoarse,
  tapMark,
  TOUCH_MARK,
  untilCard,
  topAt,
} from '../support/touch.ts';
import { inTurn } from '../../helpers/long-run.ts';

describeInBrowsers('a sheet under every condition', (session, testInOne, kind) => {
  test.each<[string, Media]>(
    inTurn(kind, [
      ['dark', { scheme: 'dark' }],
      ['forced-colours', { forcedColours: true }],
      ['less-motion', { reducedMotion: true }],
    ]),
  )('%s: it can be read and pressed', async (name, media) => {
    const { driven, kind, keepPicture } = session();
    const page = await openTouch(session());
    await emulateMedia(page, kind, media);
    await tapMark(page, TOUCH_MARK);
    await until('the card', () => isCardOpen(driven, page));
    if (media.reducedMotion) {
      expect(await driven.inCard(page, 'root => root.getAnimations().length')).toBe(0);
      const still = `root => getComputedStyle(root.querySelector('.panel')).transitionDuration`;
      expect(await driven.inCard(page, still)).toBe('0s');
    }
    await untilCard(session(), page);
    expect(faultsOf(await lookAt(driven, page, 'card'))).toEqual([]);
    await keepPicture(`sheet-${name}`, () => page.screenshot());
  });

  test.each(
    inTurn(kind, [
      ['200 %', { width: 195, height: 422 }],
      ['320 px', { width: 320, height: 568 }],
    ]),
  )('%s: it can be read and pressed', async (name, size) => {
    const { driven, keepPicture } = session();
    const page = await openTouch(session(), size);
    await tapMark(page, TOUCH_MARK);
    await untilCard(session(), page);
    expect(faultsOf(await lookAt(driven, page, 'card'))).toEqual([]);
    const close = await middleOfPart(session(), page, '[aria-label="Close"]');
    expect(await topAt(page, close)).toBe('card');
    await keepPicture(`sheet-${parseInt(name)}`, () => page.screenshot());
  });

  testInOne('right to left: the same', async () => {
    const { driven, keepPicture } = session();
    const page = await openTouch(session());
    await page.evaluate(`document.documentElement.dir = 'rtl'`);
    await tapMark(page, TOUCH_MARK);
    await untilCard(session(), page);
    expect(faultsOf(await lookAt(driven, page, 'card'))).toEqual([]);
    expect((await cardBox(session(), page, '.panel')).width).toBe(
      await page.evaluate('document.documentElement.clientWidth'),
    );
    await keepPicture('sheet-rtl', () => page.screenshot());
  });

  test('a page that is laid out for wide screens: it is as large as the screen’s own things', async () => {
    // Firefox on a desktop lays out every page for its window.
    if (session().kind === 'firefox') return;
    const page = await openTouch(session(), PHONE, 'topic.html');
    await tapMark(page, 'cybersovereignty');
    await untilCard(session(), page);
    const [width, height, scale] = (await page.evaluate(
      '[visualViewport.width, visualViewport.height, visualViewport.scale]',
    )) as [number, number, number];
    expect(width).toBe(980);
    const { x, y, width: wide, height: high } = await cardBox(session(), page, '.panel');
    expect([x, wide].map(Math.round)).toEqual([0, 980]);
    expect(y + high).toBeCloseTo(height, 0);
    const handle = await cardBox(session(), page, '.handle');
    expect(handle.height * scale).toBeCloseTo(28, 0);
    const mark = await middleOfMark(page, 'cybersovereignty');
    expect(await topAt(page, mark)).toBe('p');
    await session().keepPicture('sheet-scaled', () => page.screenshot());
  });
});

describeInBrowsers('a card on other screens', (session, testInOne) => {
  testInOne('a mouse’s card stays beside its line, on a wide screen and in a narrow window', async () => {
    for (const viewport of [{ width: 1000, height: 700 }, PHONE]) {
      const page = await session().open('touch.html');
      await page.setViewport(viewport);
      await session().report(page);
      const { x, y } = await middleOfMark(page, TOUCH_MARK);
      await page.mouse.click(x, y);
      await untilCard(session(), page);
      expect(await isSheet(session(), page)).toBe(false);
      const card = await cardBox(session(), page);
      expect(card.y).toBeGreaterThan(y);
      expect(card.y - y).toBeLessThan(40);
    }
  });

  test('on a wide screen with a mouse a finger’s card stays beside its line, and a tap elsewhere closes it', async () => {
    const page = await session().openRead('touch.html');
    const { x, y } = await middleOfMark(page, TOUCH_MARK);
    await page.touchscreen.tap(x, y);
    await untilCard(session(), page);
    expect(await isSheet(session(), page)).toBe(false);
    const card = await cardBox(session(), page);
    await page.touchscreen.tap(card.x + 20, card.y + 60);
    await outlast(DELAYS.doubleTap);
    expect(await isCardOpen(session().driven, page)).toBe(true);
    await page.touchscreen.tap(900, 600);
    await untilClosed(session(), page);
  });

  test('on a wide screen for fingers it is a sheet in the middle, no wider than lines are read', async () => {
    const page = await openTouch(session(), { width: 1000, height: 700 });
    await setCoarse(session(), page, true);
    try {
      await tapMark(page, TOUCH_MARK);
      await untilCard(session(), page);
      const { x, width } = await cardBox(session(), page, '.panel');
      const whole = (await page.evaluate('document.documentElement.clientWidth')) as number;
      expect([x, width]).toEqual([(whole - 640) / 2, 640]);
      await session().keepPicture('sheet-wide', () => page.screenshot());
    } finally {
      await setCoarse(session(), page, false);
    }
  });
});
