import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { NEWS_VERSION } from '../../../src/core/news.ts';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';
import type { Driven, Surface } from '../../browsers/driven.ts';
import { needBrowser } from '../../browsers/install-browser.ts';
import { launchBrowser } from '../../browsers/launch.ts';
import { serveFiles, type FileServer } from '../../browsers/serve.ts';
import { stretch, until, untilSteady } from '../../browsers/waiting.ts';
import { builtExtension } from '../../commands/build-extension.ts';
import { hoverOver } from '../../commands/inspect.ts';
import { browsersUnderTest, fixture } from '../support/e2e.ts';
import { markedTexts } from '../support/painted.ts';

jest.setTimeout(stretch(60_000));

/** The extension's own pages that are open. */
const OWN_PAGES = `chrome.extension.getViews({ type: 'tab' }).map(view => view.location.pathname)`;
/** The announcement in the popup; null where there is none. */
const ANNOUNCEMENT = `document.querySelector('.announcement')?.textContent ?? null`;

const hostsIn = (page: Page): Promise<number> =>
  page.evaluate(`document.querySelectorAll('${HOST}').length`) as Promise<number>;

const leftIn = async (page: Page): Promise<{ texts: string[]; hosts: number }> => ({
  texts: (await markedTexts(page)).toSorted(),
  hosts: await hostsIn(page),
});

/** As a reader who is still there does; a script that belongs to no extension any more notices nothing else. */
async function crossPage(page: Page): Promise<void> {
  await page.bringToFront();
  for (const [x, y] of [
    [5, 5],
    [300, 200],
    [990, 690],
  ] as const)
    await page.mouse.move(x, y, { steps: 8 });
}

/** As the first version stored it: a database with each list in one record, and the rest where pages could read it. */
const stored = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, `../../fixtures/stored/${name}.json`), 'utf8'));
const database = stored('database-v1');
const settings = {
  ...(stored('settings-v1') as { settings: object }).settings,
  packsPrivate: ['windows'],
};
const local = { sample: 'A sash window.', 'add-list': 'windows' };

const STORE_OLD = `async ({ database: { packs, aside, meta }, settings, local }) => {
  const settle = request => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  for (const name of ['sidelight', 'sidelight-device']) await settle(indexedDB.deleteDatabase(name));
  const opening = indexedDB.open('sidelight', 1);
  opening.onupgradeneeded = () => {
    const made = opening.result;
    made.createObjectStore('packs', { keyPath: 'id' });
    made.createObjectStore('aside', { autoIncrement: true });
    made.createObjectStore('meta');
  };
  const old = await settle(opening);
  const writing = old.transaction(['packs', 'aside', 'meta'], 'readwrite');
  for (const record of packs) writing.objectStore('packs').put(record);
  for (const record of aside) writing.objectStore('aside').put(record);
  writing.objectStore('meta').put(meta.revision, 'revision');
  await new Promise(done => (writing.oncomplete = done));
  old.close();
  await chrome.storage.local.set(local);
  await chrome.storage.sync.set({ settings });
}`;

interface Stored {
  heads: { id: string }[];
  /** The ids of what stays in the old shape. */
  left: string[];
  device: object;
}

const READ_STORED = `async () => {
  const settle = request => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const open = async (name, read) => {
    const database = await settle(indexedDB.open(name));
    const values = await read(store => database.transaction(store).objectStore(store));
    database.close();
    return values;
  };
  const [heads, left] = await open('sidelight', store =>
    Promise.all([settle(store('heads').getAll()), settle(store('packs').getAllKeys())]));
  const [keys, values] = await open('sidelight-device', store =>
    Promise.all([settle(store('items').getAllKeys()), settle(store('items').getAll())]));
  return { heads, left, device: Object.fromEntries(keys.map((key, at) => [key, values[at]])) };
}`;

