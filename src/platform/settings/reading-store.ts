import browser from 'webextension-polyfill';
import type { Phrase } from '../../core/phrase.ts';
import type { ReadingState } from '../../core/reading/reading-state.ts';
import { readingKey } from '../browser/storage-keys.ts';

export interface ReadingRecord {
  state: ReadingState;
  status: Phrase | null;
}

/** Works on a tab's record, one piece after the other, null outside reading mode; the session outlives a sleeping worker. */
export function changeReading(
  tabId: number,
  work: (record: ReadingRecord | null) => Promise<ReadingRecord | null>,
): Promise<ReadingRecord | null> {
  const item = readingKey(tabId);
  return navigator.locks.request(item, async () => {
    const stored = (await browser.storage.session.get(item))[item] as ReadingRecord | undefined;
    const next = await work(stored ?? null);
    if (next) await browser.storage.session.set({ [item]: next });
    else await browser.storage.session.remove(item);
    return next;
  });
}

export function forgetReading(tabId: number): Promise<void> {
  return browser.storage.session.remove(readingKey(tabId));
}
