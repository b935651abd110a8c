import type { Page } from 'puppeteer-core';
import { describeInBrowsers, fixture, type Session } from '../support/e2e.ts';
import { importList } from '../support/import-list.ts';
import { until } from '../../browsers/waiting.ts';

const SECRETS = {
  known: ['private-words/gate'],
  sitesOff: ['bank.example'],
  packsPrivate: ['private-words'],
  packsOff: ['some-list'],
  never: ['draw hoes'],
};

const storeSecrets = async ({ driven }: Session): Promise<void> => {
  await importList(driven, fixture('private-list.json'));
  const settings = { settings: { version: 1, wordsPerMark: 0, hoverDelay: 7, ...SECRETS } };
  await (await driven.helper()).evaluate(`chrome.storage.sync.set(${JSON.stringify(settings)})`);
  const options = await driven.extensionPage('options/index.html#new');
  await until('the database', () =>
    options.evaluate<boolean>(`indexedDB.databases().then(all => all.length > 1)`),
  );
  await options.close();
};

/** Evaluates an expression in the world of our script in a page, as a process that was taken over can. */
async function inContentWorld<T>(page: Page, expression: string): Promise<T> {
  const [realm] = page.mainFrame().extensionRealms();
  return (await realm!.evaluate(expression)) as T;
}

type Reply = { ok: true; value: unknown } | { ok: false; error: string };

const ask = (page: Page, name: string, request: object): Promise<Reply> =>
  inContentWorld(page, `chrome.runtime.sendMessage(${JSON.stringify({ name, request })})`);

describeInBrowsers('what a page’s process gets', (session, _testInOne, kind) => {
  // No driver of Firefox gets into that world.
  const testInChromium = kind === 'chromium' ? test : test.skip;

  test('what lies where pages read names no private list, no site and nothing that is known', async () => {
    const { driven } = session();
    await storeSecrets(session());
    const helper = await driven.helper();
    const stored = await until('the settings for pages', async () => {
      const items = JSON.stringify(await helper.evaluate('chrome.storage.local.get(null)'));
      return items.includes('"hoverDelay":7') && items;
    });
    expect(stored).not.toMatch(/private-words|draw hoe|bank|some-list/);
  });

  testInChromium('the synced settings and what is kept of other tabs are shut to it', async () => {
    const { open } = session();
    await storeSecrets(session());
    const page = await open('hostile.html');
    const tried = await inContentWorld<string[]>(
      page,
      `Promise.all(['sync', 'session'].map(area => chrome.storage[area].get(null).then(JSON.stringify, String)))`,
    );
    for (const each of tried) expect(each).toContain('Access to storage is not allowed');
  });

  testInChromium(
    'what it sends changes no settings of others, and does not keep the background from other tabs',
    async () => {
      const { driven, open, openNew } = session();
      await storeSecrets(session());
      const other = await openNew('reader-actions.html');
      const page = await open('hostile.html');
      const helper = await driven.helper();
      const settings = (): Promise<unknown> => helper.evaluate('chrome.storage.sync.get(null)');
      const before = await settings();
      for (const [name, request] of [
        ['private-index', {}],
        ['private-names', { revision: '1', refs: [16777216] }],
        ['cards', { names: [{ pack: 'private-words', entry: 'hoe' }] }],
        ['undo-action', { before: { known: SECRETS.known }, after: { known: [] } }],
        ['reader-action', { action: { type: 'leave-site', host: 'news.example' }, done: true }],
        ['reader-action', { action: { type: 'never', words: { length: 0 } }, done: true }],
      ] as const)
        expect({ name, reply: await ask(page, name, request) }).toMatchObject({ name, reply: { ok: false } });
      const flood = `Promise.all(Array.from({ length: 50 }, () =>
      chrome.runtime.sendMessage({ name: 'packs-off', request: { text: 'tea' } })))`;
      const replies = await inContentWorld<Reply[]>(page, flood);
      expect(replies.filter(({ ok }) => !ok).length).toBeGreaterThanOrEqual(20);
      expect(await ask(other, 'packs-off', { text: 'tea' })).toMatchObject({ ok: true });
      expect(await settings()).toEqual(before);
    },
  );
});
