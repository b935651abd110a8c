import type { Page } from 'puppeteer-core';
import { findInRoot } from '../support/axe.ts';
import { askPage, openChanges, pressControl, untilNotice } from '../support/card-hands.ts';
import { untilStill } from '../support/card-text.ts';
import { emulateMedia, type Media } from '../support/conditions.ts';
import { CONTROLS, SHOWN_FOCUS, SMALL, unseen, type ShownFocus } from '../support/controls.ts';
import { outlast, until } from '../../browsers/waiting.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers, fixture, type Session, testInLong, testInOneOf } from '../support/e2e.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { importOnce } from '../support/import-list.ts';
import { hoverOver } from '../../commands/inspect.ts';
import { cardBox, isCardOpen, untilClosed } from '../support/layers.ts';
import { findMark } from '../support/painted.ts';
import { openMarked, pressRead, readBar, untilBar } from '../support/reading.ts';

const openTopic = (session: Session): Promise<Page> => session.openRead('topic.html');

const hover = ({ driven }: Session, page: Page, text = 'cybersovereignty') =>
  hoverOver({ driven, page, text, shot: null });

/** Axe finds nothing at all, whatever its weight, and no control is too small. */
async function expectUsable({ driven }: Session, page: Page, selector: string): Promise<void> {
  expect(await findInRoot(driven, page, selector)).toEqual([]);
  expect(
    await driven.inCard(
      page,
      `(root, selector) => root.querySelector(selector) && (${SMALL})(root)`,
      selector,
    ),
  ).toEqual([]);
}

/** Presses Tab until the focus comes to a control again, and says how it is shown wherever it was. */
async function tabThrough({ driven }: Session, page: Page, selector: string): Promise<ShownFocus[]> {
  const shown = new Map<number, ShownFocus>();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const at = await driven.inCard<{ place: number; focus: ShownFocus } | 'none'>(
      page,
      `(root, selector) => {
        if (!root.querySelector(selector)) return null;
        const { activeElement } = root;
        // Firefox stops at what scrolls, too: that is no control.
        const place = (${CONTROLS})(root).indexOf(activeElement);
        return activeElement ? { place, focus: (${SHOWN_FOCUS})(activeElement) } : 'none';
      }`,
      selector,
    );
    if (at === null || at === 'none') continue;
    if (at.place >= 0 && shown.has(at.place)) break;
    shown.set(at.place, at.focus);
  }
  return [...shown.values()];
}

/** Set by the same rules in both browsers. */
const MEDIA: [string, Media][] = [
  ['light', {}],
  ['dark', { scheme: 'dark' }],
  ['forced colours', { forcedColours: true }],
];

/** One of them, which another test has not; all in the long run. */
const some = (wanted: string): [string, Media][] => MEDIA.filter(([name]) => IS_LONG || name === wanted);

describeInBrowsers('what is shown in pages', (session, testInOne, kind) => {
  testInOne.each(some('light'))(
    'axe and sizes in %s: the card, why, what was done, a related entry',
    async (_, media) => {
      const { driven, kind } = session();
      const page = await openTopic(session());
      await emulateMedia(page, kind, media);
      await hover(session(), page);
      await expectUsable(session(), page, 'h2');
      await openChanges(session(), page, 'cybersovereignty');
      await expectUsable(session(), page, '.offers');
      await pressControl(session(), page, 'I know this');
      await untilNotice(driven, page);
      await expectUsable(session(), page, '.notice');
      await pressControl(session(), page, 'Undo');
      await pressControl(session(), page, 'internet governance');
      await until('the other entry', () =>
        driven.inCard<boolean>(
          page,
          `root => root.querySelector('h2')?.textContent === 'internet governance'`,
        ),
      );
      await expectUsable(session(), page, 'h2');
    },
  );

  testInOne.each(some('dark'))(
    'axe and sizes in %s: statements that disagree, the answer, the bar',
    async (_, media) => {
      const { driven, kind, openRead } = session();
      await importOnce(driven, fixture('arabic-list.json'));
      const page = await openRead('right-to-left.html');
      await emulateMedia(page, kind, media);
      await hover(session(), page, 'جدار الحماية العظيم');
      await expectUsable(session(), page, '.says');
      await page.keyboard.press('Escape');
      await page.evaluate(`getSelection().selectAllChildren(document.querySelector('h1'))`);
      await askPage(driven, page, { name: 'why-not', request: { text: 'ملاحظات' } });
      await until('the answer', () =>
        driven.inCard<boolean>(page, `root => root.querySelector('.part') && true`),
      );
      await untilStill(driven, page);
      await expectUsable(session(), page, '.part');
      await page.keyboard.press('Escape');
      await pressRead(session(), page);
      await untilBar(session(), page, { focus: 'جدار الحماية العظيم' });
      await untilStill(driven, page);
      await expectUsable(session(), page, '.count');
    },
  );

  test.each(some(kind === 'chromium' ? 'forced colours' : 'dark'))(
    'in %s the focus is seen on every control of bar and card',
    async (name, media) => {
      const { driven, kind, keepPicture } = session();
      const page = await openMarked(session(), 'reading.html', 5);
      await emulateMedia(page, kind, media);
      await pressRead(session(), page);
      await untilBar(session(), page, { count: '1 of 5' });
      const bar = await tabThrough(session(), page, '.count');
      expect(bar.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['Previous (p)', 'All marks', 'Close (Esc)']),
      );
      expect(unseen(bar)).toEqual([]);
      await page.keyboard.down('Shift');
      for (let presses = 0; presses < 40; presses++) {
        if ((await readBar(session(), page))?.focus === 'Great Firewall') break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.up('Shift');
      await untilBar(session(), page, { count: '1 of 5', focus: 'Great Firewall' });
      await page.keyboard.press('Enter');
      await until('the focus', () =>
        driven.inCard<boolean>(page, `root => root.querySelector('h2') && root.activeElement !== null`),
      );
      const card = await tabThrough(session(), page, 'h2');
      expect(card.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['I know this', 'More actions', 'Pin', 'Move', 'Close']),
      );
      expect(card.length).toBeGreaterThan(5);
      expect(unseen(card)).toEqual([]);
      await keepPicture(`access-focus-${name.replace(' ', '-')}`, () => page.screenshot());
    },
  );
});

