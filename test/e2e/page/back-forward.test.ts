import type { Page } from 'puppeteer-core';
import { until } from '../../browsers/waiting.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { describeInBrowsers, fixture } from '../support/e2e.ts';
import { paintedIn } from '../support/painted.ts';
import { noteChanged } from '../support/tabs.ts';

const ROUNDS = IS_LONG ? 20 : 2;

/** How often the page itself has come back, not a new one from the same address. */
const restores = async (page: Page): Promise<number> => (await page.evaluate('restores')) as number;

/** Goes to another page and back, by the page's own history: no protocol says when a kept page is there again. */
async function leaveAndComeBack(
  page: Page,
  other: string,
  meanwhile?: () => Promise<unknown>,
): Promise<void> {
  // If a page came back, the protocol of Firefox no longer knows what it loads.
  noteChanged(page);
  const before = await restores(page);
  await page.evaluate(`void setTimeout(() => (location.href = ${JSON.stringify(other)}))`);
  const isThere = async (): Promise<boolean> =>
    (await page.evaluate('document.readyState + location')) === `complete${other}`;
  await until('the other page', isThere, 5000);
  await meanwhile?.();
  await page.evaluate('void setTimeout(() => history.back())');
  await until('the page to come back', async () => (await restores(page)) === before + 1, 5000);
}

describeInBrowsers('a page that readers come back to', session => {
  test('keeps its marks as often as they do, and is read on', async () => {
    const { open, server, marked, report } = session();
    const page = await open('back.html');
    const isMarked = async (id: string): Promise<boolean> => (await paintedIn(page, id)) === 1;
    await until('the first mark', () => isMarked('first'));
    const other = server.addressOf(fixture('plain.html'));
    for (let round = 0; round < ROUNDS; round++) {
      await leaveAndComeBack(page, other);
      await until('one mark', () => isMarked('first'));
    }
    await page.evaluate(
      `document.getElementById('later').textContent = 'The Great Firewall is one more matter.'`,
    );
    await until('what was added to be marked', () => isMarked('later'));
    expect(await marked(page)).toHaveLength(2);
    expect(await report(page)).toMatchObject({ state: 'on', errors: [] });
  });

  test('knows what was switched off meanwhile', async () => {
    const { open, server, driven } = session();
    const page = await open('back.html');
    await until('the first mark', async () => (await paintedIn(page, 'first')) === 1);
    const helper = await driven.helper();
    await leaveAndComeBack(page, server.addressOf(fixture('plain.html')), () =>
      helper.evaluate(`chrome.storage.sync.set({ settings: { version: 1, on: false } })`),
    );
    await until('the marks to go', async () => (await paintedIn(page, 'first')) === 0);
  });
});
