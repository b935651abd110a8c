import browser from 'webextension-polyfill';
import { STORAGE_KEYS } from '../browser/storage-keys.ts';

const KEY = STORAGE_KEYS.lastList;

/** The id of the list that a term was last added to while reading; null where there was none. Never rejects. */
export async function readLastList(): Promise<string | null> {
  try {
    const { [KEY]: id } = await browser.storage.local.get(KEY);
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}

export async function rememberLastList(id: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: id });
}
