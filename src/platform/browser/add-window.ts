import browser from 'webextension-polyfill';

const PAGE = 'add/index.html';

/** Its size in px: the form without scrolling, and no more. */
const SIZE = { width: 460, height: 720 };

/** Opens the form for a new term beside the page; in a tab where the browser has no windows. */
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
