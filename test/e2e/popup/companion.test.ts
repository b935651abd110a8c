import type { Page } from 'puppeteer-core';
import { findInSurface } from '../support/axe.ts';
import { readControls, SMALL } from '../support/controls.ts';
import type { Surface } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers, fixture, type Session, testInLong, testInOneOf } from '../support/e2e.ts';
import { markAll } from '../support/painted.ts';
import { importList } from '../support/import-list.ts';
import { readHtml } from '../../commands/page-html.ts';

const NAMES = `[...document.querySelectorAll('.terms:not(.unmarked) .name')].map(name => name.textContent)`;
const GROUPS = `[...document.querySelectorAll('.pack-name bdi')].map(name => name.textContent)`;
/** The card in the popup, in its shadow root. */
const CARD = `document.querySelector('.embedded-card')?.shadowRoot`;

/** Opens the page that the tests are about, with a list of the reader's own, and all its terms marked. */
async function openNotes({ driven, openRead }: Session): Promise<Page> {
  await markAll(driven);
  await importList(driven, fixture('own-list.json'));
  const page = await openRead('companion.html');
  // Looking for marks that are painted near the view only may have scrolled it.
  await page.evaluate(`scrollTo({ top: 0, behavior: 'instant' })`);
  return page;
}

const untilTerms = (surface: Surface, count = 12): Promise<string[]> =>
  until(`${count} terms`, async () => {
    const names = await surface.evaluate<string[]>(NAMES);
    return names.length === count && names;
  });

async function openPopup(session: Session, page: Page): Promise<Surface> {
  const popup = await session.driven.openPopup(page);
  await untilTerms(popup);
  return popup;
}

const untilCard = (surface: Surface, headword: string): Promise<boolean> =>
  until(`the card of ${headword}`, () =>
    surface.evaluate<boolean>(`${CARD}?.querySelector('h2')?.textContent === ${JSON.stringify(headword)}`),
  );

const press = (surface: Surface, name: string): Promise<unknown> =>
  until(`“${name}”`, () =>
    surface.evaluate<boolean>(`(() => {
      const roots = [${CARD}, document].filter(Boolean);
      const named = roots.flatMap(root => [...root.querySelectorAll('button')])
        .find(each => each.checkVisibility() && (each.ariaLabel ?? each.textContent).trim() === ${JSON.stringify(name)});
      named?.click();
      return named !== undefined;
    })()`),
  );

const isLit = (page: Page): Promise<boolean> =>
  page.evaluate(`CSS.highlights.has('sidelight-current')`) as Promise<boolean>;
const scrolled = (page: Page): Promise<number> => page.evaluate(`Math.round(scrollY)`) as Promise<number>;

/** Has the popup keep what it would put on the clipboard. */
const CATCH = `delete document.documentElement.dataset.copied, void (document.defaultView.navigator.clipboard.write = async ([item]) => {
  const blob = await item.getType('text/plain');
  document.documentElement.dataset.copied = await blob.text();
})`;

async function copied(surface: Surface, format: string): Promise<string> {
  await surface.evaluate(CATCH);
  await press(surface, 'More for this page');
  await press(surface, format);
  return until('the copy', () => surface.evaluate<string>(`document.documentElement.dataset.copied`));
}

