import type { ExtensionPage } from './driven.ts';
import { until } from './waiting.ts';

/**
 * A document of the extension without any script, in which its interfaces are there all the same: nothing in it reacts to
 * what is stored, and it holds no database open.
 */
export const BARE_PAGE = 'icons/16.png';

/** Empties all that the extension stores, as if it had just been installed. */
export async function clearExtension(helper: ExtensionPage): Promise<void> {
  await helper.evaluate(`(async () => {
    for (const area of ['sync', 'local', 'session']) {
      const items = await chrome.storage[area].get(null);
      // Chromium allows only so many changes a minute.
      if (Object.keys(items).length > 0) await chrome.storage[area].clear();
    }
    localStorage.clear();
    const drop = name => new Promise((done, fail) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => done();
      request.onerror = () => fail(request.error);
    });
    for (const { name } of await indexedDB.databases()) await drop(name);
  })()`);
}

/** Starts the background, which makes the first index, and waits for its answer. */
export async function wakeBackground(helper: ExtensionPage): Promise<void> {
  const ask = `chrome.runtime.sendMessage({ name: 'index', request: { haveRevision: null } }).then(({ ok }) => ok)`;
  await until('the background to answer', () => helper.evaluate<boolean>(ask), 15_000);
}
