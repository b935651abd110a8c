import type { Page } from 'puppeteer-core';
import { outlast, until } from '../../browsers/waiting.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers, type Session, testInOneOf } from '../support/e2e.ts';
import { hoverOver } from '../../commands/inspect.ts';
import { isCardOpen, untilClosed } from '../support/layers.ts';
import { findMark } from '../support/painted.ts';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';

const hover = ({ driven }: Session, page: Page, text: string) =>
  hoverOver({ driven, page, text, shot: null });

/** In the card's root: the box of the card itself; its host has none. */
const CARD_BOX = `root => root.querySelector('[role=dialog]').getBoundingClientRect().toJSON()`;

describeInBrowsers('the card', (session, _testInOne, kind) => {
  const testInOne = testInOneOf(kind, 'firefox');

  test('resting the mouse on a mark shows what it is, what the source says and who says so', async () => {
    const { keepPicture, openRead } = session();
    const page = await openRead('topic.html');
    const card = await hover(session(), page, 'Great Firewall');
    expect(card.headword).toBe('Great Firewall');
    expect(card.kind).not.toBe('');
    expect(card.summary).toMatch(/^[A-Z].{30,}\.$/);
    expect(card.statements.length).toBe(1);
    expect(card.text).toMatch(/\d more from this source/);
    for (const { text, by, kind, date, passage } of card.statements) {
      expect(text).not.toBe('');
      expect(by).toBe('Xi Jinping calls for ‘united front’ to control cyberspace');
      expect(kind).toMatch(/^(?:Reported|Position|Commentary|Characterisation)$/);
      // The foot says it.
      expect(date).toBe('');
      expect(passage).toMatch(/^paragraph \d+$/);
    }
    expect(card.source).toBe('Source: Dec 2015');
    expect(card.text.match(/2015/g)).toHaveLength(1);
    await keepPicture('card', () => page.screenshot());
  });

  testInOne('it stands beside its line, inside the viewport', async () => {
    const { driven, openRead } = session();
    const page = await openRead('topic.html');
    await hover(session(), page, 'World Internet Conference');
    const mark = await findMark(page, 'World Internet Conference');
    const place = await driven.inCard<{ left: number; top: number; right: number; bottom: number }>(
      page,
      CARD_BOX,
    );
    if (!mark || !place) throw new Error('no mark or no card');
    expect(place.right - place.left).toBeGreaterThan(300);
    expect(place.left).toBeGreaterThanOrEqual(0);
    expect(place.top).toBeGreaterThanOrEqual(0);
    expect(place.right).toBeLessThanOrEqual(1000);
    expect(place.bottom).toBeLessThanOrEqual(700);
    const isBeside = place.top >= mark.y + mark.height - 1 || place.bottom <= mark.y + 1;
    expect(isBeside).toBe(true);
  });

  testInOne('it closes when the mouse leaves, and its host is gone', async () => {
    const { driven, openRead } = session();
    const page = await openRead('topic.html');
    await hover(session(), page, 'cybersovereignty');
    await page.mouse.move(900, 20, { steps: 5 });
    await untilClosed(session(), page);
    expect(await page.evaluate(`document.querySelector('${HOST}')`)).toBeNull();
    expect(await driven.inCard(page, 'root => true')).toBeNull();
  });

  testInOne(
    'scrolling closes it, unless it is pinned: then it follows its line; what scrolls elsewhere does neither',
    async () => {
      const { driven, openRead } = session();
      const page = await openRead('topic.html');
      await page.evaluate(`{
      const ticker = document.createElement('div');
      ticker.id = 'ticker';
      ticker.style.cssText = 'height: 40px; overflow: auto';
      ticker.append(Object.assign(document.createElement('p'), { textContent: 'News. '.repeat(900) }));
      const room = document.createElement('div');
      room.style.height = '3000px';
      document.body.append(ticker, room);
    }`);
      const scroll = (what: string, by: number) =>
        page.evaluate(`${what}.scrollBy({ top: ${by}, behavior: 'instant' })`);
      await hover(session(), page, 'cybersovereignty');
      await scroll('document.querySelector("#ticker")', 40);
      await outlast(DELAYS.visibilityCheck);
      expect(await isCardOpen(session().driven, page)).toBe(true);
      await scroll('window', 30);
      await untilClosed(session(), page);

      await hover(session(), page, 'cybersovereignty');
      await page.mouse.down();
      await page.mouse.up();
      const before = await driven.inCard<{ top: number }>(page, CARD_BOX);
      await scroll('window', 20);
      await until('the card to follow its line', async () => {
        const after = await driven.inCard<{ top: number }>(page, CARD_BOX);
        return before && after && Math.abs(before.top - after.top - 20) <= 2;
      });
    },
  );

  testInOne('Esc closes it', async () => {
    const { openRead } = session();
    const page = await openRead('topic.html');
    await hover(session(), page, 'cybersovereignty');
    await page.keyboard.press('Escape');
    await untilClosed(session(), page);
  });

  testInOne('a click on the mark pins it: it stays when the mouse leaves, until Esc', async () => {
    const { openRead } = session();
    const page = await openRead('topic.html');
    await hover(session(), page, 'cybersovereignty');
    const mark = await findMark(page, 'cybersovereignty');
    if (!mark) throw new Error('no mark');
    await page.mouse.click(mark.x + Math.min(mark.width / 2, 40), mark.y + mark.height / 2);
    await page.mouse.move(900, 20, { steps: 5 });
    await outlast(DELAYS.leave);
    expect(await isCardOpen(session().driven, page)).toBe(true);
    await page.keyboard.press('Escape');
    await untilClosed(session(), page);
  });

  test('in a modal dialog it is above the dialog and can be clicked', async () => {
    const { driven, openRead } = session();
    const page = await openRead('dialog.html');
    await hover(session(), page, 'cybersovereignty');
    const point = await driven.inCard<{ x: number; y: number }>(
      page,
      `root => { const { x, y, width, height } = root.querySelector('[aria-label="Close"]').getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 }; }`,
    );
    if (!point) throw new Error('no card');
    await page.mouse.move(point.x, point.y, { steps: 8 });
    await page.mouse.click(point.x, point.y);
    await untilClosed(session(), page);
    expect(await page.evaluate(`document.querySelector('#dialog').open`)).toBe(true);
  });

  test('a page that forbids everything shows it, styled', async () => {
    const { driven, keepPicture, openRead } = session();
    const page = await openRead('strict-csp.html');
    const card = await hover(session(), page, 'Great Firewall');
    expect(card.headword).toBe('Great Firewall');
    const width = await driven.inCard<number>(
      page,
      `root => root.querySelector('.card').getBoundingClientRect().width`,
    );
    expect(width).toBeGreaterThan(200);
    expect(width).toBeLessThan(500);
    await keepPicture('card-strict', () => page.screenshot());
  });
});
