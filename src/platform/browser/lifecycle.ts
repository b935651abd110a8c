import browser from 'webextension-polyfill';

/** `from` is the version that was updated; null where there was none. */
export interface Installed {
  from: string | null;
}

export function onInstalled(callback: (installed: Installed) => void): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    if (reason === 'install') callback({ from: null });
    if (reason === 'update' && previousVersion) callback({ from: previousVersion });
  });
}

export const ownVersion = (): string => browser.runtime.getManifest().version;

/** False where a policy has installed the extension. */
export async function isChosenByReader(): Promise<boolean> {
  try {
    return (await browser.management.getSelf()).installType !== 'admin';
  } catch {
    return true;
  }
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

/** Opens a page of ours in a window that is not private; false where there is none. */
export async function openInOwnWindow(path: string): Promise<boolean> {
  try {
    const url = browser.runtime.getURL(path);
    // Phones have no windows.
    const { windows: api } = browser as Partial<typeof browser>;
    const windows = (await api?.getAll({ windowTypes: ['normal'] })) ?? [
      { id: undefined, incognito: false, focused: true },
    ];
    const open = windows.filter(({ incognito }) => !incognito);
    const window = open.find(({ focused }) => focused) ?? open[0];
    if (!window) return false;
    await browser.tabs.create({ url, ...(window.id === undefined ? {} : { windowId: window.id }) });
    return true;
  } catch {
    return false;
  }
}
