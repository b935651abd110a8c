import browser from 'webextension-polyfill';
import { TOP_FRAME } from '../../core/messages/protocol.ts';
import { readFrameCounts } from './frame-counts.ts';

export interface ActiveTab {
  id: number;
  windowId: number;
  loading: boolean;
}

const NO_WINDOW = -1;

/** The tab in front, or null. Needs no permission: its address stays unknown. */
export async function findActiveTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, windowId: tab.windowId ?? NO_WINDOW, loading: tab.status === 'loading' };
}

export function watchTabs(onChange: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listen = (): void => onChange();
  const { onActivated, onUpdated } = browser.tabs;
  onActivated.addListener(listen);
  onUpdated.addListener(listen);
  signal.addEventListener(
    'abort',
    () => {
      onActivated.removeListener(listen);
      onUpdated.removeListener(listen);
    },
    { once: true },
  );
}

/** The frames of a tab that have told the background their count; the top frame is always the first. */
export async function listFrames(tabId: number): Promise<number[]> {
  const known = Object.keys(await readFrameCounts(tabId)).map(Number);
  return [TOP_FRAME, ...known.filter(id => Number.isInteger(id) && id > TOP_FRAME).sort((a, b) => a - b)];
}

/** Opens the options page, at a place of it such as `#import` if one is given. */
export async function openOptions(place = ''): Promise<void> {
  if (place === '') await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL(`options/index.html${place}`) });
}
