import type { Page } from 'puppeteer-core';
import { controlOf, noticeOf, storedSettings, untilNotice, untilSeen } from '../support/card-hands.ts';
import { untilStill } from '../support/card-text.ts';
import { outlast, pace, until } from '../../browsers/waiting.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers, fixture, type Session } from '../support/e2e.ts';
import { cardBox, isCardOpen, markIn, untilClosed } from '../support/layers.ts';
import { middleOf, middleOfMark, openTouch, PHONE, tapMark, untilCard } from '../support/touch.ts';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';
import { inTurn } from '../../helpers/long-run.ts';

const MARK = 'Great Firewall';

const hasSheet = ({ driven }: Session, page: Page): Promise<boolean | null> =>
  driven.inCard<boolean>(page, `root => root.querySelector('.panel') !== null`);

/** Taps a control of the card. */
async function tapControl({ driven }: Session, page: Page, name: string): Promise<void> {
  const { x, y } = await until(`“${name}” in the card`, () => controlOf(driven, page, name));
  await page.touchscreen.tap(x, y);
}

async function openChanges(session: Session): Promise<Page> {
  const page = await openTouch(session);
  await tapMark(page, MARK);
  await untilCard(session, page);
  await tapControl(session, page, 'More actions');
  await until('what can be changed', () => controlOf(session.driven, page, 'I know this'));
  return page;
}

/** Moves the sheet by a finger and taps at once. True: the tap was refused; false: it came too late to be, and counted. */
async function isMovedSheetRefused(session: Session): Promise<boolean> {
  const { driven } = session;
  const page = await openChanges(session);
  await untilSeen(driven, page);
  await page.evaluate(`for (const type of ['touchend', 'click'])
    addEventListener(type, () => { window[type + 'At'] ??= performance.now(); }, true)`);
  const handle = middleOf(await cardBox(session, page, '.handle'));
  await page.touchscreen.touchStart(handle.x, handle.y);
  await page.touchscreen.touchMove(handle.x, handle.y + 40);
  await pace(200);
  await page.touchscreen.touchEnd();
  await untilStill(driven, page);
  await tapControl(session, page, 'I know this');
  if ((await untilNotice(driven, page)) === 'Click again to confirm.') {
    expect(await storedSettings(driven)).toEqual({});
    return true;
  }
  expect((await page.evaluate('clickAt - touchendAt')) as number).toBeGreaterThan(DELAYS.seen);
  await (await driven.helper()).evaluate('chrome.storage.sync.clear()');
  return false;
}

const COVER = `{
  const cover = Object.assign(document.createElement('div'), { popover: 'manual', textContent: 'Press here' });
  cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; background: #fff; pointer-events: none';
  document.body.append(cover);
  cover.showPopover();
}`;

describeInBrowsers('changes by tap in a sheet', (session, _testInOne, kind) => {
  test('a change is made once the sheet was seen, and taken back', async () => {
    const { driven } = session();
    const page = await openChanges(session());
    await untilSeen(driven, page);
    await tapControl(session(), page, 'I know this');
    expect(await untilNotice(driven, page)).toMatch(/will no longer be marked/);
    expect(await storedSettings(driven)).toEqual({ known: ['china-internet-2015/great-firewall'] });
    await untilSeen(driven, page);
    await tapControl(session(), page, 'Undo');
    await until('the change to be taken back', async () => !('known' in (await storedSettings(driven))));
  });

  test.each(
    inTurn(
      kind,
      [
        ['makes the page see-through', `document.documentElement.style.opacity = '0.02'`],
        ['lays over it what lets taps through', COVER],
        [
          'puts the host elsewhere',
          `{ const host = document.querySelector('${HOST}'); const place = document.createElement('div');
        document.body.append(place); place.style.opacity = '0.01'; place.append(host); host.showPopover(); }`,
        ],
      ],
      2,
    ),
  )('a page that %s changes nothing', async (_, attack) => {
    const { driven } = session();
    const page = await openChanges(session());
    await untilSeen(driven, page);
    const point = (await controlOf(driven, page, 'I know this'))!;
    await page.evaluate(attack);
    await outlast(DELAYS.seen);
    for (let tries = 0; tries < 2; tries++) {
      await page.touchscreen.tap(point.x, point.y);
      await outlast(DELAYS.seen);
    }
    expect(await storedSettings(driven)).toEqual({});
    expect((await noticeOf(driven, page)) ?? 'The page covers').toMatch(/^The page covers/);
  });

  test('a sheet that was moved under the finger changes nothing', async () => {
    // On a busy machine the tap may come so late that the sheet has been seen where it is; that shows nothing.
    for (let tries = 0; tries < 5; tries++) if (await isMovedSheetRefused(session())) return;
    throw new Error('no tap came early enough');
  });
});

