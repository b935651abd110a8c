import type { Page } from 'puppeteer-core';
import { findInRoot, findInSurface } from '../support/axe.ts';
import { askPage, openChanges, pressControl, untilNotice } from '../support/card-hands.ts';
import { emulateMedia, type Media } from '../support/conditions.ts';
import { CONTROLS, readControls, SHOWN_FOCUS, SMALL, unseen, type ShownFocus } from '../support/controls.ts';
import { sleep, until, type Surface } from '../../browsers/driven.ts';
import { describeInBrowsers, fixture, type Session } from '../support/e2e.ts';
import { importList } from '../support/import-list.ts';
import { hoverOver } from '../../commands/inspect.ts';
import { cardBox, isOpen, untilClosed } from '../support/layers.ts';
import { findMark } from '../support/painted.ts';
import { isCardOpen, openMarked, pressRead, readBar, untilBar } from '../support/reading.ts';

async function openTopic(session: Session): Promise<Page> {
  const page = await session.open('topic.html');
  await session.report(page);
  return page;
}

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

const MEDIA: [string, Media][] = [
  ['light', {}],
  ['dark', { scheme: 'dark' }],
  ['forced colours', { forcedColours: true }],
];

describeInBrowsers('what is shown in pages', session => {
  test.each(MEDIA)('axe and sizes in %s: the card, why, what was done, a related entry', async (_, media) => {
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
    await pressControl(session(), page, 'Great Firewall');
    await until('the other entry', () =>
      driven.inCard<boolean>(page, `root => root.querySelector('h2')?.textContent === 'Great Firewall'`),
    );
    await expectUsable(session(), page, 'h2');
  });

  test.each(MEDIA)('axe and sizes in %s: statements that disagree, the answer, the bar', async (_, media) => {
    const { driven, kind, open, report } = session();
    await importList(driven, fixture('arabic-list.json'));
    const page = await open('right-to-left.html');
    await report(page);
    await emulateMedia(page, kind, media);
    await hover(session(), page, 'جدار الحماية العظيم');
    await expectUsable(session(), page, '.says');
    await page.keyboard.press('Escape');
    await page.evaluate(`getSelection().selectAllChildren(document.querySelector('h1'))`);
    await askPage(driven, page, { name: 'why-not', request: { text: 'ملاحظات' } });
    await until('the answer', () =>
      driven.inCard<boolean>(page, `root => root.querySelector('.part') && true`),
    );
    await sleep(200);
    await expectUsable(session(), page, '.part');
    await page.keyboard.press('Escape');
    await pressRead(session(), page);
    await untilBar(session(), page, { focus: 'جدار الحماية العظيم' });
    await sleep(200);
    await expectUsable(session(), page, '.count');
  });

  test.each(MEDIA)('in %s the focus is seen on every control of bar and card', async (name, media) => {
    const { driven, kind, keepPicture } = session();
    const page = await openMarked(session(), 'reading.html', 5);
    await emulateMedia(page, kind, media);
    await pressRead(session(), page);
    await untilBar(session(), page, { count: '1 of 5' });
    const bar = await tabThrough(session(), page, '.count');
    expect(bar.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Previous (p)', 'List', 'Close (Esc)']),
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
      expect.arrayContaining(['Copy with citation', 'Why is this marked?', 'Keep open', 'Close']),
    );
    expect(card.length).toBeGreaterThan(5);
    expect(unseen(card)).toEqual([]);
    keepPicture(`access-focus-${name.replace(' ', '-')}`, await page.screenshot());
  });
});

/** Moves the mouse like a hand, slower than the speed gate. */
async function glide(page: Page, to: { x: number; y: number }, steps = 30): Promise<void> {
  await page.mouse.move(to.x, to.y, { steps });
}

describeInBrowsers('content on hover or focus (WCAG 1.4.13)', session => {
  test('dismissible: Esc closes it with the pointer at rest, and it does not come back by itself', async () => {
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
    await sleep(1500);
    expect(await isOpen(driven, page)).toBe(false);
    expect(await page.evaluate('document.activeElement.id')).toBe('field');
  });

  test('hoverable: the pointer goes from the mark to the card and about in it, and it stays', async () => {
    const { driven } = session();
    const page = await openTopic(session());
    await hover(session(), page);
    const { x, y, width, height } = await cardBox(session(), page);
    for (const [across, down] of [
      [0.1, 0.1],
      [0.9, 0.5],
      [0.5, 0.95],
      [0.05, 0.6],
    ]) {
      await glide(page, { x: x + width * across, y: y + height * down });
      await sleep(700);
      expect(await isOpen(driven, page)).toBe(true);
    }
    const mark = await findMark(page, 'cybersovereignty');
    if (!mark) throw new Error('no mark');
    await glide(page, { x: mark.x + 20, y: mark.y + mark.height / 2 });
    await sleep(700);
    expect(await isOpen(driven, page)).toBe(true);
  });

  test('persistent: it stays as long as the pointer is on the mark or the card, and then closes', async () => {
    const { driven } = session();
    const page = await openTopic(session());
    await hover(session(), page);
    await sleep(4000);
    expect(await isOpen(driven, page)).toBe(true);
    const { x, y, width } = await cardBox(session(), page);
    await glide(page, { x: x + width / 2, y: y + 60 });
    await sleep(4000);
    expect(await isOpen(driven, page)).toBe(true);
    await page.mouse.move(990, 8, { steps: 5 });
    await untilClosed(session(), page);
  });

  test('by keyboard: it stays whatever the pointer does, and Esc closes it from inside', async () => {
    const { driven } = session();
    const page = await openMarked(session(), 'reading.html', 5);
    await pressRead(session(), page);
    await untilBar(session(), page, { count: '1 of 5' });
    await page.keyboard.press('Enter');
    await until('the card', () => isCardOpen(session(), page));
    await page.keyboard.press('Tab');
    for (const point of [
      { x: 60, y: 20 },
      { x: 900, y: 400 },
      { x: 400, y: 120 },
    ])
      await glide(page, point, 12);
    await sleep(3000);
    expect(await isCardOpen(session(), page)).toBe(true);
    expect(
      await driven.inCard<boolean>(
        page,
        `root => root.querySelector('h2') && root.activeElement?.closest('.card') !== undefined`,
      ),
    ).toBe(true);
    await page.keyboard.press('Escape');
    await until('the card to close', async () => !(await isCardOpen(session(), page)));
    await untilBar(session(), page, { count: '1 of 5', focus: 'Great Firewall' });
  });
});

