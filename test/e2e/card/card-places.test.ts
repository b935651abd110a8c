import type { Page } from 'puppeteer-core';
import { readCard } from '../support/card-text.ts';
import { outlast, until } from '../../browsers/waiting.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers, type Session, testInLong } from '../support/e2e.ts';
import {
  cardBox,
  hoverIn,
  isCardOpen,
  leave,
  markIn,
  openLayers,
  overlap,
  pinCard,
  untilClosed,
  useCard,
} from '../support/layers.ts';
import { movePointer } from '../support/pointer.ts';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';
import { inTurn } from '../../helpers/long-run.ts';

/** Counts how often a host comes into the page, and does something to it. */
const onHost = (page: Page, action: string): Promise<unknown> =>
  page.evaluate(`
    globalThis.came = 0;
    new MutationObserver(records => {
      for (const { addedNodes } of records) for (const host of addedNodes) {
        if (!host.matches?.('${HOST}')) continue;
        came++;
        ${action}
      }
    }).observe(document, { childList: true, subtree: true });
    null`);

const came = (page: Page): Promise<number> => page.evaluate('came') as Promise<number>;

const hosts = (page: Page): Promise<number> =>
  page.evaluate(`document.querySelectorAll('${HOST}').length`) as Promise<number>;

/** Rests the mouse on the only mark, whether or not a card follows. */
async function tryHover(page: Page): Promise<void> {
  await leave(page);
  await movePointer(page, await markIn(page, 'body'));
  await outlast(DELAYS.hover);
}

async function expectBeside(session: Session, page: Page, line = 0): Promise<void> {
  const card = await cardBox(session, page);
  const { width, height } = (await page.evaluate('({ width: innerWidth, height: innerHeight })')) as DOMRect;
  expect(card.x).toBeGreaterThanOrEqual(0);
  expect(card.y).toBeGreaterThanOrEqual(0);
  expect(card.x + card.width).toBeLessThanOrEqual(width);
  expect(card.y + card.height).toBeLessThanOrEqual(height);
  expect(overlap(card, await markIn(page, 'body', line))).toBe(false);
}

describeInBrowsers('the card on pages that interfere', (session, testInOne, kind) => {
  test('a page that stops every event at its document: it opens, its buttons work, and it closes', async () => {
    const page = await openLayers(session(), 'stops-events.html', 1);
    await hoverIn(session(), page, 'body');
    await useCard(session(), page);
    await leave(page);
    await hoverIn(session(), page, 'body');
    await page.keyboard.press('Escape');
    await untilClosed(session(), page);
  });

  testInOne(
    'a page that stops every event at its window, before any script of ours: the toolbar’s list opens it',
    async () => {
      const { driven, report } = session();
      const page = await openLayers(session(), 'stops-events-first.html', 1);
      await tryHover(page);
      expect(await isCardOpen(driven, page)).toBe(false);
      const { id } = (await report(page)).mentions[0]!;
      const tab = await driven.tabOf(page);
      const helper = await driven.helper();
      const message = JSON.stringify({ name: 'reveal', request: { id } });
      await helper.evaluate(`chrome.tabs.sendMessage(${tab}, ${message}, { frameId: 0 })`);
      await until('the card', () => isCardOpen(driven, page));
      await helper.evaluate(`chrome.storage.sync.set({ settings: { version: 1, on: false } })`);
      await untilClosed(session(), page);
    },
  );

  test.each(
    inTurn(kind, [
      ['at once', 'host.remove();'],
      ['a little later', 'setTimeout(() => host.remove(), 100);'],
    ]),
  )('a page that takes it away %s is left alone after the second time', async (_, action) => {
    const page = await openLayers(session(), 'vertical.html', 1);
    await onHost(page, action);
    for (let time = 0; time < 3; time++) await tryHover(page);
    expect(await came(page)).toBe(2);
    await untilClosed(session(), page);
  });

  testInLong('a page that cancels its opening is left alone after the second time', async () => {
    const page = await openLayers(session(), 'vertical.html', 1);
    await onHost(page, '');
    await page.evaluate(`document.addEventListener('beforetoggle', event => event.preventDefault(), true)`);
    for (let time = 0; time < 3; time++) await tryHover(page);
    expect(await came(page)).toBe(2);
    await untilClosed(session(), page);
  });

  test.each(
    inTurn(kind, ['host.hidePopover()', 'host.removeAttribute("popover")', 'host.popover = "auto"'], 2),
  )('a page that takes it out of the top layer by %s closes it', async action => {
    const page = await openLayers(session(), 'two-lines.html', 1);
    await onHost(page, `setTimeout(() => ${action}, 100);`);
    await tryHover(page);
    await leave(page);
    await until('the host to go', async () => (await hosts(page)) === 0);
  });

  test('a page that restyles everything changes nothing about it', async () => {
    const page = await openLayers(session(), 'restyles.html', 1);
    await hoverIn(session(), page, 'body');
    await expectBeside(session(), page);
    const { width } = await cardBox(session(), page);
    expect(Math.round(width)).toBe(420);
    await session().keepPicture('layer-restyled', () => page.screenshot());
    await useCard(session(), page);
  });
});