describeInBrowsers('a tap', session => {
  test('that comes before the card’s code is there opens the card all the same', async () => {
    const page = await openTouch(session(), PHONE, 'garden.html');
    // The code comes with the first event of a pointer, and to a page that keeps busy it comes late.
    await page.evaluate(`{
      const words = document.createElement('p');
      words.textContent = 'Nothing but cybersovereignty.';
      document.body.prepend(words);
      window.pointers = [];
      let end = Infinity;
      for (const type of ['pointermove', 'pointerdown', 'click'])
        addEventListener(type, () => {
          window.pointers.push(type);
          if (type === 'click') end = performance.now() + 500;
        }, true);
      const work = () => {
        const until = performance.now() + 12;
        while (performance.now() < until);
        if (performance.now() < end) setTimeout(work);
      };
      work();
    }`);
    await tapMark(page, 'cybersovereignty');
    await untilCard(session(), page);
    expect(await hasSheet(session(), page)).toBe(true);
    expect(await page.evaluate('window.pointers[0]')).toBe('pointerdown');
  });

  test.each([
    ['of the same origin: the sheet is the top page’s', '127.0.0.1', true],
    ['of another origin: the card stays in it', 'localhost', false],
  ] as const)('in a frame %s', async (_, host, isSheet) => {
    const { driven, server } = session();
    const page = await openTouch(session());
    const address = server.addressOf(fixture('touch.html'), host);
    await page.evaluate(`{
      const frame = Object.assign(document.createElement('iframe'), { src: ${JSON.stringify(address)} });
      frame.style.cssText = 'position: absolute; left: 0; top: 60px; width: 380px; height: 1500px; border: 0';
      document.body.replaceChildren(frame);
    }`);
    await until('the frame', () => page.frames().length === 2);
    await tapMark(page, MARK);
    await untilCard(session(), page);
    expect(await hasSheet(session(), page)).toBe(isSheet);
    const hosts = `document.querySelectorAll('${HOST}').length`;
    expect(await page.evaluate(hosts)).toBe(isSheet ? 1 : 0);
    if (isSheet) {
      const panel = await cardBox(session(), page, '.panel');
      expect(panel.y + panel.height).toBe(await page.evaluate('visualViewport.height'));
      const mark = middleOf(await markIn(page, 'iframe >> #plain'));
      expect(await page.evaluate(`document.elementFromPoint(${mark.x}, ${mark.y}).localName`)).toBe('iframe');
      await session().keepPicture('sheet-frame', () => page.screenshot());
    }
    // Chromium takes two taps in a frame for a double tap, and none for a click, a little longer.
    await outlast(2 * DELAYS.doubleTap);
    // The page around, or the heading of the page in the frame.
    await page.touchscreen.tap(190, isSheet ? 20 : 90);
    await until('the card to close', async () => !(await isCardOpen(driven, page)));
    expect(await page.evaluate(hosts)).toBe(0);
  });

  test('that is held down is none where the browser says so: the card opens only if the page gets a click', async () => {
    const page = await openTouch(session());
    await page.evaluate(`addEventListener('click', () => { window.wasClicked = true; }, true)`);
    const { x, y } = await middleOfMark(page, MARK);
    await page.touchscreen.touchStart(x, y);
    await pace(1200);
    await page.touchscreen.touchEnd();
    await outlast(DELAYS.doubleTap);
    const wasClicked = await page.evaluate('window.wasClicked === true');
    expect(await isCardOpen(session().driven, page)).toBe(wasClicked);
    // Chromium without a window knows no long press.
    expect(wasClicked).toBe(session().kind === 'chromium');
  });

  test('by a pen pins what the pen has opened by resting, beside its line', async () => {
    if (session().kind === 'firefox') return;
    const page = await session().openRead('touch.html');
    const { x, y } = await middleOfMark(page, MARK);
    const cdp = await page.createCDPSession();
    const pen = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', at: { x: number; y: number }) =>
      cdp.send('Input.dispatchMouseEvent', {
        type,
        ...at,
        pointerType: 'pen',
        button: type === 'mouseMoved' ? 'none' : 'left',
        clickCount: type === 'mouseMoved' ? 0 : 1,
      });
    for (const by of [30, 20, 12, 6, 3, 0]) {
      await pen('mouseMoved', { x: x + by, y: y + by });
      await pace(40);
    }
    await untilCard(session(), page);
    expect(await hasSheet(session(), page)).toBe(false);
    await pen('mousePressed', { x, y });
    await pen('mouseReleased', { x, y });
    await pen('mouseMoved', { x: 900, y: 650 });
    await outlast(DELAYS.leave);
    expect(await isCardOpen(session().driven, page)).toBe(true);
    await pen('mousePressed', { x: 900, y: 650 });
    await pen('mouseReleased', { x: 900, y: 650 });
    await untilClosed(session(), page);
    await cdp.detach();
  });
});
