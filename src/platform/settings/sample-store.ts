import browser from 'webextension-polyfill';

const KEY = 'sample';

/** The text that the reader tries marks on, as it is kept on this device; empty where there is none. */
export async function readSample(): Promise<string> {
  const { [KEY]: sample } = await browser.storage.local.get(KEY);
  return typeof sample === 'string' ? sample : '';
}

/** Keeps another text to try marks on; an empty one is forgotten. */
export async function keepSample(text: string): Promise<void> {
  if (text === '') await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: text });
}