describe.each(browsersUnderTest())('install, update, uninstall in %s', kind => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-update-'));
  let driven: Driven;
  let server: FileServer;
  let page: Page;
  let marks: string[];

  const writeVersion = (version: string): void => {
    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...manifest, version }));
  };
  const openPopup = async (): Promise<Surface> => {
    const popup = await driven.openPopup(page);
    await until('the popup to be drawn', () => popup.evaluate<boolean>(`!!document.querySelector('.foot')`));
    return popup;
  };
  const ownPages = async (): Promise<string[]> =>
    (await (await driven.helper()).evaluate<string[]>(OWN_PAGES)).filter(path => path.endsWith('.html'));

  beforeAll(async () => {
    cpSync(builtExtension(kind), folder, { recursive: true });
    writeVersion('0.1.0');
    server = await serveFiles({});
    // It waits for the welcome page and closes it.
    driven = await launchBrowser({ browser: await needBrowser(kind), extensionDir: folder, headless: true });
    page = await driven.openPage(server.addressOf(fixture('topic.html')));
    await until('marks', async () => (await markedTexts(page)).length > 0, 15_000);
    marks = (await markedTexts(page)).toSorted();
  });
  afterAll(async () => {
    await driven?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('after the installation the popup has nothing to tell', async () => {
    expect(await ownPages()).toEqual([]);
    const popup = await openPopup();
    expect(await popup.evaluate(ANNOUNCEMENT)).toBeNull();
    await popup.close();
  });

  test('an update under open pages opens none, and leaves nothing dead or double in them', async () => {
    const { headword } = await hoverOver({ driven, page, text: marks[0]!, shot: null });
    expect(headword).toBeTruthy();
    expect(await hostsIn(page)).toBe(1);
    writeVersion(`${NEWS_VERSION}.0`);
    await driven.updateExtension();
    await crossPage(page);
    // Firefox puts the new script into open pages, Chromium only into those that load.
    const expected = JSON.stringify({ texts: kind === 'firefox' ? marks : [], hosts: 0 });
    // On a busy machine the new script may take the old marks away long before it has its own.
    const atRest = (): Promise<unknown> => untilSteady('the page', () => leftIn(page));
    await until(expected, async () => JSON.stringify(await atRest()) === expected, 10_000);
    expect(await ownPages()).toEqual([]);

    await page.reload();
    await until('marks', async () => (await markedTexts(page)).length === marks.length, 15_000);
    expect((await markedTexts(page)).toSorted()).toEqual(marks);
    expect((await hoverOver({ driven, page, text: marks[0]!, shot: null })).headword).toBe(headword);
  });

  test('after an update the popup leads to the news in one line, until it is dismissed', async () => {
    let popup = await openPopup();
    expect(await popup.evaluate(ANNOUNCEMENT)).toBe(`See what is new in Sidelight ${NEWS_VERSION}`);
    await popup.click('.announcement [aria-label="Dismiss"]');
    await until('the line to be gone', async () => (await popup.evaluate(ANNOUNCEMENT)) === null);
    await popup.close();
    popup = await openPopup();
    expect(await popup.evaluate(ANNOUNCEMENT)).toBeNull();
    await popup.close();
  });

  test('an update that brings no news says nothing', async () => {
    writeVersion(`${NEWS_VERSION}.1`);
    await driven.updateExtension();
    const popup = await openPopup();
    expect(await popup.evaluate(ANNOUNCEMENT)).toBeNull();
    await popup.close();
    expect(await ownPages()).toEqual([]);
  });

  test('what the first version stored is all there after an update', async () => {
    const helper = await driven.helper();
    // It has just been updated, and may open its database at any moment.
    await driven.stopBackground();
    const storeOld = `(${STORE_OLD})(${JSON.stringify({ database, settings, local })}).then(() => true)`;
    await until('what the first version stored', () => helper.evaluate<boolean>(storeOld));
    writeVersion(`${NEWS_VERSION}.2`);
    await driven.updateExtension();
    const options = await driven.extensionPage('options/index.html#sites', true);
    await until('the sites', () =>
      options.evaluate<boolean>(`document.querySelector('main').innerText.includes('news.example')`),
    );
    const said = await options.evaluate<string>('document.body.innerText');
    for (const title of ['Windows', 'My terms', '书.example']) expect(said).toContain(title);
    // Lists that cannot be read are offered for saving.
    expect(await options.evaluate(`Boolean(document.querySelector('a[href="#bin"]'))`)).toBe(true);
    const isRecorded = `(${READ_STORED})().then(({ heads }) =>
      heads.some(({ id, head }) => id === 'windows' && head.private === true))`;
    await until('the private list to be recorded as such', () => options.evaluate<boolean>(isRecorded));
    const { heads, left, device } = await options.evaluate<Stored>(`(${READ_STORED})()`);
    expect(heads.map(({ id }) => id).toSorted()).toEqual(['my-terms', 'windows']);
    expect(left.toSorted()).toEqual(['damaged', 'newer', 'nothing']);
    expect(device).toMatchObject(local);
    const isMoved = `chrome.storage.local.get(${JSON.stringify(Object.keys(local))})
      .then(items => Object.keys(items).length === 0)`;
    await until('pages to read none of it any more', () => options.evaluate<boolean>(isMoved));
    await options.close();
  });

  test('when it is taken off, nothing of it stays', async () => {
    await page.bringToFront();
    await page.reload();
    const [text] = await until(
      'marks',
      async () => {
        const texts = await markedTexts(page);
        return texts.length > 0 && texts;
      },
      15_000,
    );
    await hoverOver({ driven, page, text: text!, shot: null });
    // The reader goes where extensions are taken off.
    await crossPage(page);
    await until('the card to be gone', async () => (await hostsIn(page)) === 0);
    await driven.uninstallExtension();
    await crossPage(page);
    // Firefox ends our script without a word: its lines stay until the page is loaded again.
    if (kind === 'firefox') await page.reload();
    await until('the marks to be gone', async () => (await markedTexts(page)).length === 0);
    expect(await untilSteady('the page', () => leftIn(page))).toEqual({ texts: [], hosts: 0 });
  });
});
