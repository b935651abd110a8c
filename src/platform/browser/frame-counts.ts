import { TOP_FRAME } from '../../core/messages/protocol.ts';
import browser from 'webextension-polyfill';
import { framesKey } from './storage-keys.ts';

export interface FrameCount {
  marks: number;
  page: number;
  /** True if the document is leaving: it was taken out, or another takes its place. */
  left?: boolean;
}

export type FrameCounts = Record<string, FrameCount>;

/** The frames of a tab that Sidelight runs in, with their marks. Kept for the browser session, so a sleeping worker forgets nothing. */
export async function readFrameCounts(tabId: number): Promise<FrameCounts> {
  const item = framesKey(tabId);
  const stored = (await browser.storage.session.get(item))[item];
  return typeof stored === 'object' && stored !== null ? (stored as FrameCounts) : {};
}

/**
 * Notes the marks of one frame and gives the tab's sum. A top frame with another document than before is a new page: the
 * frames that began before it are gone. (The browser tells of a new page as it tells of one that only changes its address.)
 */
export function noteFrameCount(
  tabId: number,
  frameId: number,
  { left = false, ...count }: FrameCount,
): Promise<{ sum: number; isNewPage: boolean }> {
  return navigator.locks.request(framesKey(tabId), async () => {
    const before = await readFrameCounts(tabId);
    // The next document may have told before the last one leaves.
    if (left && before[frameId]?.page !== count.page) return { sum: sumOf(before), isNewPage: false };
    const isNewPage = frameId === TOP_FRAME && before[0] !== undefined && before[0].page !== count.page;
    const kept = Object.entries(before).filter(([, { page }]) => !isNewPage || page >= count.page);
    const counts: FrameCounts = { ...Object.fromEntries(kept), [frameId]: count };
    // The top frame stays, so that the next page is known for a new one.
    if (left && frameId !== TOP_FRAME) delete counts[frameId];
    await browser.storage.session.set({ [framesKey(tabId)]: counts });
    return { sum: sumOf(counts), isNewPage };
  });
}

const sumOf = (counts: FrameCounts): number =>
  Object.values(counts).reduce((all, { marks }) => all + marks, 0);

export function forgetFrames(tabId: number): Promise<void> {
  return navigator.locks.request(framesKey(tabId), () => browser.storage.session.remove(framesKey(tabId)));
}
