import browser from 'webextension-polyfill';

/** The item of `storage.local` that holds the id of the list that a term was last added to while reading. */
const KEY = 'add-list';

/** That list's id; null where there was none. Never rejects. */
export async function readLastList(): Promise<string | null> {
  try {
    const { [KEY]: id } = await browser.storage.local.get(KEY);
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}

/** Remembers a list as the one that the next term goes to. */
export async function rememberLastList(id: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: id });
}
