import browser from 'webextension-polyfill';
import { findActiveTab, listFrames, watchTabs } from '../../../src/platform/browser/tabs.ts';

const COUNT = { marks: 1, page: 1 };
const query = chrome.tabs.query as unknown as jest.Mock;

test('the active tab is known by its id alone', async () => {
  query.mockImplementationOnce((_, reply: (tabs: object[]) => void) =>
    reply([{ id: 7, windowId: 2, status: 'loading' }]),
  );
  expect(await findActiveTab()).toEqual({ id: 7, windowId: 2, loading: true });
  query.mockImplementationOnce((_, reply: (tabs: object[]) => void) => reply([]));
  expect(await findActiveTab()).toBeNull();
});

test('the frames of a tab: the top one, then those that have reported', async () => {
  expect(await listFrames(7)).toEqual([0]);
  await browser.storage.session.set({
    'frames:7': { 12: COUNT, 0: COUNT, 5: COUNT },
    'frames:8': { 4: COUNT },
  });
  expect(await listFrames(7)).toEqual([0, 5, 12]);
});

test('another tab in front and another page in it are told, until the signal aborts', () => {
  const { onActivated, onUpdated } = chrome.tabs;
  const told = jest.fn();
  const life = new AbortController();
  watchTabs(told, life.signal);
  for (const event of [onActivated, onUpdated])
    (event as unknown as { callListeners: () => void }).callListeners();
  expect(told).toHaveBeenCalledTimes(2);
  life.abort();
  expect([onActivated.hasListeners(), onUpdated.hasListeners()]).toEqual([false, false]);
  watchTabs(told, life.signal);
  expect([onActivated.hasListeners(), onUpdated.hasListeners()]).toEqual([false, false]);
});
