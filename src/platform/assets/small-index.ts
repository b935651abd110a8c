import browser from 'webextension-polyfill';
import type { IndexReply } from '../../core/messages/protocol.ts';
import { STORAGE_KEYS } from '../browser/storage-keys.ts';

/** An index that pages find where their settings are, so that they need not wake the background for it. */
export interface SmallIndex extends IndexReply {
  /** That of the page settings whose known entries it has. */
  knownName: string;
}

const KEY = STORAGE_KEYS.smallIndex;

/** Larger ones are asked for: they travel faster as bytes. */
const MOST_BYTES = 64_000;

export async function keepSmallIndex({ bytes, ...rest }: SmallIndex): Promise<void> {
  try {
    if (bytes.byteLength > MOST_BYTES) {
      await browser.storage.local.remove(KEY);
      return;
    }
    const text = bytes.reduce((all, byte) => all + String.fromCharCode(byte), '');
    await browser.storage.local.set({ [KEY]: { ...rest, bytes: btoa(text) } });
  } catch {
    // A full disk: pages ask the background.
  }
}

/** The small index of a revision; null where there is none. Never rejects. */
export async function readSmallIndex(revision: string): Promise<SmallIndex | null> {
  try {
    const { [KEY]: kept } = await browser.storage.local.get(KEY);
    const { bytes, ...rest } = kept as Omit<SmallIndex, 'bytes'> & { bytes: string };
    return rest.revision === revision ? { ...rest, bytes: decodeBase64(bytes) } : null;
  } catch {
    return null;
  }
}

/** By the browser itself, since code that runs once a page is slow; Node has it from version 25. */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };
  return fromBase64?.call(Uint8Array, text) ?? Uint8Array.from(atob(text), char => char.charCodeAt(0));
}