describeInBrowsers('the card in documents of every kind', (session, _testInOne, kind) => {
  test.each(
    inTurn(kind, [
      ['drawing.svg', 'svg'],
      ['strict.xhtml', 'body'],
    ]),
  )('%s', async (name, holder) => {
    const page = await openLayers(session(), name, 1);
    const line = await hoverIn(session(), page, holder);
    const card = await cardBox(session(), page);
    expect(overlap(card, line)).toBe(false);
    await session().keepPicture(`layer-${name.split('.')[1]}`, () => page.screenshot());
    await useCard(session(), page);
  });

  testInLong('no body', async () => {
    const page = await openLayers(session(), 'two-lines.html', 1);
    await page.evaluate(
      `document.documentElement.append(document.querySelector('p')); document.body.remove()`,
    );
    await until('the mark', async () => (await markIn(page, 'p')).width);
    await hoverIn(session(), page, 'p');
    await useCard(session(), page);
  });

  test('a new root element', async () => {
    const page = await openLayers(session(), 'two-lines.html', 1);
    await page.evaluate(`{
      const root = document.createElement('html');
      root.append(document.createElement('body'));
      root.lastChild.innerHTML = '<p style="margin: 60px">Anew, the Great Firewall.</p>';
      document.documentElement.replaceWith(root);
    }`);
    await until('the mark', async () => (await markIn(page, 'p')).width);
    await hoverIn(session(), page, 'p');
    await useCard(session(), page);
  });
});

describeInBrowsers('the place of the card', (session, _testInOne, kind) => {
  test('beside vertical text, not in its column', async () => {
    const page = await openLayers(session(), 'vertical.html', 1);
    const line = await hoverIn(session(), page, 'body');
    const card = await cardBox(session(), page);
    expect(card.x + card.width <= line.x || card.x >= line.x + line.width).toBe(true);
    await session().keepPicture('layer-vertical', () => page.screenshot());
    await useCard(session(), page);
  });

  test.each(inTurn(kind, [0, 1]))('of words on two lines: beside line %i, clear of both', async line => {
    const page = await openLayers(session(), 'two-lines.html', 1);
    await hoverIn(session(), page, 'p', line);
    await expectBeside(session(), page, 0);
    await expectBeside(session(), page, 1);
  });

  test.each(inTurn(kind, ['font-size: 62.5%', 'font-size: 40px', 'font-size: 3px'], 2))(
    'a root with %s leaves its size as it is',
    async style => {
      const page = await openLayers(session(), 'two-lines.html', 1);
      await hoverIn(session(), page, 'p');
      const usual = await cardBox(session(), page);
      await leave(page);
      await untilClosed(session(), page);
      await page.evaluate(`document.documentElement.style.cssText = '${style}'`);
      await hoverIn(session(), page, 'p');
      const { width, height } = await cardBox(session(), page);
      expect([width, height]).toEqual([usual.width, usual.height]);
    },
  );

  test.each(inTurn(kind, ['zoom: 1.5', 'zoom: 0.5', 'transform: scale(1.4); transform-origin: 0 0'], 2))(
    'a root with %s: it stands beside its line',
    async style => {
      const page = await openLayers(session(), 'two-lines.html', 1);
      await page.evaluate(`document.documentElement.style.cssText = '${style}'`);
      const line = await hoverIn(session(), page, 'p');
      await expectBeside(session(), page);
      const card = await cardBox(session(), page);
      await session().keepPicture(`layer-${style.slice(0, 8).replace(/\W/g, '')}`, () => page.screenshot());
      expect(Math.abs(card.x - line.x)).toBeLessThan(3);
    },
  );

  test('400 % zoom, 320 px wide: it fits, and scrolls', async () => {
    const page = await openLayers(session(), 'topic.html', 6);
    await page.setViewport({ width: 320, height: 256 });
    await page.evaluate(
      `document.querySelector('p').scrollIntoView({ block: 'center', behavior: 'instant' })`,
    );
    await hoverIn(session(), page, 'p');
    await expectBeside(session(), page);
    const lower = await session().driven.inCard<number>(
      page,
      `root => { const card = root.querySelector('.card'); card.scrollTop = 9999; return card.scrollTop; }`,
    );
    expect(lower).toBeGreaterThan(20);
    await session().keepPicture('layer-narrow', () => page.screenshot());
    expect(await isCardOpen(session().driven, page)).toBe(true);
    await session().driven.inCard(
      page,
      `root => { root.querySelector('.card').scrollTop = 0; return true; }`,
    );
    await pinCard(session(), page);
    expect(await readCard(session().driven, page)).not.toBeNull();
  });
});
