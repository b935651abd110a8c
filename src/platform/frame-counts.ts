import browser from 'webextension-polyfill';

/** Marks of each frame of a tab, by the frame's id. */
export type FrameCounts = Record<string, number>;

const itemOf = (tabId: number): string => `frames:${tabId}`;

/** The frames of a tab that Sidelight runs in, with their marks. Kept for the browser session, so a sleeping worker forgets nothing. */
export async function readFrameCounts(tabId: number): Promise<FrameCounts> {
  const item = itemOf(tabId);
  const stored = (await browser.storage.session.get(item))[item];
  return typeof stored === 'object' && stored !== null ? (stored as FrameCounts) : {};
}

/** Notes the marks of one frame, or with null that it is gone, and gives the tab's sum. */
export function noteFrameCount(tabId: number, frameId: number, count: number | null): Promise<number> {
  return navigator.locks.request(itemOf(tabId), async (): Promise<number> => {
    const { [frameId]: _before, ...counts } = await readFrameCounts(tabId);
    if (count !== null) counts[frameId] = count;
    await browser.storage.session.set({ [itemOf(tabId)]: counts });
    return Object.values(counts).reduce((sum, each) => sum + each, 0);
  });
}

/** Forgets the frames of a tab whose page is gone. */
export function forgetFrames(tabId: number): Promise<void> {
  return navigator.locks.request(itemOf(tabId), () => browser.storage.session.remove(itemOf(tabId)));
}
