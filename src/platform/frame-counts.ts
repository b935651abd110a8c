import browser from 'webextension-polyfill';

/** The marks of one frame, and the document that has them, by the time at which it began. */
export interface FrameCount {
  marked: number;
  page: number;
}

/** Counts by the frame's id. */
export type FrameCounts = Record<string, FrameCount>;

const itemOf = (tabId: number): string => `frames:${tabId}`;

/** The frames of a tab that Sidelight runs in, with their marks. Kept for the browser session, so a sleeping worker forgets nothing. */
export async function readFrameCounts(tabId: number): Promise<FrameCounts> {
  const item = itemOf(tabId);
  const stored = (await browser.storage.session.get(item))[item];
  return typeof stored === 'object' && stored !== null ? (stored as FrameCounts) : {};
}

/** Notes the marks of one frame and gives the tab's sum. */
export function noteFrameCount(tabId: number, frameId: number, count: FrameCount): Promise<number> {
  return changeCounts(tabId, counts => sumOf(Object.assign(counts, { [frameId]: count })));
}

/**
 * Forgets a frame whose document is gone, and gives the tab's sum; null where the frame has another document already:
 * browsers may tell of the old one after the new one.
 */
export function forgetFrame(tabId: number, frameId: number, page: number): Promise<number | null> {
  return changeCounts(tabId, counts => {
    if (counts[frameId]?.page !== page) return null;
    delete counts[frameId];
    return sumOf(counts);
  });
}

/** Forgets the frames of a tab that is closed. */
export function forgetFrames(tabId: number): Promise<void> {
  return navigator.locks.request(itemOf(tabId), () => browser.storage.session.remove(itemOf(tabId)));
}

const sumOf = (counts: FrameCounts): number =>
  Object.values(counts).reduce((sum, { marked }) => sum + marked, 0);

function changeCounts<T>(tabId: number, change: (counts: FrameCounts) => T): Promise<T> {
  return navigator.locks.request(itemOf(tabId), async (): Promise<T> => {
    const counts = await readFrameCounts(tabId);
    const result = change(counts);
    await browser.storage.session.set({ [itemOf(tabId)]: counts });
    return result;
  }) as Promise<T>;
}