/** A card that stays longer than what closes cards stays; the long run waits for whatever there is. */
const STAYS_MS = IS_LONG ? DELAYS.longest : 2 * DELAYS.leave;

/** Moves the mouse like a hand, slower than the speed gate. */
async function glide(page: Page, to: { x: number; y: number }, steps = 12): Promise<void> {
  await page.mouse.move(to.x, to.y, { steps });
}

describeInBrowsers('content on hover or focus (WCAG 1.4.13)', (session, _testInOne, kind) => {
  const testInOne = testInOneOf(kind, 'firefox');

  testInOne(
    'dismissible: Esc closes it with the pointer at rest, and it does not come back by itself',
    async () => {
      const { driven } = session();
      const page = await openTopic(session());
      await page.evaluate(`{
      const field = Object.assign(document.createElement('input'), { id: 'field' });
      document.body.append(field);
      field.focus();
    }`);
      await hover(session(), page);
      await page.keyboard.press('Escape');
      await untilClosed(session(), page);
      await outlast(DELAYS.hover);
      expect(await isCardOpen(driven, page)).toBe(false);
      expect(await page.evaluate('document.activeElement.id')).toBe('field');
    },
  );

  testInOne(
    'hoverable: the pointer goes from the mark to the card and about in it, and it stays',
    async () => {
      const { driven } = session();
      const page = await openTopic(session());
      await hover(session(), page);
      const { x, y, width, height } = await cardBox(session(), page);
      for (const [across, down] of [
        [0.1, 0.1],
        [0.9, 0.5],
        [0.5, 0.95],
        [0.05, 0.6],
      ] as const) {
        await glide(page, { x: x + width * across, y: y + height * down });
        await outlast(DELAYS.leave);
        expect(await isCardOpen(driven, page)).toBe(true);
      }
      const mark = await findMark(page, 'cybersovereignty');
      if (!mark) throw new Error('no mark');
      await glide(page, { x: mark.x + 20, y: mark.y + mark.height / 2 });
      await outlast(DELAYS.leave);
      expect(await isCardOpen(driven, page)).toBe(true);
    },
  );

  testInLong(
    'persistent: it stays as long as the pointer is on the mark or the card, and then closes',
    async () => {
      const { driven } = session();
      const page = await openTopic(session());
      await hover(session(), page);
      await outlast(STAYS_MS);
      expect(await isCardOpen(driven, page)).toBe(true);
      const { x, y, width } = await cardBox(session(), page);
      await glide(page, { x: x + width / 2, y: y + 60 });
      await outlast(STAYS_MS);
      expect(await isCardOpen(driven, page)).toBe(true);
      await page.mouse.move(990, 8, { steps: 5 });
      await untilClosed(session(), page);
    },
  );

  test('by keyboard: it stays whatever the pointer does, and Esc closes it from inside', async () => {
    const { driven } = session();
    const page = await openMarked(session(), 'reading.html', 5);
    await pressRead(session(), page);
    await untilBar(session(), page, { count: '1 of 5' });
    await page.keyboard.press('Enter');
    await until('the card', () => isCardOpen(session().driven, page));
    await page.keyboard.press('Tab');
    for (const point of [
      { x: 60, y: 20 },
      { x: 900, y: 400 },
      { x: 400, y: 120 },
    ])
      await glide(page, point, 12);
    await outlast(STAYS_MS);
    expect(await isCardOpen(session().driven, page)).toBe(true);
    expect(
      await driven.inCard<boolean>(
        page,
        `root => root.querySelector('h2') && root.activeElement?.closest('.card') !== undefined`,
      ),
    ).toBe(true);
    await page.keyboard.press('Escape');
    await until('the card to close', async () => !(await isCardOpen(session().driven, page)));
    await untilBar(session(), page, { count: '1 of 5', focus: 'Great Firewall' });
  });
});
