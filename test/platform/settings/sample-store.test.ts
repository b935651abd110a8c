import browser from 'webextension-polyfill';
import { keepSample, readSample } from '../../../src/platform/settings/small-stores.ts';

beforeEach(() => browser.storage.local.clear());

test('the sample text is kept on this device; an empty one leaves nothing', async () => {
  expect(await readSample()).toBe('');
  await keepSample('A fanlight above the door.');
  expect(await readSample()).toBe('A fanlight above the door.');
  await keepSample('');
  expect(await browser.storage.local.get()).toEqual({});
});

test('what is no text reads as none', async () => {
  await browser.storage.local.set({ sample: 7 });
  expect(await readSample()).toBe('');
});
