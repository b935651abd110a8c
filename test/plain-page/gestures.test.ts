import { outlast, until } from '../browsers/waiting.ts';
import { DELAYS } from '../e2e/support/delays.ts';
import { testInOneOf } from '../e2e/support/e2e.ts';
import { describeOnPlainPages, type PlainPage } from './plain-page.ts';
import { inTurn } from '../helpers/long-run.ts';

/** Firefox counts two clicks or taps of a driver within this time as a double click, which selects the word. */
const DOUBLE_CLICK_MS = 500;

const ONE = '<p>A quernstone and text that goes on.</p>';

/** A pointer that has not moved for this long, in ms, is still (dom/overlay/pointer.ts). */
const STILL_MS = 40;

/** Moves the mouse across a mark without a rest; null if the machine held it up on the way. */
async function sweep(plain: PlainPage, text: string): Promise<string[] | null> {
  const { left, right, top, bottom } = (await plain.call('boxesOf', text))[0]!;
  const y = (top + bottom) / 2;
  await plain.page.mouse.move(left - 30, y);
  await plain.call('takeMoves');
  for (const x of [left - 20, (left + right) / 2, right + 60, right + 200]) await plain.page.mouse.move(x, y);
  await outlast(STILL_MS);
  const times = await plain.call('takeMoves');
  const events = await plain.call('takeEvents');
  const isSwift = times.every((time, at) => at === 0 || time - times[at - 1]! < STILL_MS);
  return isSwift ? events : null;
}

/** Goes from a mark across another one into its card; null if the machine held the mouse up on the way. */
async function crossToCard(plain: PlainPage): Promise<string[] | null> {
  const { box } = await plain.hover('quernstone');
  const other = (await plain.call('boxesOf', 'tenterhook'))[0]!;
  await plain.call('takeEvents');
  await plain.call('takeMoves');
  // Down to the right, as a hand goes to the far corner of the card.
  await plain.glide(await plain.middleOf('quernstone'), { x: other.left + 10, y: other.bottom - 2 });
  const crossed = await plain.call('hit');
  await plain.glide({ x: other.left + 10, y: other.bottom - 2 }, { x: box.right - 40, y: box.top + 20 });
  const times = await plain.call('takeMoves');
  if (times.some((time, at) => at > 0 && time - times[at - 1]! > DELAYS.leave / 2)) return null;
  expect(crossed?.text).toBe('tenterhook');
  return plain.untilEvent('enter-card');
}

