import browser from 'webextension-polyfill';

const PAGE = 'add/index.html';

const SIZE = { width: 460, height: 560 };

export async function openAddWindow(): Promise<void> {
  const url = browser.runtime.getURL(PAGE);
  // Firefox for Android has none.
  const windows = browser.windows as typeof browser.windows | undefined;
  if (windows?.create) await windows.create({ type: 'popup', url, ...SIZE });
  else await browser.tabs.create({ url });
}

export async function closeOwnTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
