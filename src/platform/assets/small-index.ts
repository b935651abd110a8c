import browser from 'webextension-polyfill';
import { MAX_SMALL_INDEX_BYTES } from '../../core/index/index-layout.ts';
import type { IndexReply } from '../../core/messages/protocol.ts';
import * as STORAGE_KEYS from '../browser/storage-keys.ts';
import { bytesToText, textToBytes } from './index-bytes.ts';

/** An index that pages find where their settings are, so that they need not wake the background for it. */
export interface SmallIndex extends IndexReply {
  /** That of the page settings for whose known entries it was made. */
  knownHash: string;
}

const KEY = STORAGE_KEYS.smallIndex;

export async function keepSmallIndex({ bytes, ...rest }: SmallIndex): Promise<void> {
  try {
    if (bytes.byteLength > MAX_SMALL_INDEX_BYTES) {
      await browser.storage.local.remove(KEY);
      return;
    }
    await browser.storage.local.set({ [KEY]: { ...rest, bytes: bytesToText(bytes) } });
  } catch {
    // A full disk: pages ask the background.
  }
}

/** The small index of a revision; null where there is none. Never rejects. */
export async function readSmallIndex(revision: string): Promise<SmallIndex | null> {
  try {
    const { [KEY]: kept } = await browser.storage.local.get(KEY);
    if (kept === undefined) return null;
    const { bytes, ...rest } = kept as Omit<SmallIndex, 'bytes'> & { bytes: string };
    return rest.revision === revision ? { ...rest, bytes: textToBytes(bytes) } : null;
  } catch {
    return null;
  }
}
