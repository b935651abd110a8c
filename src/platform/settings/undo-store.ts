import browser from 'webextension-polyfill';
import type { SettingsDiff } from '../../core/undo/settings-diff.ts';
import { undoKey } from '../browser/storage-keys.ts';

type Kept = [id: string, diff: SettingsDiff][];

/** More are not kept for one tab, nor more characters but for the last one: all tabs share the room. */
const MAX_UNDOS = 20;
const MAX_UNDO_CHARS = 200_000;

// The diffs hold whole lists of the reader's: a page gets a name for its own, and nothing of what they hold.

const read = async (tabId: number): Promise<Kept> =>
  ((await browser.storage.session.get(undoKey(tabId)))[undoKey(tabId)] as Kept | undefined) ?? [];

const write = (tabId: number, kept: Kept): Promise<void> =>
  browser.storage.session.set({ [undoKey(tabId)]: kept });

/** Returns the name by which the tab takes it back. */
export function keepUndo(tabId: number, diff: SettingsDiff): Promise<string> {
  return navigator.locks.request(undoKey(tabId), async () => {
    const id = crypto.randomUUID();
    const kept: Kept = [...(await read(tabId)).slice(1 - MAX_UNDOS), [id, diff]];
    while (kept.length > 1 && JSON.stringify(kept).length > MAX_UNDO_CHARS) kept.shift();
    await write(tabId, kept);
    return id;
  });
}

/** Takes a change back, once; where that fails it can be tried again. */
export function takeBack(
  tabId: number,
  id: string,
  apply: (diff: SettingsDiff) => Promise<unknown>,
): Promise<void> {
  return navigator.locks.request(undoKey(tabId), async () => {
    const kept = await read(tabId);
    const [, diff] = kept.find(([each]) => each === id) ?? [];
    if (!diff) throw new Error('there is nothing to undo');
    await apply(diff);
    await write(
      tabId,
      kept.filter(([each]) => each !== id),
    );
  });
}

export const forgetUndos = (tabId: number): Promise<void> => browser.storage.session.remove(undoKey(tabId));
