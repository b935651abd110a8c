import { findInSurface } from '../support/axe.ts';
import type { ExtensionPage } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers, testInLong } from '../support/e2e.ts';
import { importList } from '../support/import-list.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { writeLargeList } from '../../bench/generate/large-list.ts';

const COUNT = IS_LONG ? 100_000 : 4000;
const ALL = COUNT.toLocaleString('en');

/** Reads the table as a reader or a screen reader has it. */
const TABLE = `(() => {
  const grid = document.querySelector('#entries-grid');
  const rows = [...grid.querySelectorAll('[data-id]')];
  const box = grid.getBoundingClientRect();
  const inView = row => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > box.top + 1 && top < Math.min(box.bottom, innerHeight) - 1;
  };
  const active = document.getElementById(grid.getAttribute('aria-activedescendant'))?.closest('[data-id]') ?? null;
  const nameOf = row => row?.querySelector('bdi').textContent ?? null;
  return {
    drawn: rows.length,
    total: Number(grid.getAttribute('aria-rowcount')),
    last: rows.filter(inView).map(nameOf).at(-1),
    active: nameOf(active),
    activeIsInView: active !== null && inView(active),
    said: document.querySelector('.list-line [role=status]').textContent,
    focus: document.activeElement.id,
  };
})()`;

interface Table {
  drawn: number;
  total: number;
  last: string;
  active: string | null;
  activeIsInView: boolean;
  said: string;
  focus: string;
}

const lookAt = (page: ExtensionPage): Promise<Table> => page.evaluate<Table>(TABLE);
const untilTable = (page: ExtensionPage, what: string, isSo: (table: Table) => boolean): Promise<Table> =>
  until(
    what,
    async () => {
      const table = await lookAt(page);
      return isSo(table) && table;
    },
    20_000,
  );

