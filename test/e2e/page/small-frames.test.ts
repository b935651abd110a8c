import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers } from '../support/e2e.ts';
import {
  cardBox,
  hoverIn,
  isCardOpen,
  leave,
  markLinesIn,
  openLayers,
  overlap,
  pinCard,
  untilClosed,
  useCard,
} from '../support/layers.ts';
import { inTurn } from '../../helpers/long-run.ts';
import { findMark } from '../support/painted.ts';
import { movePointer } from '../support/pointer.ts';
import { readCard } from '../support/card-text.ts';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';

const MARKS = 5;

describeInBrowsers('the card of a small frame', (session, testInOne, kind) => {
  test.each(
    inTurn(kind, [
      ['a frame written in place', '#near >> body'],
      ['a scaled frame', '#scaled >> body'],
      ['a blank frame that a script filled', '#blank >> body'],
      ['a frame in a frame', '#nested >> iframe >> body'],
    ]),
  )('%s: in the page around it, beside its line, usable, and gone when the mouse is', async (_, path) => {
    const page = await openLayers(session(), 'small-frames.html', MARKS);
    const line = await hoverIn(session(), page, path);
    expect(await page.evaluate(`document.querySelectorAll('${HOST}').length`)).toBe(1);
    // In a wide font the mark is broken; the card may not cover its other line then, once its height is known.
    const { card, lines } = await until('the card beside each line', async () => {
      const placed = { card: await cardBox(session(), page), lines: await markLinesIn(page, path) };
      return placed.lines.every(each => !overlap(placed.card, each)) && placed;
    });
    expect(card.width).toBeGreaterThan(360);
    const gaps = lines.flatMap(({ y, height }) => [card.y - y - height, y - card.y - card.height]);
    expect(Math.min(...gaps.map(Math.abs))).toBeLessThan(9);
    expect(Math.abs(card.x - line.x)).toBeLessThan(2);
    await session().keepPicture(`frame-${path.split(' ')[0]!.slice(1)}`, () => page.screenshot());
    await useCard(session(), page);
    // From the card straight back onto the mark.
    await page.mouse.move(line.x + 20, line.y + line.height / 2);
    await until('the card again', () => isCardOpen(session().driven, page));
    await leave(page);
    await untilClosed(session(), page);
    await hoverIn(session(), page, path);
    await leave(page);
    await untilClosed(session(), page);
  });

  test('it follows its line when the page around is scrolled, if it is kept open, and closes with Esc or a click there', async () => {
    const page = await openLayers(session(), 'small-frames.html', MARKS);
    await hoverIn(session(), page, '#near >> body');
    await page.evaluate(`scrollBy({ top: 10, behavior: 'instant' })`);
    await untilClosed(session(), page);
    await leave(page);
    await hoverIn(session(), page, '#near >> body');
    await pinCard(session(), page);
    const before = await cardBox(session(), page);
    await page.evaluate(`scrollBy({ top: 15, behavior: 'instant' })`);
    await until('the card to follow', async () => {
      const { y } = await cardBox(session(), page);
      return Math.abs(before.y - y - 15) <= 2;
    });
    await page.keyboard.press('Escape');
    await untilClosed(session(), page);
    await leave(page);
    await hoverIn(session(), page, '#near >> body');
    await page.mouse.click(900, 500);
    await untilClosed(session(), page);
  });

  testInOne('it goes when its frame goes', async () => {
    const page = await openLayers(session(), 'small-frames.html', MARKS);
    await hoverIn(session(), page, '#near >> body');
    await pinCard(session(), page);
    await page.evaluate(`document.querySelector('#near').remove()`);
    await until(
      'the host to go',
      async () => (await page.evaluate(`document.querySelector('${HOST}')`)) === null,
    );
  });

  test('a small frame of another origin: inside it, compact, and it scrolls', async () => {
    const page = await openLayers(session(), 'small-frames.html', MARKS);
    const frame = await page.$('#other');
    await frame?.evaluate(element => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const inner = page.frames().find(each => each.url().includes('localhost'));
    if (!inner || !frame) throw new Error('no frame');
    const at = (await inner.evaluate(`(() => {
      const at = [...[...CSS.highlights.values()][0]][0];
      const range = document.createRange();
      range.setStart(at.startContainer, at.startOffset);
      range.setEnd(at.endContainer, at.endOffset);
      const { x, y, width, height } = range.getClientRects()[0];
      return { x, y, width, height };
    })()`)) as { x: number; y: number; width: number; height: number };
    const outer = await frame.evaluate(element => {
      const { left, top } = element.getBoundingClientRect();
      return { left: left + 10, top: top + 10 };
    });
    await movePointer(page, { ...at, x: at.x + outer.left, y: at.y + outer.top });
    await until('the card', () => readCard(session().driven, page));
    const card = await cardBox(session(), page);
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(300);
    expect(card.y + card.height).toBeLessThanOrEqual(140);
    expect(card.height).toBeGreaterThan(60);
    const scrolls = await session().driven.inCard<boolean>(
      page,
      `root => { const card = root.querySelector('.card'); card.scrollTop = 50; return card.scrollTop > 0; }`,
    );
    expect(scrolls).toBe(true);
    await session().keepPicture('frame-other', () => page.screenshot());
    // Chromium does not tell a frame of another process, driven like this, that the mouse has left it.
    await page.mouse.move(outer.left + 2, outer.top + 2, { steps: 5 });
    await until('the card to close', async () => (await readCard(session().driven, page)) === null);
  });

  test('a card inside a large frame closes when the mouse leaves the frame', async () => {
    const page = await session().openRead('frames.html');
    await page.setViewport({ width: 1000, height: 700 });
    await page.evaluate(`for (const frame of document.querySelectorAll('iframe')) frame.height = 420`);
    const box = await until('the mark', () => findMark(page, 'Great Firewall'));
    await movePointer(page, box);
    await until('the card', () => readCard(session().driven, page));
    expect(await page.evaluate(`document.querySelector('${HOST}')`)).toBeNull();
    await page.mouse.move(990, 300, { steps: 6 });
    await until('the card to close', async () => (await readCard(session().driven, page)) === null);
  });
});
