import browser from 'webextension-polyfill';
import type { IndexReply } from '../../core/messages/protocol.ts';
import { STORAGE_KEYS } from '../browser/storage-keys.ts';

/** An index that pages find where their settings are, so that they need not wake the background for it. */
export interface SmallIndex extends IndexReply {
  knownNames: string[];
}

const { smallIndex: KEY, packsRevision: PACKS_KEY } = STORAGE_KEYS;

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

/** The small index for these settings and the packs as they are now; null where there is none. Never rejects. */
export async function readSmallIndex(settings: string): Promise<SmallIndex | null> {
  try {
    const { [PACKS_KEY]: packs, [KEY]: kept } = await browser.storage.local.get([KEY, PACKS_KEY]);
    const { revision, known, knownNames, bytes } = kept as Omit<SmallIndex, 'bytes'> & { bytes: string };
    if (!isCurrent(revision, settings, packs)) return null;
    return { revision, known, knownNames, bytes: decodeBase64(bytes) };
  } catch {
    return null;
  }
}

/** By the browser itself, since code that runs once a page is slow; Node has it from version 25. */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };
  return fromBase64?.call(Uint8Array, text) ?? Uint8Array.from(atob(text), char => char.charCodeAt(0));
}

/** True if a revision is that of these settings and of the packs whose stored notice is given. */
export function isCurrent(revision: string, settings: string, stored: unknown): boolean {
  const [ofVersionAndPacks, ofSettings] = JSON.parse(revision) as [string, string];
  const [version, ofPacks = ''] = ofVersionAndPacks.split('/');
  const packs = (stored as { revision?: string } | undefined)?.revision;
  // Before anything was stored no context has notified the others, and the revision is the first.
  const isOfPacks = packs === undefined ? ofPacks.endsWith('.1') : ofPacks === packs;
  return version === browser.runtime.getManifest().version && ofSettings === settings && isOfPacks;
}