/** Waits until a page of the extension shows what a selector finds. */
const untilShown = (surface: Surface, selector: string): Promise<boolean> =>
  until(selector, () =>
    surface.evaluate<boolean>(`Boolean(document.querySelector(${JSON.stringify(selector)}))`),
  );

const OWN = 'options/index.html';

/** Places of the options page, each with what shows that it is drawn and what is pressed in it. */
const PLACES: [string, string, string[]][] = [
  ['', 'main h1', []],
  ['#pack/china-internet-2015', '.entry-list a', []],
  ['#pack/china-internet-2015/great-firewall', '.entry-view', []],
  ['#pack/garden-words', '.entry-list a', ['details > summary']],
  ['#pack/garden-words/hoe', '.entry-form', []],
  ['#new', '#entry-headword', []],
  ['#marks', '#density', []],
  ['#words', '#never li', []],
  ['#sites', '.sites li', []],
  ['#import', '#import-file', ['details > summary']],
];

describeInBrowsers('the extension’s own pages', session => {
  test.each(PLACES)(
    'options%s: axe, sizes, and the focus is seen on every control',
    async (hash, drawn, pressed) => {
      const { driven, keepPicture } = session();
      await importList(driven, fixture('own-list.json'));
      await (
        await driven.helper()
      ).evaluate(`chrome.storage.sync.set({ settings: {
        version: 1, known: ['china-internet-2015/great-firewall'], never: ['Google'], always: ['CAC'], sitesOff: ['example.org'],
      } })`);
      const page = await driven.extensionPage(OWN + hash, true);
      try {
        await untilShown(page, drawn);
        for (const selector of pressed) await page.click(selector);
        expect(await findInSurface(page)).toEqual([]);
        const { shown, small } = await readControls(page);
        expect(shown.length).toBeGreaterThan(8);
        expect(small).toEqual([]);
        expect(unseen(shown)).toEqual([]);
        keepPicture(`access-options-${hash.replace(/\W+/g, '-')}`, await page.screenshot());
      } finally {
        await page.close();
      }
    },
  );

  test('options: a list that is read before it is stored, and one that is refused', async () => {
    const { driven } = session();
    const page = await driven.extensionPage(`${OWN}#import`, true);
    try {
      for (const [file, drawn] of [
        ['hebrew-list.json', '#import-confirm'],
        ['broken-list.json', '#import-status.failed li'],
      ]) {
        await page.chooseFile('#import-file', fixture(file));
        await untilShown(page, drawn);
        expect(await findInSurface(page)).toEqual([]);
        const { shown, small } = await readControls(page);
        expect(small).toEqual([]);
        expect(unseen(shown)).toEqual([]);
        await page.evaluate(`document.querySelector('.preview .actions .button:not(.main)')?.click()`);
      }
    } finally {
      await page.close();
    }
  });

  test('the popup over a page with marks, unfolded: axe and sizes', async () => {
    const { driven, keepPicture, open, report } = session();
    const page = await open('remedies.html');
    await report(page);
    // In a tab that is not the active one it shows the active one's terms, as over it.
    const popup = await driven.extensionPage('popup/index.html');
    try {
      await page.bringToFront();
      await untilShown(popup, '.terms .more');
      await untilShown(popup, '.held summary');
      await popup.evaluate(
        `(document.querySelector('.terms .more').click(), (document.querySelector('.held').open = true))`,
      );
      await untilShown(popup, '.why-marked .button');
      expect(await findInSurface(popup)).toEqual([]);
      const { small } = await readControls(popup);
      expect(small).toEqual([]);
      // In front it soon says that it cannot read itself.
      await popup.show();
      keepPicture('access-popup', await popup.screenshot());
    } finally {
      await popup.close();
    }
  });

  test('in the popup the focus is seen on every control', async () => {
    const { driven, open, report } = session();
    const page = await open('remedies.html');
    await report(page);
    const popup = await driven.openPopup(page);
    await untilShown(popup, '.terms .more');
    await popup.click('.terms .more');
    await untilShown(popup, '.why-marked .button');
    const { shown } = await readControls(popup);
    expect(shown.length).toBeGreaterThan(8);
    expect(unseen(shown)).toEqual([]);
    await popup.close();
  });
});
