import { TOP_FRAME } from '../../core/messages/protocol.ts';
import browser from 'webextension-polyfill';
import { askFrame } from './messages.ts';
import { framesKey } from './storage-keys.ts';
import { withinTime } from '../within-time.ts';

/** The counts of the tab's other frames wait meanwhile. */
const ANSWER_WAIT_MS = 1000;

export interface FrameCount {
  marks: number;
  page: number;
  /** The document is leaving: it was taken out, or another takes its place. */
  left?: boolean;
  /** Of the page itself, whatever the number of its frame is. */
  isTop?: boolean;
}

export type FrameCounts = Record<string, FrameCount>;

/** The frames of a tab that Sidelight runs in, with their marks. Kept for the browser session, so a sleeping worker forgets nothing. */
export async function readFrameCounts(tabId: number): Promise<FrameCounts> {
  const item = framesKey(tabId);
  const stored = (await browser.storage.session.get(item))[item];
  return typeof stored === 'object' && stored !== null ? (stored as FrameCounts) : {};
}

/**
 * Notes the marks of one frame and gives the tab's sum; null if another document stands in the frame. A top frame with
 * another document than before is a new page: the frames that began before it are gone. (The browser tells of a new page as
 * it tells of one that only changes its address.)
 */
export function noteFrameCount(
  tabId: number,
  frameId: number,
  { left = false, isTop = frameId === TOP_FRAME, ...count }: FrameCount,
): Promise<{ sum: number; hasPageGone: boolean } | null> {
  return navigator.locks.request(framesKey(tabId), async () => {
    const before = await readFrameCounts(tabId);
    const inFrame = isTop ? TOP_FRAME : frameId;
    const known = before[inFrame]?.page;
    // The next document may report before the last one leaves. A page that Chrome keeps for "Back" then has another number.
    if ((left || inFrame !== frameId) && known !== count.page) return null;
    const isAnother = known !== undefined && known !== count.page;
    if (isAnother && !(await isShown({ tabId, frameId }, count.page, known))) return null;
    const kept = Object.entries(before).filter(([, { page }]) => !isTop || !isAnother || page >= count.page);
    const counts: FrameCounts = { ...Object.fromEntries(kept), [inFrame]: count };
    // The top frame stays, so that the next page is known for a new one.
    if (left && !isTop) delete counts[inFrame];
    await browser.storage.session.set({ [framesKey(tabId)]: counts });
    return { sum: sumOf(counts), hasPageGone: isTop && (left || isAnother) };
  });
}

/**
 * Counts of two documents may arrive in any order, and the older document may have come back, so that the frame itself is
 * asked. One that is busy or frozen does not answer: then the newer document is taken.
 */
async function isShown(
  frame: { tabId: number; frameId: number },
  page: number,
  known: number,
): Promise<boolean> {
  const answer = await withinTime(askFrame('document', {}, frame), ANSWER_WAIT_MS);
  return answer?.ok ? answer.value === page : page > known;
}

const sumOf = (counts: FrameCounts): number =>
  Object.values(counts).reduce((all, { marks }) => all + marks, 0);

export function forgetFrames(tabId: number): Promise<void> {
  return navigator.locks.request(framesKey(tabId), () => browser.storage.session.remove(framesKey(tabId)));
}
