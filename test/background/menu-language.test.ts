import { chrome } from 'jest-chrome';
import browser from 'webextension-polyfill';
import { settle } from '../browsers/waiting.ts';

const GERMAN = { menuAdd: { message: '„%s“ hinzufügen' }, menuLookUp: { message: '„%s“ nachschlagen' } };

const titles = (): unknown[] => chrome.contextMenus.create.mock.calls.map(([{ title }]) => title);

const change = async (settings: object): Promise<void> => {
  await browser.storage.sync.set({ settings: { version: 1, ...settings } });
  for (let turn = 0; turn < 20; turn++) await settle();
};

test('the menu is in the language that the reader has chosen, and is made again only in another one', async () => {
  chrome.contextMenus.removeAll.mockImplementation(done => done?.());
  globalThis.fetch = jest.fn(async () => ({ json: async () => GERMAN })) as never;
  require('../../src/background/main.ts');
  await change({ language: 'de' });
  expect(titles()).toEqual(['„%s“ hinzufügen', '„%s“ nachschlagen']);
  await change({ language: 'de', on: false });
  expect(titles()).toHaveLength(2);
  await change({ on: false });
  expect(titles().slice(2)).toEqual(['Add “%s” to Sidelight', 'Look up “%s” in Sidelight']);
});
