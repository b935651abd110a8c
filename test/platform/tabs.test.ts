import browser from 'webextension-polyfill';
import { findActiveTab, listFrames } from '../../src/platform/tabs.ts';

const query = chrome.tabs.query as unknown as jest.Mock;

test('the active tab is known by its id alone', async () => {
  query.mockImplementationOnce((_, reply: (tabs: object[]) => void) => reply([{ id: 7, status: 'loading' }]));
  expect(await findActiveTab()).toEqual({ id: 7, loading: true });
  query.mockImplementationOnce((_, reply: (tabs: object[]) => void) => reply([]));
  expect(await findActiveTab()).toBeNull();
});

test('the frames of a tab: the top one, then those that have reported', async () => {
  expect(await listFrames(7)).toEqual([0]);
  await browser.storage.session.set({ 'frames:7': { 12: 1, 0: 3, 5: 0 }, 'frames:8': { 4: 1 } });
  expect(await listFrames(7)).toEqual([0, 5, 12]);
});
