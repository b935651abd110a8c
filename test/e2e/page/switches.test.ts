import type { Page } from 'puppeteer-core';
import type { Surface } from '../../browsers/driven.ts';
import { until, untilSteady } from '../../browsers/waiting.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { describeInBrowsers, fixture, untilMarks, type Session } from '../support/e2e.ts';
import { noteChanged } from '../support/tabs.ts';
import { hoverOver } from '../../commands/inspect.ts';
import { readHtml } from '../../commands/page-html.ts';

const ROUNDS = IS_LONG ? 10 : 1;

const SWITCH_ALL = '.brand input[role=switch]';
const SWITCH_SITE = '.brand + .row input[role=switch]';

async function badgeOf({ driven }: Session, page: Page): Promise<string> {
  const tab = await driven.tabOf(page);
  return (await driven.helper()).evaluate<string>(`chrome.action.getBadgeText({ tabId: ${tab} })`);
}

async function openPopup({ driven }: Session, page: Page): Promise<Surface> {
  const popup = await driven.openPopup(page);
  await until('the popup to be drawn', () =>
    popup.evaluate<boolean>(`Boolean(document.querySelector('.popup'))`),
  );
  return popup;
}

describeInBrowsers('switches', (session, testInOne) => {
  test('off and on in the popup: marks and card leave the open page within a second and come back', async () => {
    const { driven, keepPicture, openRead } = session();
    const page = await openRead('topic.html');
    const before = await readHtml(page);
    await hoverOver({ driven, page, text: 'Great Firewall', shot: null });
    expect(await readHtml(page)).not.toBe(before);
    const popup = await openPopup(session(), page);
    await popup.click(SWITCH_ALL);
    await untilMarks(page, 'gone');
    expect(await readHtml(page)).toBe(before);
    await popup.click(SWITCH_ALL);
    await untilMarks(page, 'there');
    expect(await readHtml(page)).toBe(before);
    await keepPicture('after-switching', () => page.screenshot());
    await popup.close();
  });

  testInOne('off on this site alone', async () => {
    const { report, driven, server, openRead } = session();
    const page = await openRead('topic.html');
    const popup = await openPopup(session(), page);
    await until('the site to be shown', () =>
      popup.evaluate<boolean>(`document.body.textContent.includes('127.0.0.1')`),
    );
    await popup.click(SWITCH_SITE);
    await untilMarks(page, 'gone');
    expect((await report(page)).state).toBe('site-off');
    const elsewhere = await driven.openPage(server.addressOf(fixture('topic.html'), 'localhost'));
    await untilMarks(elsewhere, 'there', 3000);
    await elsewhere.close();
    await popup.close();
    const again = await openPopup(session(), page);
    await again.click(SWITCH_SITE);
    await untilMarks(page, 'there');
    await again.close();
  });

  testInOne('the popup lists the terms of the page; choosing one shows its card there', async () => {
    const { openRead } = session();
    const page = await openRead('topic.html');
    const popup = await openPopup(session(), page);
    const names = await until('the terms', async () => {
      const found = await popup.evaluate<string[]>(
        `[...document.querySelectorAll('.term .name')].map(name => name.textContent)`,
      );
      return found.length > 0 && found;
    });
    expect(names.sort()).toEqual(['Great Firewall', 'World Internet Conference', 'cybersovereignty']);
    await popup.click('.term');
    await until('the card', () =>
      popup.evaluate<boolean>(
        `Boolean(document.querySelector('.embedded-card')?.shadowRoot.querySelector('.card'))`,
      ),
    );
    await popup.close();
  });

  test('the keyboard command switches off and on', async () => {
    const { driven, openRead } = session();
    const helper = await driven.helper();
    const commands = await helper.evaluate<{ name: string; shortcut: string }[]>('chrome.commands.getAll()');
    const toggle = commands.find(({ name }) => name === 'toggle');
    if (!toggle?.shortcut) throw new Error('the command has no shortcut');
    const page = await openRead('topic.html');
    await driven.pressCommand(page, toggle.shortcut);
    await untilMarks(page, 'gone', 2000);
    await driven.pressCommand(page, toggle.shortcut);
    await untilMarks(page, 'there', 2000);
  });

  test('the badge counts the marks of all frames and is empty when off', async () => {
    const { open, driven } = session();
    const page = await open('frames.html');
    await until('the badge to say 3', async () => (await badgeOf(session(), page)) === '3');
    await (
      await driven.helper()
    ).evaluate(`chrome.storage.sync.set({ settings: { version: 1, on: false } })`);
    await until('the badge to be empty', async () => (await badgeOf(session(), page)) === '');
  });

  test('a page that only changes its address keeps its count; a frame that loads another page counts anew', async () => {
    const { open } = session();
    const page = await open('frames.html');
    const untilBadge = (text: string) =>
      until(`the badge to say “${text}”`, async () => (await badgeOf(session(), page)) === text, 3000);
    await untilBadge('3');
    await page.evaluate(`history.pushState(1, '', '?other'); location.hash = 'place'`);
    // It would be gone with the next count that a frame tells.
    await page.evaluate(`document.querySelector('iframe[title="in place"]').srcdoc = '<p>Nothing.'`);
    await untilBadge('2');
    await page.evaluate(
      `document.querySelector('iframe[title="in place"]').srcdoc = '<p>All about the Great Firewall.'`,
    );
    await untilBadge('3');
    await page.goto(page.url().replace(/frames.html.*/, 'plain.html'));
    await untilBadge('1');
  });

  test('the badge is that of the page in front, however pages leave and come back while Sidelight is switched', async () => {
    const { driven, open, server } = session();
    const [frames, plain, garden] = ['frames.html', 'plain.html', 'garden.html'].map(name =>
      server.addressOf(fixture(name)),
    );
    const page = await open('frames.html');
    const untilBadge = (of: string | undefined, text: string) =>
      untilSteady(`the badge of ${of}`, async () => (await badgeOf(session(), page)) === text);
    await untilBadge(frames, '3');
    // If a page came back, the protocol of Firefox no longer knows what it loads.
    noteChanged(page);
    const helper = await driven.helper();
    const change = (on: boolean) => `chrome.storage.sync.set({ settings: { version: 1, on: ${on} } })`;
    const go = async (script: string, to: string | undefined, badge: string): Promise<void> => {
      await helper.evaluate(`${change(false)}.then(() => ${change(true)})`);
      await page.evaluate(`void setTimeout(() => ${script})`);
      await until(`the page ${to}`, async () => (await page.evaluate('location.href')) === to, 5000);
      await untilBadge(to, badge);
    };
    for (let round = 0; round < ROUNDS; round++) {
      await go(`(location.href = '${plain}')`, plain, '1');
      await go('history.back()', frames, '3');
      await go(`(location.href = '${garden}')`, garden, '');
      await go('history.back()', frames, '3');
    }
  });
});
