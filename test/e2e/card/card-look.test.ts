import type { Page } from 'puppeteer-core';
import { until } from '../../browsers/waiting.ts';
import { hoverOver } from '../../commands/inspect.ts';
import { openChanges, pressControl } from '../support/card-hands.ts';
import { readCard, untilStill } from '../support/card-text.ts';
import { emulateMedia } from '../support/conditions.ts';
import { describeInBrowsers, type Session } from '../support/e2e.ts';
import { cardBox, overlap } from '../support/layers.ts';
import { inTurn } from '../../helpers/long-run.ts';

/** More than this before anything is asked for would be no short card, in px; in a wide font it has a line more than in most. */
const SHORT_PX = 330;

const openTopic = ({ openRead }: Session): Promise<Page> => openRead('topic.html');

const hover = ({ driven }: Session, page: Page, text = 'Great Firewall') =>
  hoverOver({ driven, page, text, shot: null });

const isCut = ({ driven }: Session, page: Page): Promise<boolean | null> =>
  driven.inCard<boolean>(page, `root => root.querySelector('.cut').checkVisibility()`);

describeInBrowsers('the look of the card', (session, testInOne, kind) => {
  test('it is short, says nothing that is cut, and opens the rest', async () => {
    const page = await openTopic(session());
    await hover(session(), page);
    expect((await cardBox(session(), page)).height).toBeLessThan(SHORT_PX);
    expect(await isCut(session(), page)).toBe(false);
    await session().keepPicture('card-short', () => page.screenshot());
    const { text } = (await readCard(session().driven, page))!;
    await pressControl(session(), page, /\d more from this source/.exec(text)![0]);
    await until('the other statements', async () => {
      const card = await readCard(session().driven, page);
      return card !== null && card.statements.length > 1;
    });
    await untilStill(session().driven, page);
    await session().keepPicture('card-whole', () => page.screenshot());
  });

  testInOne('its menu lies over nothing that is read', async () => {
    const page = await openTopic(session());
    await openChanges(session(), page, 'Great Firewall');
    const menu = await cardBox(session(), page, '.because');
    for (const part of ['header', '.summary', '.says', '.links', 'footer'])
      expect([part, overlap(menu, await cardBox(session(), page, part))]).toEqual([part, false]);
    await session().keepPicture('card-menu', () => page.screenshot());
  });

  test.each(
    inTurn(kind, [
      ['at 200 % zoom', 500, 350],
      ['on a low screen', 320, 256],
    ]),
  )('%s it shows its foot, and that it scrolls, until its end is seen', async (_, width, height) => {
    const { driven } = session();
    const page = await openTopic(session());
    await page.setViewport({ width, height });
    await hover(session(), page);
    expect(await isCut(session(), page)).toBe(true);
    const card = await cardBox(session(), page);
    const foot = await cardBox(session(), page, 'footer');
    const cut = await cardBox(session(), page, '.cut');
    expect(foot.y + foot.height).toBeLessThanOrEqual(card.y + card.height);
    expect(card.y + card.height).toBeLessThanOrEqual(height);
    expect(Math.abs(cut.y + cut.height - foot.y)).toBeLessThanOrEqual(2);
    await session().keepPicture(`card-cut-${height}`, () => page.screenshot());
    await driven.inCard(
      page,
      `root => { for (const each of root.querySelectorAll('.card, .body')) each.scrollTop = each.scrollHeight; return true; }`,
    );
    await until('the end', async () => (await isCut(session(), page)) === false);
  });

  testInOne('beside a newer page the foot says how much older its source is', async () => {
    const { driven, openRead } = session();
    const page = await openRead('dated.html');
    const card = await hover({ ...session(), driven }, page);
    expect(card.source).toBe('Source: Dec 2015 · 5 years before this page');
    await session().keepPicture('card-age', () => page.screenshot());
  });

  testInOne('its text has the size that the reader chose', async () => {
    const { driven } = session();
    const set = { version: 1, cardText: 'largest' };
    await (await driven.helper()).evaluate(`chrome.storage.sync.set({ settings: ${JSON.stringify(set)} })`);
    const page = await openTopic(session());
    await hover(session(), page);
    const size = await driven.inCard<string>(
      page,
      `root => getComputedStyle(root.querySelector('.summary')).fontSize`,
    );
    expect(size).toBe('19px');
    await session().keepPicture('card-largest', () => page.screenshot());
  });

  testInOne('forced colours leave the system’s, whatever the page’s are', async () => {
    const { kind, openRead } = session();
    const page = await openRead('dark-page.html');
    await emulateMedia(page, kind, { forcedColours: true });
    await hover(session(), page);
    await session().keepPicture('card-forced-dark', () => page.screenshot());
    expect(await isCut(session(), page)).toBe(false);
  });
});
