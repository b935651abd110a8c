import type { Page } from 'puppeteer-core';
import { until } from '../support/driven.ts';
import { describeInBrowsers, type Session } from '../support/e2e.ts';
import { reportsOf } from '../support/report.ts';

/** What the bar shows; `focus` is the text or label of what has the focus in it. */
interface Bar {
  count: string;
  term: string;
  said: string;
  focus: string | null;
  list: string[] | null;
}

const READ_BAR = `root => {
  const bar = root.querySelector('[aria-label="Reading mode"]');
  if (!bar || !root.host.matches(':popover-open')) return null;
  const list = bar.querySelector('ol');
  const { activeElement } = root;
  return {
    count: bar.querySelector('.count').textContent,
    term: bar.querySelector('footer .term')?.textContent ?? '',
    said: bar.querySelector('[role=status]').textContent,
    focus: activeElement && (activeElement.ariaLabel ?? activeElement.textContent),
    list: list && [...list.querySelectorAll('button')].map(each => each.textContent),
  };
}`;

const readBar = ({ driven }: Session, page: Page): Promise<Bar | null> => driven.inCard<Bar>(page, READ_BAR);

async function untilBar(session: Session, page: Page, wanted: Partial<Bar>): Promise<Bar> {
  let seen: Bar | null = null;
  await until(
    'the bar',
    async () => {
      seen = await readBar(session, page);
      return seen && Object.entries(wanted).every(([key, value]) => seen?.[key as keyof Bar] === value);
    },
    3000,
  ).catch(() => undefined);
  expect(seen).toEqual(expect.objectContaining(wanted));
  return seen!;
}

async function untilLeft(session: Session, page: Page): Promise<void> {
  await until('the bar to go', async () => (await readBar(session, page)) === null, 3000);
}

async function pressRead({ driven }: Session, page: Page): Promise<void> {
  const helper = await driven.helper();
  const commands = await helper.evaluate<{ name: string; shortcut: string }[]>('chrome.commands.getAll()');
  const read = commands.find(({ name }) => name === 'read');
  if (!read?.shortcut) throw new Error('the command has no shortcut');
  await driven.pressCommand(page, read.shortcut);
}

/** Opens a fixture and waits for the marks of all its frames. */
async function openMarked(session: Session, name: string, marks: number): Promise<Page> {
  const page = await session.open(name);
  await until(`${marks} marks`, async () => {
    const reports = await reportsOf(session.driven, page);
    return reports.flatMap(({ report }) => report.mentions.filter(({ marked }) => marked)).length === marks;
  });
  await page.bringToFront();
  return page;
}

const placeOf = (page: Page): Promise<number[]> =>
  page.evaluate(`[scrollX, scrollY, document.querySelector('#box')?.scrollTop ?? 0]`) as Promise<number[]>;

/** Where the current mark is in its frame's view, as the page can read it. */
const CURRENT_BOX = `(() => {
  const range = [...(CSS.highlights.get('sidelight-current') ?? [])][0];
  if (!range) return null;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const { top, bottom } = live.getBoundingClientRect();
  return { text: live.toString(), top, bottom, height: innerHeight };
})()`;

const ORDER = [
  ['1 of 5', 'Great Firewall'],
  ['2 of 5', 'cybersovereignty'],
  ['3 of 5', 'World Internet Conference'],
  ['4 of 5', 'World Internet Conference'],
  ['5 of 5', 'cybersovereignty'],
];

const isCardOpen = async ({ driven }: Session, page: Page): Promise<boolean> =>
  Boolean(await driven.inCard(page, `root => root.querySelector('h2') && true`));

