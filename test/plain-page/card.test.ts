import { outlast, until, untilSteady } from '../browsers/waiting.ts';
import { DELAYS } from '../e2e/support/delays.ts';
import { testInOneOf } from '../e2e/support/e2e.ts';
import { describeOnPlainPages, type PlainPage } from './plain-page.ts';
import { HOST } from '../../src/dom/overlay/host-selector.ts';

/** Pixels between a card and its line, and between a card and the edge of the view (core/card/place.ts). */
const GAP = 6;
const MARGIN = 8;

const lineOf = async (plain: PlainPage, text: string) => (await plain.call('boxesOf', text))[0]!;

const placed = (style: string, text: string): string =>
  `<p style="position: absolute; margin: 0; ${style}">${text}</p>`;

/** Waits until the card stands below the line of its mark. */
const untilBelow = (plain: PlainPage, text: string): Promise<boolean> =>
  until('the card to be below its line', async () => {
    const card = await plain.call('card');
    const line = await lineOf(plain, text);
    return card !== null && Math.abs(card.box.top - line.bottom - GAP) <= 1;
  });

describeOnPlainPages('the card on a plain page', (open, kind) => {
  const testInOne = testInOneOf(kind, 'firefox');

  test('opens below its line, where that begins, with what its pack has', async () => {
    const plain = await open('<p>A quernstone.</p>');
    await plain.untilPainted('quernstone');
    const html = await plain.run('document.body.outerHTML');
    const { box, parent, isOnTop } = await plain.hover('quernstone');
    const line = await lineOf(plain, 'quernstone');
    expect(Math.abs(box.left - line.left)).toBeLessThanOrEqual(1);
    expect(Math.abs(box.top - line.bottom - GAP)).toBeLessThanOrEqual(1);
    expect([parent, isOnTop]).toEqual(['html', true]);
    expect(await plain.call('asked')).toEqual(['entries']);
    expect(await plain.run('document.body.outerHTML')).toBe(html);
  });

  test('of a term over two lines is beside the line under the pointer, clear of the words', async () => {
    const plain = await open('<p style="width: 0">oast house</p>');
    await plain.untilPainted('oast house');
    const words = (await plain.call('boxesOf', 'oast house')).filter(({ left, right }) => right - left > 8);
    await plain.page.mouse.move(words[0]!.left + 10, words[0]!.top + 10);
    const { box } = await plain.untilCard('oast house');
    expect(box.top).toBeGreaterThanOrEqual(words[1]!.bottom);
  });

  test('at the lower edge opens above its line', async () => {
    const plain = await open(placed('bottom: 10px; left: 40px', 'A quernstone.'));
    await plain.untilPainted('quernstone');
    const { box } = await plain.hover('quernstone');
    const line = await lineOf(plain, 'quernstone');
    expect(Math.abs(line.top - box.bottom - GAP)).toBeLessThanOrEqual(1);
  });

  test('at the right edge stays in the view', async () => {
    const plain = await open(placed('top: 40px; right: 4px', 'A quernstone'));
    await plain.untilPainted('quernstone');
    const { box } = await plain.hover('quernstone');
    const width = await plain.run<number>('document.documentElement.clientWidth');
    expect(Math.abs(width - MARGIN - box.right)).toBeLessThanOrEqual(1);
    expect(box.left).toBeLessThan((await lineOf(plain, 'quernstone')).left);
  });

  test('in text from right to left ends where its line ends', async () => {
    const plain = await open('<p dir="rtl">A quernstone.</p>');
    await plain.untilPainted('quernstone');
    const { box } = await plain.hover('quernstone');
    const line = await lineOf(plain, 'quernstone');
    expect(Math.abs(box.right - line.right)).toBeLessThanOrEqual(1);
  });

  testInOne('is pinned by its control: it stays when the pointer leaves, and closes by its own', async () => {
    const plain = await open('<p>A quernstone.</p>');
    await plain.untilPainted('quernstone');
    await plain.hover('quernstone');
    await plain.press('Pin');
    await plain.untilPinned();
    await plain.leave();
    await outlast(DELAYS.leave);
    expect((await plain.call('card'))?.isPinned).toBe(true);
    await plain.press('Close');
    await plain.untilClosed();
  });

  testInOne(
    'that is pinned closes by one click elsewhere; a click on another mark opens that one’s',
    async () => {
      const plain = await open('<p>A quernstone.</p><p style="margin-top: 400px">An oast house.</p>');
      await plain.untilPainted('quernstone', 'oast house');
      await plain.click('quernstone');
      await plain.untilPinned();
      await plain.click('oast house');
      expect((await plain.untilCard('oast house')).isPinned).toBe(true);
      await plain.page.mouse.click(900, 20);
      await plain.untilClosed();
    },
  );

  test('that is pinned is moved by its head and by arrow keys, stays in the view, and no longer follows its line', async () => {
    const plain = await open('<p>A quernstone.</p><div style="height: 3000px"></div>');
    await plain.untilPainted('quernstone');
    expect(await plain.call('control', 'Move')).toBeNull();
    await plain.click('quernstone');
    const { box } = await plain.untilCard('quernstone');
    const { mouse, keyboard } = plain.page;
    await mouse.move(box.left + 60, box.top + 20);
    await mouse.down();
    await mouse.move(box.left + 260, box.top + 120, { steps: 4 });
    await mouse.up();
    const dragged = (await plain.untilCard('quernstone')).box;
    expect([dragged.left - box.left, dragged.top - box.top].map(Math.round)).toEqual([200, 100]);
    await plain.run('scrollBy(0, 60)');
    await plain.press('Move');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowDown');
    const stepped = (await plain.untilCard('quernstone')).box;
    expect([stepped.left - dragged.left, stepped.top - dragged.top].map(Math.round)).toEqual([16, 16]);
    await keyboard.down('Shift');
    for (let presses = 0; presses < 12; presses++) await keyboard.press('ArrowUp');
    await keyboard.up('Shift');
    expect(Math.round((await plain.untilCard('quernstone')).box.top)).toBe(MARGIN);
  });

  testInOne('that is loosened closes when the pointer leaves; a loose one at a click elsewhere', async () => {
    const plain = await open('<p>A quernstone.</p>');
    await plain.untilPainted('quernstone');
    await plain.hover('quernstone');
    await plain.press('Pin');
    await plain.untilPinned();
    await plain.press('Pin');
    await plain.untilPinned(false);
    await plain.leave();
    await plain.untilClosed();
    await plain.hover('quernstone');
    await plain.page.mouse.click(900, 600);
    await plain.untilClosed();
  });

  testInOne('goes on to a related entry', async () => {
    const plain = await open('<p>An oast house.</p>');
    await plain.untilPainted('oast house');
    await plain.hover('oast house');
    await plain.press('quernstone');
    await plain.untilCard('quernstone');
    expect(await plain.call('hostCount')).toBe(1);
  });

  test('follows its line when it is pinned, and closes on scrolling when it is not', async () => {
    const plain = await open(
      '<p style="margin-top: 300px">A quernstone.</p><div style="height: 3000px"></div>',
    );
    await plain.untilPainted('quernstone');
    await plain.click('quernstone');
    const before = await plain.untilCard('quernstone');
    await plain.run('scrollBy(0, 120)');
    await untilBelow(plain, 'quernstone');
    const after = await plain.untilCard('quernstone');
    expect(Math.round(before.box.top - after.box.top)).toBe(120);
    await plain.press('Pin');
    await plain.untilPinned(false);
    await plain.run('scrollBy(0, 20)');
    await plain.untilClosed();
  });

  test('follows its line in a box that scrolls, and leaves other boxes alone', async () => {
    const box = (id: string, text: string): string =>
      `<div id="${id}" style="height: 200px; overflow: auto"><p style="margin: 60px 0 900px">${text}</p></div>`;
    const plain = await open(box('mine', 'A quernstone.') + box('other', 'Nothing.'));
    await plain.untilPainted('quernstone');
    await plain.hover('quernstone');
    await plain.call('takeEvents');
    await plain.run('new Promise(done => { other.onscroll = done; other.scrollTop = 30; }).then(() => null)');
    expect(await plain.call('takeEvents')).not.toContain('scroll');
    await plain.click('quernstone');
    await plain.untilPinned();
    await plain.run('mine.scrollTop = 30');
    await plain.untilEvent('scroll');
    await untilBelow(plain, 'quernstone');
  });

  test('follows its line when the window is another size', async () => {
    const plain = await open('<p style="text-align: center">A quernstone.</p>');
    await plain.untilPainted('quernstone');
    await plain.click('quernstone');
    const before = await plain.untilCard('quernstone');
    await plain.page.setViewport({ width: 860, height: 600 });
    const after = await untilSteady('the card at its new place', async () => {
      const card = await plain.call('card');
      return card !== null && card.box.left !== before.box.left && card;
    });
    expect(Math.abs(after.box.left - (await lineOf(plain, 'quernstone')).left)).toBeLessThanOrEqual(1);
  });

  testInOne('closes with its mark', async () => {
    const plain = await open('<p id="one">A quernstone.</p>');
    await plain.untilPainted('quernstone');
    await plain.click('quernstone');
    await plain.untilCard('quernstone');
    await plain.run('one.textContent = "Nothing."');
    await plain.untilClosed();
  });

  test('by the keyboard takes the focus, keeps Tab, and gives the focus back', async () => {
    const plain = await open('<input id="field" /><p>A quernstone.</p>');
    await plain.untilPainted('quernstone');
    await plain.run('field.focus()');
    expect(await plain.call('reveal', 'tenterhook')).toBe(false);
    expect(await plain.call('reveal', 'quernstone')).toBe(true);
    expect(await plain.untilCard('quernstone')).toMatchObject({ hasFocus: true, isPinned: true });
    expect(await plain.call('focused')).toBe('dialog');
    await plain.page.keyboard.press('Tab');
    const first = await plain.call('focused');
    await plain.page.keyboard.down('Shift');
    await plain.page.keyboard.press('Tab');
    await plain.page.keyboard.up('Shift');
    const last = await plain.call('focused');
    expect([first, last]).not.toContain('dialog');
    expect(last).not.toBe(first);
    await plain.page.keyboard.press('Tab');
    expect(await plain.call('focused')).toBe(first);
    await plain.page.keyboard.press('Escape');
    await plain.untilClosed();
    expect(await plain.run('document.activeElement.id')).toBe('field');
  });

  test('by the mouse leaves the focus where the reader writes', async () => {
    const plain = await open('<input id="field" /><p>A quernstone.</p>');
    await plain.untilPainted('quernstone');
    await plain.run('field.focus()');
    expect((await plain.hover('quernstone')).hasFocus).toBe(false);
    await plain.page.keyboard.type('abc');
    expect(await plain.run('field.value')).toBe('abc');
    await plain.page.keyboard.press('Escape');
    await plain.untilClosed();
    expect(await plain.run('document.activeElement.id')).toBe('field');
  });

  test('of a mark in a modal dialog is in that dialog, on top, and works', async () => {
    const plain = await open('<dialog open style="margin: 100px"><p>A quernstone.</p></dialog>');
    await plain.untilPainted('quernstone');
    await plain.run('document.querySelector("dialog").close()');
    await plain.run('document.querySelector("dialog").showModal()');
    expect(await plain.hover('quernstone')).toMatchObject({ parent: 'dialog', isOnTop: true });
    await plain.press('Pin');
    await plain.untilPinned();
    await plain.page.keyboard.press('Escape');
    await plain.untilClosed();
    expect(await plain.run('document.querySelector("dialog").open')).toBe(true);
  });

  test('closes when a modal dialog opens over it', async () => {
    const plain = await open('<p>A quernstone.</p><dialog>Read this.</dialog>');
    await plain.untilPainted('quernstone');
    await plain.click('quernstone');
    await plain.untilCard('quernstone');
    await plain.run('document.querySelector("dialog").showModal()');
    await plain.untilClosed();
  });

  test('that the page removes is closed, and after the second time comes no more', async () => {
    const plain = await open('<p>A quernstone.</p>');
    await plain.untilPainted('quernstone');
    for (const time of [1, 2]) {
      await plain.hover('quernstone');
      await plain.call('takeEvents');
      await plain.run(`document.querySelector('${HOST}').remove()`);
      expect([time, await plain.untilEvent('stop')]).toEqual([time, expect.arrayContaining(['stop'])]);
      await plain.leave();
      await plain.untilEvent('away');
    }
    await plain.rest('quernstone');
    await plain.untilEvent('escape');
    expect(await plain.call('hostCount')).toBe(0);
    expect(await plain.texts()).toEqual(['quernstone']);
  });

  test('that the page hides is closed', async () => {
    const plain = await open('<p>A quernstone.</p>');
    await plain.untilPainted('quernstone');
    await plain.hover('quernstone');
    await plain.run(`document.querySelector('${HOST}').hidePopover()`);
    await plain.untilClosed();
    await plain.leave();
    await plain.untilEvent('away');
    expect((await plain.hover('quernstone')).headword).toBe('quernstone');
  });

  testInOne('ends with all the rest, and nothing listens any more', async () => {
    const plain = await open('<p>A quernstone.</p>');
    await plain.untilPainted('quernstone');
    await plain.click('quernstone');
    await plain.untilCard('quernstone');
    const { x, y } = await plain.middleOf('quernstone');
    await plain.call('stop');
    expect(await plain.call('hostCount')).toBe(0);
    await plain.call('takeEvents');
    await plain.page.mouse.click(x + 2, y);
    await outlast(DELAYS.hover);
    expect(await plain.call('takeEvents')).toEqual([]);
  });
});
