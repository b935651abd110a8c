import browser from 'webextension-polyfill';
import type { PickedText } from '../../core/messages/protocol.ts';
import { STORAGE_KEYS } from '../browser/storage-keys.ts';

// `storage.session` is memory alone: nothing of a page is on the disk before the reader says so.
const KEY = STORAGE_KEYS.picked;

export async function keepPicked(picked: PickedText): Promise<void> {
  await browser.storage.session.set({ [KEY]: picked });
}

/** Takes what was picked; null if there is nothing, or it was taken before. */
export async function takePicked(): Promise<PickedText | null> {
  const { [KEY]: picked } = await browser.storage.session.get(KEY);
  await browser.storage.session.remove(KEY);
  return (picked as PickedText | undefined) ?? null;
}