describeInBrowsers('reading mode', session => {
  test('the command shows the bar at the first mark in view, with the sentence to be read out; again it leaves', async () => {
    const page = await openMarked(session(), 'reading.html', 5);
    await pressRead(session(), page);
    const bar = await untilBar(session(), page, {
      count: '1 of 5',
      term: 'Great Firewall',
      focus: 'Great Firewall',
    });
    expect(bar.said).toBe('1 of 5: Great Firewall. The filter is called the Great Firewall by everyone.');
    session().keepPicture('reading', await page.screenshot());
    await pressRead(session(), page);
    await untilLeft(session(), page);
    expect(await page.evaluate(`document.querySelector('sidelight-card')`)).toBeNull();
    expect(await page.evaluate(`CSS.highlights.has('sidelight-current')`)).toBe(false);
  });

  test('keys move through all frames in document order, each mark in view above the bar', async () => {
    const page = await openMarked(session(), 'reading.html', 5);
    await pressRead(session(), page);
    await untilBar(session(), page, { count: '1 of 5' });
    for (const [place, key] of (['n', 'ArrowRight', 'ArrowDown', 'n'] as const).entries()) {
      await page.keyboard.press(key);
      const [count, term] = ORDER[place + 1];
      await untilBar(session(), page, { count, term });
      const boxes = await Promise.all(page.frames().map(async frame => await frame.evaluate(CURRENT_BOX)));
      const shown = boxes.filter(Boolean) as { text: string; top: number; bottom: number; height: number }[];
      expect(shown.map(({ text }) => text)).toEqual([term]);
      expect(shown[0].top).toBeGreaterThanOrEqual(0);
      expect(shown[0].bottom).toBeLessThanOrEqual(shown[0].height);
      session().keepPicture(`reading-${place + 2}`, await page.screenshot());
    }
    await page.keyboard.press('n');
    await untilBar(session(), page, { count: '1 of 5' });
    await page.keyboard.press('p');
    await untilBar(session(), page, { count: '5 of 5' });
    await page.keyboard.press('ArrowLeft');
    await untilBar(session(), page, { count: '4 of 5' });
    await page.keyboard.press('ArrowUp');
    await untilBar(session(), page, { count: '3 of 5' });
  });

  test('on leaving, scrolling and focus are as they were', async () => {
    const page = await openMarked(session(), 'reading.html', 5);
    await page.evaluate(`document.querySelector('#link').focus(); scrollTo(0, 60)`);
    const before = await placeOf(page);
    await pressRead(session(), page);
    await untilBar(session(), page, { count: '1 of 5' });
    for (const [count] of ORDER.slice(1)) {
      await page.keyboard.press('n');
      await untilBar(session(), page, { count });
    }
    expect(await placeOf(page)).not.toEqual(before);
    await page.keyboard.press('Escape');
    await untilLeft(session(), page);
    expect(await placeOf(page)).toEqual(before);
    expect(await page.evaluate('document.activeElement.id')).toBe('link');
  });

  test.each([
    ['the page', 0, 'Great Firewall'],
    ['a frame of the same origin', 1, 'Cybersovereignty'],
    ['a frame of another origin', 3, 'World Internet Conference'],
  ])(
    'Enter opens the card in %s and moves the focus there; Esc comes back, and then leaves',
    async (_where, moves, headword) => {
      const { driven } = session();
      const page = await openMarked(session(), 'reading.html', 5);
      await pressRead(session(), page);
      await untilBar(session(), page, { count: '1 of 5' });
      for (let i = 1; i <= moves; i++) {
        await page.keyboard.press('n');
        await untilBar(session(), page, { count: ORDER[i][0] });
      }
      await page.keyboard.press('Enter');
      await until('the card', () => isCardOpen(session(), page));
      const focused = `root => root.querySelector('h2') && (root.activeElement?.role ?? root.activeElement?.ariaLabel ?? '')`;
      await until(
        'the focus in the card',
        async () => (await driven.inCard<string>(page, focused)) === 'dialog',
      );
      expect(
        (
          await driven.inCard<string>(page, `root => root.querySelector('h2')?.textContent ?? null`)
        )?.toLowerCase(),
      ).toBe(headword.toLowerCase());
      session().keepPicture(`reading-card-${moves}`, await page.screenshot());
      // Tab goes round: it visits every control and comes to the first again.
      const controls = (await driven.inCard<number>(
        page,
        `root => root.querySelector('h2') && [...root.querySelectorAll('button, a[href]')].filter(each => each.checkVisibility()).length`,
      ))!;
      const where = `root => root.querySelector('h2') && [...root.querySelectorAll('button, a[href]')].filter(each => each.checkVisibility()).indexOf(root.activeElement)`;
      const visited: (number | null)[] = [];
      // Firefox stops at what scrolls, too.
      while (visited.filter(each => each === 0).length < 2 && visited.length < 20) {
        await page.keyboard.press('Tab');
        visited.push(await driven.inCard<number>(page, where));
      }
      expect(visited.filter(each => each !== -1)).toEqual([
        ...Array.from({ length: controls }, (_, i) => i),
        0,
      ]);
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      expect(await driven.inCard<number>(page, where)).toBe(controls - 1);
      // n is no key of ours in the card.
      await page.keyboard.press('n');
      await page.keyboard.press('Escape');
      await until('the card to close', async () => !(await isCardOpen(session(), page)));
      await untilBar(session(), page, { count: ORDER[moves][0], focus: ORDER[moves][1] });
      await page.keyboard.press('Escape');
      await untilLeft(session(), page);
      expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    },
  );
});
