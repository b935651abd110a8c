import type { ExtensionPage } from './driven.ts';
import { until } from './waiting.ts';

/**
 * A document of the extension without any script, in which its interfaces are there all the same: nothing in it reacts to
 * what is stored, and it holds no database open.
 */
export const BARE_PAGE = 'icons/16.png';

/** Of these each write to the lists has the next number (`meta.revision`), and the first one stores the bundled pack. */
const LISTS = ['sidelight', 'sidelight-index'];

/**
 * Empties all that the extension stores, as if it had just been installed. Lists that nobody has written to stay as they
 * are: to store and index them again is most of what this costs.
 */
export async function clearExtension(helper: ExtensionPage): Promise<void> {
  await helper.evaluate(`(async () => {
    for (const area of ['sync', 'local', 'session']) {
      const items = await chrome.storage[area].get(null);
      // Chromium allows only so many changes a minute.
      if (Object.keys(items).length > 0) await chrome.storage[area].clear();
    }
    localStorage.clear();
    const settle = request => new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    const lists = ${JSON.stringify(LISTS)};
    const areAsInstalled = async version => {
      const database = await settle(indexedDB.open(lists[0], version));
      try {
        return (await settle(database.transaction('meta').objectStore('meta').get('revision'))) === 1;
      } finally {
        database.close();
      }
    };
    const databases = await indexedDB.databases();
    const stored = databases.find(({ name }) => name === lists[0]);
    const kept = stored && (await areAsInstalled(stored.version).catch(() => false)) ? lists : [];
    for (const { name } of databases) if (!kept.includes(name)) await settle(indexedDB.deleteDatabase(name));
  })()`);
}

/** Starts the background, which makes the first index, and waits for its answer. */
export async function wakeBackground(helper: ExtensionPage): Promise<void> {
  const ask = `chrome.runtime.sendMessage({ name: 'index', request: { haveRevision: null } }).then(({ ok }) => ok)`;
  await until('the background to answer', () => helper.evaluate<boolean>(ask), 15_000);
}
