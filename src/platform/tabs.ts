import browser from 'webextension-polyfill';
import { readFrameCounts } from './frame-counts.ts';

/** The tab that a popup stands over. */
export interface ActiveTab {
  id: number;
  /** True until the page has loaded. */
  loading: boolean;
}

/** The tab in front of the current window, or null. Needs no permission: its address stays unknown. */
export async function findActiveTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, loading: tab.status === 'loading' };
}

/** The frames of a tab that have told the background their count; the top frame is always the first. */
export async function listFrames(tabId: number): Promise<number[]> {
  const known = Object.keys(await readFrameCounts(tabId)).map(Number);
  return [0, ...known.filter(id => Number.isInteger(id) && id > 0).sort((a, b) => a - b)];
}

/** Opens the options page, at a place of it such as `#import` if one is given. */
export async function openOptions(place = ''): Promise<void> {
  if (place === '') await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL(`options/index.html${place}`) });
}
