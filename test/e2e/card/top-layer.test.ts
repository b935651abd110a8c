import type { Page } from 'puppeteer-core';
import { outlast, until, untilSteady } from '../../browsers/waiting.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers, testInLong } from '../support/e2e.ts';
import {
  hoverIn,
  isCardOpen,
  leave,
  markIn,
  openLayers,
  pinCard,
  press,
  untilClosed,
  useCard,
} from '../support/layers.ts';
import { movePointer } from '../support/pointer.ts';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';
import { inTurn } from '../../helpers/long-run.ts';

/** Finds the player, which moves while full screen comes and goes. */
const BOX_OF_PLAYER = `document.querySelector('#player').getBoundingClientRect().toJSON()`;

const MARKS = 8;

const parentOfHost = (page: Page): Promise<string> =>
  page.evaluate(`document.querySelector('${HOST}').parentElement.id`) as Promise<string>;

describeInBrowsers('the card on top', (session, _testInOne, kind) => {
  describe('of dialogs', () => {
    test('nested modal dialogs: it is in the topmost one, takes clicks, and Esc closes it before them', async () => {
      const page = await openLayers(session(), 'stage.html', MARKS);
      await page.evaluate(`document.querySelector('#outer').showModal()`);
      await hoverIn(session(), page, '#outer');
      expect(await parentOfHost(page)).toBe('outer');
      await useCard(session(), page);
      await page.evaluate(`document.querySelector('#inner').showModal()`);
      await hoverIn(session(), page, '#inner');
      expect(await parentOfHost(page)).toBe('inner');
      await session().keepPicture('layer-nested-dialogs', () => page.screenshot());
      await useCard(session(), page);
      await leave(page);
      await hoverIn(session(), page, '#inner');
      await page.keyboard.press('Escape');
      await untilClosed(session(), page);
      expect(await page.evaluate(`document.querySelector('#inner').open`)).toBe(true);
      await page.keyboard.press('Escape');
      await until(
        'the dialog to close',
        () => page.evaluate(`!document.querySelector('#inner').open`) as Promise<boolean>,
      );
    });

    test.each(
      inTurn(kind, [
        'close()',
        'remove()',
        'hidden = true; document.querySelector("#outer").style.display = "none"',
      ]),
    )('a dialog that goes by %s takes its card with it', async how => {
      const page = await openLayers(session(), 'stage.html', MARKS);
      await page.evaluate(`document.querySelector('#outer').showModal()`);
      await hoverIn(session(), page, '#outer');
      await pinCard(session(), page);
      await page.evaluate(`document.querySelector('#outer').${how}`);
      await untilClosed(session(), page);
      await leave(page);
      if (how.startsWith('close')) {
        await page.evaluate(`document.querySelector('#outer').showModal()`);
        await hoverIn(session(), page, '#outer');
        await useCard(session(), page);
      }
    });

    testInLong('a modal dialog that opens over a card that is kept open closes it', async () => {
      const page = await openLayers(session(), 'stage.html', MARKS);
      await hoverIn(session(), page, '#first');
      await pinCard(session(), page);
      await page.evaluate(`document.querySelector('#outer').showModal()`);
      await untilClosed(session(), page);
    });

    test('text slotted into a dialog: the card is in that dialog, and takes clicks', async () => {
      const page = await openLayers(session(), 'stage.html', MARKS);
      await page.evaluate(
        `document.querySelector('#slotted').shadowRoot.querySelector('dialog').showModal()`,
      );
      const box = await markIn(page, '#slotted');
      await movePointer(page, box);
      const inDialog = `document.querySelector('#slotted').shadowRoot.querySelector('dialog > ${HOST}')`;
      await until('the card', () => page.evaluate(`${inDialog} !== null`) as Promise<boolean>);
      const below = { x: box.x + 60, y: box.y + box.height + 40 };
      await page.mouse.move(below.x, below.y, { steps: 8 });
      expect(
        await page.evaluate(
          `document.querySelector('#slotted').shadowRoot.elementFromPoint(${below.x}, ${below.y}).matches('${HOST}')`,
        ),
      ).toBe(true);
      await page.keyboard.press('Escape');
      await until('the card to close', () => page.evaluate(`${inDialog} === null`) as Promise<boolean>);
    });
  });

  describe('of full screen', () => {
    test('the text in a full-screen player: the card is in it and takes clicks; leaving loses nothing', async () => {
      const page = await openLayers(session(), 'stage.html', MARKS);
      await page.click('#full');
      await until(
        'full screen',
        () => page.evaluate(`document.fullscreenElement !== null`) as Promise<boolean>,
      );
      await untilSteady('the player', () => page.evaluate(BOX_OF_PLAYER));
      await hoverIn(session(), page, '#player');
      expect(await parentOfHost(page)).toBe('player');
      await session().keepPicture('layer-full-screen', () => page.screenshot());
      await useCard(session(), page);
      await leave(page);
      await hoverIn(session(), page, '#player');
      await pinCard(session(), page);
      await page.evaluate(`document.exitFullscreen()`);
      await untilSteady('the player', () => page.evaluate(BOX_OF_PLAYER));
      await outlast(DELAYS.leave);
      if (await isCardOpen(session().driven, page)) await press(session(), page, '[aria-label="Close"]');
      await untilClosed(session(), page);
    });

    test('full screen that begins over a card that is kept open closes it', async () => {
      const page = await openLayers(session(), 'stage.html', MARKS);
      await hoverIn(session(), page, '#first');
      await pinCard(session(), page);
      await page.evaluate(`document.querySelector('#full').focus()`);
      await page.keyboard.press('Enter');
      await until(
        'full screen',
        () => page.evaluate(`document.fullscreenElement !== null`) as Promise<boolean>,
      );
      await untilClosed(session(), page);
    });
  });

  describe('of popovers', () => {
    test.each(inTurn(kind, ['menu', 'tip']))(
      'an open %s stays open while its card opens, is used and closes',
      async id => {
        const page = await openLayers(session(), 'stage.html', MARKS);
        const isShown = (): Promise<unknown> =>
          page.evaluate(`document.querySelector('#${id}').matches(':popover-open')`);
        await page.evaluate(`document.querySelector('#${id}').showPopover()`);
        await hoverIn(session(), page, `#${id}`);
        expect(await isShown()).toBe(true);
        await session().keepPicture(`layer-popover-${id}`, () => page.screenshot());
        await useCard(session(), page);
        expect(await isShown()).toBe(true);
        await leave(page);
        await hoverIn(session(), page, `#${id}`);
        await pinCard(session(), page);
        await page.evaluate(`document.querySelector('#${id}').hidePopover()`);
        await untilClosed(session(), page);
      },
    );
  });

  test('text that the page has made inert has no card', async () => {
    const page = await openLayers(session(), 'stage.html', MARKS);
    const box = await markIn(page, '#inert');
    await hoverIn(session(), page, '#inert');
    await page.mouse.move(990, 20, { steps: 5 });
    await untilClosed(session(), page);
    await page.evaluate(`document.querySelector('#inert').inert = true`);
    await movePointer(page, box);
    await outlast(DELAYS.hover);
    expect(await isCardOpen(session().driven, page)).toBe(false);
  });
});
