import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers } from '../support/e2e.ts';
import { isCardOpen } from '../support/layers.ts';
import {
  ORDER,
  currentMarks,
  type CurrentMark,
  openMarked,
  placeOf,
  pressRead,
  untilBar,
  untilLeft,
} from '../support/reading.ts';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';

const BAR_BOX = `root => root.querySelector('[aria-label="Reading by keyboard"]')?.getBoundingClientRect().toJSON() ?? null`;

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
    await session().keepPicture('reading', () => page.screenshot());
    await pressRead(session(), page);
    await untilLeft(session(), page);
    expect(await page.evaluate(`document.querySelector('${HOST}')`)).toBeNull();
    expect(await page.evaluate(`CSS.highlights.has('sidelight-current')`)).toBe(false);
  });

  test('keys move through all frames in document order, each mark in view above the bar', async () => {
    const page = await openMarked(session(), 'reading.html', 5);
    await pressRead(session(), page);
    await untilBar(session(), page, { count: '1 of 5' });
    for (const [place, key] of (['n', 'ArrowRight', 'ArrowDown', 'n'] as const).entries()) {
      await page.keyboard.press(key);
      const [count, term, words] = ORDER[place + 1]!;
      const { said } = await untilBar(session(), page, { count, term });
      // A page around it could read what the bar says.
      if (term !== words) expect(said?.trim()).toBe('4 of 5: In a part from another site.');
      const [mark, ...others] = (await currentMarks(page)) as [CurrentMark, ...CurrentMark[]];
      expect(others).toEqual([]);
      expect(mark.text).toBe(words);
      // In the view of its frame, and in that of the page above the bar.
      expect(mark.top).toBeGreaterThanOrEqual(0);
      expect(mark.bottom).toBeLessThanOrEqual(mark.height);
      const bar = (await session().driven.inCard<{ top: number; bottom: number }>(page, BAR_BOX))!;
      expect(mark.offset + mark.top).toBeGreaterThanOrEqual(0);
      const isClear = mark.offset + mark.bottom <= bar.top || mark.offset + mark.top >= bar.bottom;
      expect({ isClear, mark, bar }).toEqual({ isClear: true, mark, bar });
      expect(mark.offset + mark.bottom).toBeLessThanOrEqual(700);
      await session().keepPicture(`reading-${place + 2}`, () => page.screenshot());
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
    await page.evaluate(
      `document.querySelector('#link').focus(); scrollTo({ top: 60, behavior: 'instant' })`,
    );
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
        await untilBar(session(), page, { count: ORDER[i]![0] });
      }
      await page.keyboard.press('Enter');
      await until('the card', () => isCardOpen(session().driven, page));
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
      await session().keepPicture(`reading-card-${moves}`, () => page.screenshot());
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
      await until('the card to close', async () => !(await isCardOpen(session().driven, page)));
      await untilBar(session(), page, { count: ORDER[moves]![0], focus: ORDER[moves]![1] });
      await page.keyboard.press('Escape');
      await untilLeft(session(), page);
      expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    },
  );
});