describeOnPlainPages('the pointer on a plain page', (open, kind) => {
  const testInOne = testInOneOf(kind, 'firefox');

  test('rests on a mark for the reader’s delay before the card opens', async () => {
    const plain = await open(ONE, { hoverDelay: 1000 });
    await plain.untilPainted('quernstone');
    await plain.rest('quernstone');
    expect(await plain.untilEvent('over quernstone')).not.toContain('timer');
    expect(await plain.call('card')).toBeNull();
    await plain.untilEvent('timer');
    expect(await plain.untilCard('quernstone')).toMatchObject({ isPinned: false, hasFocus: false });
  });

  testInOne('that goes away before the delay is over opens nothing', async () => {
    const plain = await open(ONE, { hoverDelay: 500 });
    await plain.untilPainted('quernstone');
    await plain.rest('quernstone');
    await plain.untilEvent('over quernstone');
    await plain.leave();
    await plain.untilEvent('away');
    await outlast(500);
    expect(await plain.call('card')).toBeNull();
  });

  test('in a hurry means no mark that it crosses', async () => {
    const plain = await open(ONE);
    await plain.untilPainted('quernstone');
    const events = await until('a sweep that nothing held up', () => sweep(plain, 'quernstone'), 10_000);
    expect(events).not.toContain('over quernstone');
    expect(await plain.call('card')).toBeNull();
  });

  test('on its way to the card crosses another mark, and arrives', async () => {
    const plain = await open('<p>A quernstone, tenterhook, and more.</p>');
    await plain.untilPainted('quernstone', 'tenterhook');
    const events = await until('a way that nothing held up', () => crossToCard(plain), 10_000);
    expect(events).toContain('approach');
    expect(events).not.toContain('over tenterhook');
    await outlast(DELAYS.leave);
    expect((await plain.call('card'))?.headword).toBe('quernstone');
  });

  testInOne('that stops on its way to the card lets it close', async () => {
    const plain = await open(ONE);
    await plain.untilPainted('quernstone');
    const { box } = await plain.hover('quernstone');
    const { x } = await plain.middleOf('quernstone');
    await plain.page.mouse.move(x + 40, box.top - 4);
    await plain.untilEvent('approach');
    await plain.untilClosed();
  });

  testInOne('that leaves closes the card after a moment, unless it comes back', async () => {
    const plain = await open(ONE);
    await plain.untilPainted('quernstone');
    await plain.hover('quernstone');
    await plain.leave();
    await plain.untilEvent('away');
    await plain.rest('quernstone');
    await plain.untilEvent('over quernstone');
    await outlast(DELAYS.leave);
    expect((await plain.call('card'))?.headword).toBe('quernstone');
    await plain.leave();
    await plain.untilEvent('timer');
    await plain.untilClosed();
  });

  testInOne('that goes on to another mark has its card, and the first one’s no more', async () => {
    const plain = await open('<p>A quernstone.</p><p style="padding-left: 600px">An oast house.</p>');
    await plain.untilPainted('quernstone', 'oast house');
    await plain.hover('quernstone');
    await plain.hover('oast house');
    expect(await plain.call('hostCount')).toBe(1);
  });

  test('that is not a hand’s opens nothing: a page cannot ask where marks are', async () => {
    const plain = await open(ONE);
    await plain.untilPainted('quernstone');
    const at = JSON.stringify(await plain.middleOf('quernstone'));
    await plain.run(`for (const type of ['pointermove', 'click'])
      document.querySelector('p').dispatchEvent(new PointerEvent(type,
        { bubbles: true, composed: true, pointerType: 'mouse', clientX: ${at}.x, clientY: ${at}.y }))`);
    await outlast(DELAYS.hover);
    expect(await plain.call('takeEvents')).toEqual([]);
    expect(await plain.call('card')).toBeNull();
  });
});