describeInBrowsers('the table of entries', (session, testInOne) => {
  const openList = async (hash: string): Promise<ExtensionPage> => {
    const page = await session().driven.extensionPage(`options/index.html${hash}`, true);
    await until(
      'the table',
      () => page.evaluate<boolean>(`Boolean(document.querySelector('#entries-grid [data-id]'))`),
      20_000,
    );
    return page;
  };

  beforeAll(async () => {
    await importList(session().driven, writeLargeList('some', 3000));
  });

  test(`shows ${ALL} entries to the last by a few rows, and is worked by keys alone`, async () => {
    await importList(session().driven, writeLargeList('large', COUNT));
    const page = await openList('#pack/large');
    const first = await lookAt(page);
    expect(first).toMatchObject({ total: COUNT + 2, said: `${ALL} terms` });
    expect(first.drawn).toBeLessThan(100);

    await page.evaluate(`document.querySelector('#entry-search').focus()`);
    await page.press(['ArrowDown']);
    expect(await untilTable(page, 'the first row', ({ active }) => active !== null)).toMatchObject({
      active: 'term 0',
      focus: 'entries-grid',
    });
    await page.press(['Control+End']);
    const end = await untilTable(page, 'the last row', ({ active }) => active === 'last term');
    expect(end).toMatchObject({ last: 'last term', activeIsInView: true });
    expect(end.drawn).toBeLessThan(100);
    await session().keepPicture('entry-table-end', () => page.screenshot());

    await page.press(['Space', 'Shift+ArrowUp', 'Shift+ArrowUp']);
    await untilTable(page, 'three rows', ({ said }) => said === '3 terms selected.');
    await session().keepPicture('entry-table-selected', () => page.screenshot());
    await page.press(['Delete']);
    // The notice takes room from the table, which follows.
    const left = await untilTable(
      page,
      'the rest, above the notice',
      ({ said, activeIsInView }) => said === `${(COUNT - 3).toLocaleString('en')} terms` && activeIsInView,
    );
    expect(left).toMatchObject({ active: `term ${COUNT - 4}`, focus: 'entries-grid' });
    expect(
      await page.evaluate<boolean>(`(() => {
        const { bottom } = document.querySelector('#entries-grid').getBoundingClientRect();
        return bottom <= document.querySelector('.notice').getBoundingClientRect().top;
      })()`),
    ).toBe(true);

    await page.evaluate(`document.querySelector('.history button').focus()`);
    await page.press(['Enter']);
    await untilTable(page, 'all of it', ({ said }) => said === `${ALL} terms`);
    await page.fill('#entry-search', 'LAST term');
    await untilTable(
      page,
      'what was searched',
      ({ said, last }) => said === '1 term found' && last === 'last term',
    );
    await page.press(['ArrowDown', 'Control+Enter']);
    await until('the entry', () =>
      page.evaluate<boolean>(
        `document.activeElement.id === 'open-entry' && location.hash.endsWith('/t${COUNT - 1}')`,
      ),
    );
    await page.close();
  });

  testInOne(
    'a row in the middle is reached by scrolling, and stays where it is when it is selected',
    async () => {
      const page = await openList('#pack/some');
      await page.evaluate(
        `(grid => { grid.scrollTop = grid.scrollHeight / 2; })(document.querySelector('#entries-grid'))`,
      );
      await untilTable(page, 'rows of the middle', ({ last }) => Number(last.split(' ')[1]) > 1400);
      const id = await page.evaluate<string>(`(() => {
      const { left, top, height } = document.querySelector('#entries-grid').getBoundingClientRect();
      return document.elementFromPoint(left + 20, top + height / 2).closest('[data-id]').dataset.id;
    })()`);
      const before = await page.evaluate<number>(`document.querySelector('#entries-grid').scrollTop`);
      await page.click(`.table-row[data-id="${id}"] .cell-select`);
      await untilTable(page, 'one selected row', ({ said }) => said === '1 term selected.');
      // The click itself may bring the row to the middle.
      const after = await page.evaluate<number>(`document.querySelector('#entries-grid').scrollTop`);
      expect(Math.abs(after - before)).toBeLessThan(400);
      expect(await page.evaluate(`document.querySelector('.table-row[data-id="${id}"]').ariaSelected`)).toBe(
        'true',
      );
      await page.close();
    },
  );

  testInLong('two pages at once see each other’s edits, and each takes back only its own', async () => {
    const one = await openList('#pack/some');
    const other = await openList('#pack/some');
    const { total } = await lookAt(one);
    await other.evaluate(`document.querySelector('#entry-search').focus()`);
    await other.press(['ArrowDown', 'Delete']);
    await untilTable(one, 'one row less', table => table.total === total - 1);
    await one.evaluate(`document.querySelector('.sidebar [data-pack="some"] [role=switch]').click()`);
    await until(
      'the switch in the other page',
      () =>
        other.evaluate<boolean>(
          `!document.querySelector('.sidebar [data-pack="some"] [role=switch]').checked`,
        ),
      20_000,
    );
    await other.click('#undo');
    await untilTable(one, 'all rows again', table => table.total === total);
    expect(
      await one.evaluate(`document.querySelector('.sidebar [data-pack="some"] [role=switch]').checked`),
    ).toBe(false);
    await one.close();
    await other.close();
  });

  testInOne('axe finds nothing against the table, a selection, a menu, the fields and the bin', async () => {
    const page = await openList('#pack/some');
    await page.evaluate(`document.querySelector('#entry-search').focus()`);
    await page.press(['ArrowDown', 'Space']);
    await untilTable(page, 'a selected row', ({ said }) => said === '1 term selected.');
    await page.evaluate(`document.querySelector('.pack-acts [aria-expanded]').click()`);
    await page.evaluate(`document.querySelector('.bulk [aria-haspopup]').click()`);
    expect(await findInSurface(page)).toEqual([]);
    await page.press(['Escape']);
    await page.click('.bulk .button');
    await until('the notice', () => page.evaluate<boolean>(`Boolean(document.querySelector('#undo'))`));
    await page.evaluate(`location.hash = '#bin'`);
    await until('the bin', () =>
      page.evaluate<boolean>(`Boolean(document.querySelector('.bin [data-item]'))`),
    );
    expect(await findInSurface(page)).toEqual([]);
    await session().keepPicture('bin', () => page.screenshot());
    await page.close();
  });
});
