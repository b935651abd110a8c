import browser from 'webextension-polyfill';
import { STORAGE_KEYS } from '../browser/storage-keys.ts';

const KEY = STORAGE_KEYS.sample;

export async function readSample(): Promise<string> {
  const { [KEY]: sample } = await browser.storage.local.get(KEY);
  return typeof sample === 'string' ? sample : '';
}

export async function keepSample(text: string): Promise<void> {
  if (text === '') await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: text });
}