describeInBrowsers('the popup as companion', (session, _testInOne, kind) => {
  const testInOne = testInOneOf(kind, 'firefox');

  testInOne('the terms stand by list, in the reader’s order of lists, and a filter leaves some', async () => {
    const { driven } = session();
    const page = await openNotes(session());
    const popup = await openPopup(session(), page);
    expect(await popup.evaluate(GROUPS)).toEqual(['Garden words', 'China’s internet governance, 2015']);
    // Its middle scrolls and nothing around it, and its foot stays in view.
    const look = await popup.evaluate<{ wide: number; long: number; high: number; foot: number }>(`(() => {
      const { documentElement: root, defaultView } = document;
      return {
        wide: root.scrollWidth - root.clientWidth,
        long: root.scrollHeight - root.clientHeight,
        high: defaultView.innerHeight,
        foot: document.querySelector('.foot').getBoundingClientRect().bottom,
      };
    })()`);
    expect(look).toMatchObject({ wide: 0, long: 0 });
    expect(look.high).toBeGreaterThan(400);
    expect(look.foot).toBeLessThanOrEqual(look.high + 1);
    await (
      await driven.helper()
    ).evaluate(
      `chrome.storage.sync.set({ settings: { version: 1, wordsPerMark: 0, packOrder: ['china-internet-2015'] } })`,
    );
    await until(
      'the other order',
      async () => (await popup.evaluate<string[]>(GROUPS))[1] === 'Garden words',
    );
    await popup.evaluate(`(() => {
      const field = document.querySelector('.filter input');
      field.value = 'GREAT fire';
      field.dispatchEvent(new document.defaultView.Event('input', { bubbles: true }));
    })()`);
    expect(await untilTerms(popup, 1)).toEqual(['Great Firewall']);
    await popup.close();
  });

  testInOne(
    'the card is in the popup, related entries open in it, and Esc leads back; the page shows none',
    async () => {
      const { driven } = session();
      const page = await openNotes(session());
      const before = await readHtml(page);
      const popup = await openPopup(session(), page);
      await press(popup, 'cybersovereignty');
      await untilCard(popup, 'cybersovereignty');
      expect(await popup.evaluate(`${CARD}.activeElement?.className`)).toBe('card');
      await press(popup, 'internet governance');
      await untilCard(popup, 'internet governance');
      await press(popup, 'Back');
      await untilCard(popup, 'cybersovereignty');
      await popup.evaluate(
        `void ${CARD}.querySelector('.card').dispatchEvent(new document.defaultView.KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }))`,
      );
      await until('the list', () =>
        popup.evaluate<boolean>(`document.activeElement?.textContent === 'cybersovereignty'`),
      );
      expect(await driven.inCard(page, 'root => root.host.localName')).toBeNull();
      expect(await readHtml(page)).toBe(before);
      await popup.close();
    },
  );

  testInOne(
    'from mention to mention: the page scrolls and lights each for a while, and stays as it was',
    async () => {
      const page = await openNotes(session());
      const before = await readHtml(page);
      const popup = await openPopup(session(), page);
      const step = (said: string): Promise<unknown> =>
        press(popup, `Go to the next mention of “Great Firewall”, ${said}`);
      await step('3 mentions');
      const first = await until('the page to scroll', async () => (await isLit(page)) && scrolled(page));
      await step('mention 1 of 3');
      await step('mention 2 of 3');
      await until('the third', async () => (await scrolled(page)) > first);
      await step('mention 3 of 3');
      await until('the first again', async () => (await scrolled(page)) === first);
      expect(await readHtml(page)).toBe(before);
      await until('the light to go', async () => !(await isLit(page)), 8000);
      await popup.close().catch(() => undefined);
    },
  );

  testInOne('the page’s terms as Markdown, whose links lead to the words, and as CSV', async () => {
    const page = await openNotes(session());
    const popup = await openPopup(session(), page);
    const markdown = await copied(popup, 'Markdown');
    expect(markdown).toMatch(/^# Terms on \[Notes \\\[from\\\] Wuzhen \\& the garden\]\(http:/);
    expect([...markdown.matchAll(/^## \[(.*)\]/gm)].map(([, name]) => name)).toEqual(
      await popup.evaluate(NAMES),
    );
    expect(markdown).toContain(
      'Xi Jinping calls for ‘united front’ to control cyberspace; reported; December 2015; paragraph 2)',
    );
    const csv = await copied(popup, 'CSV');
    expect(csv.split('\r\n')[0]).toBe(
      'Term,Kind,Definition,Mentions,Statement,Said by,Kind of statement,Date,Passage,Source,List,Page,Address',
    );
    await popup.close().catch(() => undefined);
    for (const [name, words] of [
      ['Great Firewall', 'text=the-,Great%20Firewall,-the'],
      ['draw hoe', 'text=The-,draw%20hoe,-leans'],
    ]) {
      const link = new RegExp(`^## \\[${name}\\]\\((.*)\\)$`, 'm').exec(markdown)?.[1] ?? '';
      expect(link).toContain(words);
      await page.goto('about:blank');
      await page.goto(link);
      await until(`the page to be at ${name}`, () => scrolled(page));
      const seen = await page.evaluate(`[...document.querySelectorAll('p')].find(p => {
        const { top, bottom } = p.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      })?.textContent`);
      expect(seen).toContain(name);
    }
  });

  testInLong('axe and sizes: the list unfolded, the ways to copy, and a card', async () => {
    const { driven } = session();
    const page = await openNotes(session());
    // In a tab that is not in front it shows the one in front, as over it.
    const popup = await driven.extensionPage('popup/index.html');
    try {
      await page.bringToFront();
      await untilTerms(popup);
      await press(popup, 'Why is “Great Firewall” marked?');
      await press(popup, 'More for this page');
      await press(popup, 'Go to the next mention of “draw hoe”, 2 mentions');
      await until('the first mention', () =>
        popup.evaluate<boolean>(`document.body.textContent.includes('1 of 2')`),
      );
      expect(await findInSurface(popup)).toEqual([]);
      expect((await readControls(popup)).small).toEqual([]);
      await press(popup, 'Great Firewall');
      await untilCard(popup, 'Great Firewall');
      await press(popup, 'More actions');
      await until('why', () => popup.evaluate<boolean>(`Boolean(${CARD}.querySelector('.because'))`));
      expect(await findInSurface(popup)).toEqual([]);
      expect((await readControls(popup)).small).toEqual([]);
      expect(await popup.evaluate(`(${SMALL})(${CARD})`)).toEqual([]);
    } finally {
      await popup.close();
    }
  });

  testInOne('by keyboard alone: to a term, into its card, to the mentions, and back', async () => {
    const { driven } = session();
    const page = await openNotes(session());
    const popup = await openPopup(session(), page);
    // A reader comes by Tab, in this order, to all that can be pressed there.
    const order = await popup.evaluate<string[]>(
      `[...document.querySelectorAll('input, button, summary')].filter(each => each.checkVisibility() && each.tabIndex >= 0)
        .map(each => each.ariaLabel ?? each.textContent.trim())`,
    );
    expect(order.indexOf('More for this page')).toBeLessThan(order.indexOf('World Internet Conference'));
    expect(order.slice(order.indexOf('Xi Jinping'), order.indexOf('Xi Jinping') + 3)).toEqual([
      'Xi Jinping',
      'Go to the next mention of “Xi Jinping”, 1 mention',
      'Why is “Xi Jinping” marked?',
    ]);
    expect(order.slice(-3)).toEqual(['New term', 'Lists and settings', 'Open side panel']);
    await press(popup, 'draw hoe');
    await untilCard(popup, 'draw hoe');
    await press(popup, 'Next mention');
    await until('the page to light it', () => isLit(page));
    await press(popup, 'All terms');
    await until('the focus', () =>
      popup.evaluate<boolean>(`document.activeElement?.textContent === 'draw hoe'`),
    );
    expect(await driven.inCard(page, 'root => root.host.localName')).toBeNull();
    await popup.close().catch(() => undefined);
  });

  test('beside the page it stays and follows the tab in front', async () => {
    const { open, driven } = session();
    const page = await openNotes(session());
    const panel = await driven.openPanel(page);
    await untilTerms(panel);
    expect(await panel.evaluate(`Boolean(document.querySelector('[aria-label="Open side panel"]'))`)).toBe(
      false,
    );
    const other = await open('garden.html');
    await other.bringToFront();
    expect(await untilTerms(panel, 1)).toEqual(['draw hoe']);
    await other.goto(other.url().replace('garden.html', 'topic.html'));
    await untilTerms(panel, 3);
    await page.bringToFront();
    await untilTerms(panel);
    await press(panel, 'draw hoe');
    await untilCard(panel, 'draw hoe');
    // The card of another page's term goes.
    await other.bringToFront();
    await until('the list', () => panel.evaluate<boolean>(`!document.querySelector('.embedded-card')`));
    await panel.close();
  });
});