describeOnPlainPages('clicks and keys on a plain page', (open, kind) => {
  test('a click on a mark opens its card pinned, a click on its card’s mark closes it', async () => {
    const plain = await open(ONE);
    await plain.untilPainted('quernstone');
    await plain.click('quernstone');
    expect(await plain.untilCard('quernstone')).toMatchObject({ isPinned: true, hasFocus: false });
    await outlast(DOUBLE_CLICK_MS);
    await plain.click('quernstone');
    await plain.untilClosed();
  });

  test('a click on the open card’s mark pins it', async () => {
    const plain = await open(ONE);
    await plain.untilPainted('quernstone');
    expect((await plain.hover('quernstone')).isPinned).toBe(false);
    await plain.click('quernstone');
    await plain.untilPinned();
  });

  test.each(
    inTurn(kind, [
      ['a link', '<p><a href="#there">A quernstone</a></p>', 'location.hash === "#there"'],
      [
        'a label',
        '<p><label>A quernstone <input type="checkbox" /></label></p>',
        'document.querySelector("input").checked',
      ],
      [
        'a summary',
        '<details><summary>A quernstone</summary>More</details>',
        'document.querySelector("details").open',
      ],
    ]),
  )('a click on a mark in %s is the page’s', async (_name, html, isDone) => {
    const plain = await open(html);
    await plain.untilPainted('quernstone');
    await plain.click('quernstone');
    expect(await plain.untilEvent('press-outside')).not.toContain('press quernstone');
    await until('the page to have its click', () => plain.run<boolean>(isDone));
    // The mouse rests on the mark after the click, which is a hover like any other.
    expect((await plain.call('card'))?.isPinned).not.toBe(true);
  });

  test('a tap on a mark opens its card pinned, another closes it, and so does one elsewhere', async () => {
    const plain = await open(ONE);
    await plain.untilPainted('quernstone');
    const { x, y } = await plain.middleOf('quernstone');
    const tapMark = async (): Promise<void> => {
      await outlast(DOUBLE_CLICK_MS);
      await plain.page.touchscreen.tap(x, y);
    };
    await tapMark();
    expect(await plain.untilEvent('press quernstone')).not.toContain('over quernstone');
    expect((await plain.untilCard('quernstone')).isPinned).toBe(true);
    await tapMark();
    await plain.untilClosed();
    await tapMark();
    await plain.untilCard('quernstone');
    await plain.page.touchscreen.tap(900, 600);
    await plain.untilEvent('press-outside');
    await plain.untilClosed();
  });

  test('a tap on a mark in a link follows it, or has the card first if the reader wants so', async () => {
    const html = '<p><a href="#there">A quernstone</a></p>';
    const plain = await open(html, { tapLinks: 'card-first' });
    await plain.untilPainted('quernstone');
    const { x, y } = await plain.middleOf('quernstone');
    await plain.page.touchscreen.tap(x, y);
    await plain.untilCard('quernstone');
    expect(await plain.run('location.hash')).toBe('');
    await plain.page.touchscreen.tap(x, y);
    await until('the link to be followed', () => plain.run<boolean>('location.hash === "#there"'));

    const other = await open(html);
    await other.untilPainted('quernstone');
    await other.page.touchscreen.tap(x, y);
    await until('the link to be followed', () => other.run<boolean>('location.hash === "#there"'));
    expect(await other.call('card')).toBeNull();
  });

  test('Esc closes the card, and the page does not hear of it; another Esc is the page’s', async () => {
    const plain = await open(ONE);
    await plain.untilPainted('quernstone');
    await plain.run('document.onkeydown = event => { window.heard = [...(window.heard ?? []), event.key]; }');
    await plain.hover('quernstone');
    await plain.page.keyboard.press('Escape');
    await plain.untilClosed();
    expect(await plain.run('window.heard')).toBeUndefined();
    await plain.page.keyboard.press('Escape');
    expect(await plain.run('window.heard')).toEqual(['Escape']);
  });

  test('after Esc the card stays away until the pointer has left its mark', async () => {
    const plain = await open(ONE);
    await plain.untilPainted('quernstone');
    await plain.hover('quernstone');
    await plain.page.keyboard.press('Escape');
    await plain.untilClosed();
    await plain.call('takeEvents');
    const { x, y } = await plain.middleOf('quernstone');
    await plain.page.mouse.move(x + 3, y);
    await plain.untilEvent('over quernstone');
    await outlast(DELAYS.hover);
    expect(await plain.call('card')).toBeNull();
    await plain.leave();
    await plain.untilEvent('away');
    await plain.hover('quernstone');
  });

  test('a drag that selects a mark opens nothing, nor does a click while text is selected', async () => {
    const plain = await open(ONE);
    await plain.untilPainted('quernstone');
    const { left, right, top, bottom } = (await plain.call('boxesOf', 'quernstone'))[0]!;
    const y = (top + bottom) / 2;
    await plain.page.mouse.move(left - 6, y);
    await plain.page.mouse.down();
    await plain.page.mouse.move((left + right) / 2, y, { steps: 4 });
    await outlast(DELAYS.hover);
    expect(await plain.call('takeEvents')).not.toContain('over quernstone');
    await plain.page.mouse.move(right - 2, y, { steps: 4 });
    await plain.page.mouse.up();
    expect(await plain.run('String(getSelection())')).toContain('quernston');
    expect(await plain.untilEvent('press-outside')).not.toContain('press quernstone');
    expect(await plain.call('card')).toBeNull();
  });

  test('a double click on a mark selects its word and leaves what the first click opened', async () => {
    const plain = await open(ONE);
    await plain.untilPainted('quernstone');
    const { x, y } = await plain.middleOf('quernstone');
    await plain.page.mouse.click(x, y, { count: 2 });
    expect(await plain.untilEvent('press quernstone')).not.toContain('press-outside');
    expect(await plain.run('String(getSelection()).trim()')).toBe('quernstone');
    expect((await plain.untilCard('quernstone')).isPinned).toBe(true);
  });
});
