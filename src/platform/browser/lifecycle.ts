import browser from 'webextension-polyfill';

export function onFirstInstall(callback: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') callback();
  });
}

/** Calls back when the browser starts, and when the extension is installed or updated: what the toolbar shows is gone then. */
export function onToolbarReset(callback: () => void): void {
  browser.runtime.onStartup.addListener(callback);
  browser.runtime.onInstalled.addListener(callback);
}

export function onCommand(callback: (name: string, tabId: number | undefined) => void): void {
  browser.commands.onCommand.addListener((name, tab) => callback(name, tab?.id));
}

export function onTabGone(callback: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(callback);
}

export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
