import browser from 'webextension-polyfill';

const SIZES = [16, 32, 48, 128];

const iconPaths = (on: boolean): Record<string, string> =>
  Object.fromEntries(
    SIZES.map(size => [size, browser.runtime.getURL(`icons/${on ? '' : 'off-'}${size}.png`)]),
  );

export async function showIcon(on: boolean, tabId?: number): Promise<void> {
  await inTab(browser.action.setIcon({ path: iconPaths(on), ...(tabId === undefined ? {} : { tabId }) }));
}

export async function showCount(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > 999 ? '999+' : String(count);
  await inTab(browser.action.setBadgeText({ tabId, text }));
}

export async function styleBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#0b6b64' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}

/** A tab may close while its message is on the way; there is nothing left to show then. */
async function inTab(change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!/tab/i.test(String(error))) throw error;
  }
}
