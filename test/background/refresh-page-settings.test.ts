import { chrome } from 'jest-chrome';
import browser from 'webextension-polyfill';
import {
  answerSite,
  refreshPageSettingsOnChange,
  refreshPageSettings,
} from '../../src/background/refresh-page-settings.ts';
import { answerIndex } from '../../src/background/answer-index.ts';
import { noteCallBack } from '../../src/background/senders/top-host.ts';
import { mendPageAssetsOnChange } from '../../src/background/page-assets.ts';
import type { PageSettings } from '../../src/core/settings/page-settings.ts';
import type { Sender } from '../../src/platform/browser/sender.ts';
import { applyEdits } from '../../src/platform/packs/pack-store.ts';
import { readForPages } from '../../src/platform/settings/page-settings-store.ts';
import { changeSettings } from '../../src/platform/settings/settings-store.ts';
import { clearStores, deleteStores } from '../helpers/pack-stores.ts';
import { makeEntry, makePack } from '../helpers/packs.ts';
import { settle, until } from '../browsers/waiting.ts';
import { isSame } from '../../src/core/is-same.ts';

const SECRETS = {
  known: ['hidden-list/nightjar'],
  sitesOff: ['bank.example'],
  packsOff: ['off-list'],
  packsPrivate: ['hidden-list'],
  packOrder: ['hidden-list', 'bundled'],
};
const MARK = { colour: 'plum', line: 'solid' };
const HIDDEN = makePack({
  id: 'hidden-list',
  title: 'Hidden list',
  private: true,
  entries: [makeEntry({ headword: 'nightjar' })],
});

const setSettings = (settings: object): Promise<void> =>
  browser.storage.sync.set({ settings: { version: 1, ...settings } });

/** Until what pages read is what a test waits for. */
async function untilStored(
  isThere: (settings: PageSettings | null) => boolean,
): Promise<PageSettings | null> {
  await until('what pages read', async () => isThere(await stored()));
  return stored();
}
const stored = async () => (await readForPages()).settings;

let life: AbortController;

beforeEach(async () => {
  life = new AbortController();
  await clearStores();
  await browser.storage.sync.clear();
});
afterEach(async () => {
  life.abort();
  await settle();
  await deleteStores().catch(() => undefined);
});

test('pages get what they need, and nothing by which a list, a site or a known entry could be named', async () => {
  await applyEdits([{ type: 'add-pack', pack: HIDDEN }]);
  await setSettings({
    ...SECRETS,
    hoverDelay: 100,
    never: ['tea', 'Great Firewalls', 'nightjars'],
    always: ['Cybersovereignty', 'nightjar'],
  });
  const made = await refreshPageSettings();
  expect(made).toEqual({
    on: true,
    marks: 'first',
    hoverDelay: 100,
    tapLinks: 'follow',
    cardText: 'medium',
    language: null,
    wordsPerMark: 25,
    never: ['Great Firewalls'],
    always: ['Cybersovereignty'],
    listDensities: [],
    revision: expect.stringMatching(/^[\da-f]{32}$/),
    knownHash: expect.stringMatching(/^[\da-f]{32}$/),
    sites: expect.stringMatching(/^[\da-f]{32}$/),
  });
  expect(await stored()).toEqual(made);
  const all = JSON.stringify(await browser.storage.local.get(null));
  expect(all).not.toMatch(/nightjar|hidden|Hidden|bank|off-list/);
});

test('each name changes with what it stands for, and is no other for the same', async () => {
  const before = await refreshPageSettings();
  expect(before.sites).toBe('');
  await setSettings({ ...SECRETS, known: ['bundled/great-firewall'], packOrder: [], bundledMark: MARK });
  const after = await refreshPageSettings();
  for (const name of ['revision', 'knownHash', 'sites'] as const) expect(after[name]).not.toBe(before[name]);
  await setSettings({});
  expect(await refreshPageSettings()).toEqual(before);
});

test('an edit of a private list, and what is known of it, changes nothing for pages', async () => {
  await applyEdits([{ type: 'add-pack', pack: HIDDEN }]);
  await setSettings({ known: ['bundled/great-firewall'] });
  const before = await refreshPageSettings();
  const index = (await answerIndex({ haveRevision: null }))!;
  const items = [{ item: makeEntry({ headword: 'bittern' }), before: null }];
  await applyEdits([{ type: 'edit-pack', pack: 'hidden-list', edits: [{ type: 'put-entries', items }] }]);
  await setSettings({ known: ['bundled/great-firewall', 'hidden-list/nightjar'], packsOff: ['hidden-list'] });
  expect(await refreshPageSettings()).toEqual(before);
  expect(await answerIndex({ haveRevision: index.revision })).toBeNull();
  await setSettings({ known: ['bundled/great-firewall', 'bundled/cybersovereignty'] });
  const after = await refreshPageSettings();
  expect(after.knownHash).not.toBe(before.knownHash);
  expect(after.revision).toBe(before.revision);
  const edits = [{ type: 'head' as const, fields: { private: false } }];
  await applyEdits([{ type: 'edit-pack', pack: 'hidden-list', edits }]);
  expect((await refreshPageSettings()).revision).not.toBe(before.revision);
});

test('they follow the settings and the lists, and what a page’s process writes in their place is taken back', async () => {
  refreshPageSettingsOnChange(life.signal);
  const first = (await untilStored(settings => settings !== null))!;
  await changeSettings(now => ({ ...now, on: false }));
  expect(await untilStored(settings => settings?.on === false)).toEqual({ ...first, on: false });
  await applyEdits([{ type: 'add-pack', pack: { ...HIDDEN, private: false } }]);
  const isOther = (settings: PageSettings | null): boolean =>
    settings !== null && settings.revision !== first.revision;
  const second = (await untilStored(isOther))!;
  expect(isOther(second)).toBe(true);
  const isSecond = (settings: PageSettings | null): boolean =>
    JSON.stringify(settings) === JSON.stringify(second);
  await browser.storage.local.set({ pages: { version: '0.0.0', settings: { ...second, on: true } } });
  expect(await untilStored(isSecond)).toEqual(second);
  await browser.storage.local.remove('pages');
  expect(await untilStored(isSecond)).toEqual(second);
});

test('before a list becomes private pages rely on nothing that is stored; else nothing is changed', async () => {
  await refreshPageSettings();
  await changeSettings(now => ({ ...now, hoverDelay: 7 }));
  expect(await stored()).not.toBeNull();
  await changeSettings(now => ({ ...now, packsPrivate: ['bundled'] }));
  expect(await stored()).toBeNull();
  await refreshPageSettings();
  chrome.storage.local.remove.mockImplementationOnce((_key, done?: () => void) => {
    chrome.runtime.lastError = { message: 'the disk is full' };
    done?.();
    delete (chrome.runtime as { lastError?: unknown }).lastError;
  });
  await expect(changeSettings(now => ({ ...now, packsPrivate: [] }))).rejects.toThrow('the disk is full');
  expect((await browser.storage.sync.get('settings')).settings).toMatchObject({ packsPrivate: ['bundled'] });
});

test('settings that cannot be read leave pages with none', async () => {
  await refreshPageSettings();
  chrome.storage.local.get.mockImplementationOnce((_keys, done?: (items: object) => void) => {
    chrome.runtime.lastError = { message: 'not readable' };
    done?.({});
    delete (chrome.runtime as { lastError?: unknown }).lastError;
  });
  await expect(refreshPageSettings()).rejects.toThrow('not readable');
  expect(await stored()).toBeNull();
});

test('what another version of the extension stored is not read', async () => {
  await refreshPageSettings();
  const { pages } = await browser.storage.local.get('pages');
  await browser.storage.local.set({ pages: { ...(pages as object), version: '0.0.1' } });
  expect(await stored()).toBeNull();
});

/** A frame that calls back in the place of the top page is not heard. */
function topPageIs(top: Sender): void {
  const callBack = (_tab: number, _message: object, _to: object, done: (reply: unknown) => void): void => {
    noteCallBack({}, top);
    noteCallBack({}, { ...top, frameId: 3, host: 'other.example' });
    done({ ok: true, value: true });
  };
  chrome.tabs.sendMessage.mockImplementation(callBack as never);
}

test('a page is told of its own site and of that of the page around it, as the browser names them', async () => {
  await setSettings({ sitesOff: ['bank.example', 'files'] });
  const top: Sender = { tabId: 7, frameId: 0, host: 'www.bank.example', own: false };
  topPageIs({ ...top, host: 'news.example' });
  const isOff = async (sender: Sender): Promise<boolean> => (await answerSite({}, sender)).isSiteOff;
  expect(await isOff(top)).toBe(true);
  expect(await isOff({ ...top, host: 'a.example' })).toBe(false);
  expect(await isOff({ ...top, host: '' })).toBe(true);
  expect(await isOff({ ...top, frameId: 3 })).toBe(true);
  expect(await isOff({ ...top, frameId: 3, host: 'ads.example' })).toBe(false);
  await setSettings({ sitesOff: ['news.example'] });
  expect(await isOff({ ...top, frameId: 3, host: 'ads.example' })).toBe(true);
});

test('a page learns how dense the marks of its lists are by number, and of its own site alone', async () => {
  await applyEdits([{ type: 'add-pack', pack: HIDDEN }]);
  await applyEdits([{ type: 'add-pack', pack: { ...HIDDEN, id: 'open-list', private: false } }]);
  const before = await refreshPageSettings();
  const densities = ['list/50/open-list', 'list/10/hidden-list', 'list/10/off-list', 'site/0/news.example'];
  await setSettings({ densities, wordsPerMark: 40 });
  const made = await refreshPageSettings();
  expect(made).toMatchObject({ wordsPerMark: 40, listDensities: [[0, 50]] });
  expect(made.sites).not.toBe(before.sites);
  expect(JSON.stringify(await browser.storage.local.get('pages'))).not.toMatch(/open-list|hidden|news/);
  const top: Sender = { tabId: 7, frameId: 0, host: 'www.news.example', own: false };
  const own = { isSiteOff: false, wordsPerMark: 0, listDensities: [] };
  expect(await answerSite({}, top)).toEqual(own);
  expect(await answerSite({}, { ...top, host: 'other.example' })).toEqual({ isSiteOff: false });
  topPageIs(top);
  const inside = { ...top, frameId: 3, host: 'ads.example' };
  expect(await answerSite({}, inside)).toEqual(own);
  const bySaying = (_tab: number, _message: object, _to: object, done: (reply: unknown) => void): void =>
    done({ ok: true, value: 'news.example' });
  chrome.tabs.sendMessage.mockImplementation(bySaying as never);
  expect(await answerSite({}, inside)).toEqual({ isSiteOff: false });
  const unheard = (_tab: number, _message: object, _to: object, done: (reply: unknown) => void): void =>
    done({ ok: true, value: false });
  chrome.tabs.sendMessage.mockImplementation(unheard as never);
  await expect(answerSite({}, inside)).rejects.toThrow('the top page was not heard');
  await setSettings({ densities: densities.slice(1, 3), wordsPerMark: 40 });
  expect(await refreshPageSettings()).toEqual({ ...before, wordsPerMark: 40 });
});

test('a flood of writes to what pages read is looked at a few times', async () => {
  mendPageAssetsOnChange(life.signal);
  await answerIndex({ haveRevision: null });
  const { 'small-index': made } = (await browser.storage.local.get('small-index')) as Record<string, object>;
  const before = jest.mocked(chrome.storage.local.get).mock.calls.length;
  for (let i = 0; i < 300; i++)
    void browser.storage.local.set({ 'small-index': { ...made, knownRefs: [i] } });
  // Each question is a read of storage as well.
  let asked = 0;
  await until('the index to be mended', async () => {
    asked++;
    return isSame(await browser.storage.local.get('small-index'), { 'small-index': made });
  });
  const looked = jest.mocked(chrome.storage.local.get).mock.calls.length - before - asked;
  expect(looked).toBeLessThan(60);
});

test('an index or a sieve that a page’s process has written is taken back', async () => {
  mendPageAssetsOnChange(life.signal);
  await answerIndex({ haveRevision: null });
  const read = async (): Promise<Record<string, object>> =>
    (await browser.storage.local.get(['small-index', 'sieve'])) as Record<string, object>;
  const isThere = (test: (items: Record<string, object>) => boolean): Promise<boolean> =>
    until('what pages read', async () => test(await read()));
  expect(await isThere(items => 'small-index' in items && 'sieve' in items)).toBe(true);
  const made = await read();
  const isMade = (items: object): boolean => JSON.stringify(items) === JSON.stringify(made);
  for (const poison of [
    { 'small-index': { ...made['small-index'], bytes: '' } },
    { 'small-index': { ...made['small-index'], knownRefs: [0] } },
    { sieve: { ...made.sieve, sieve: { clear: { han: '', others: '(a+)+$' }, topics: [] } } },
    { sieve: { ...made.sieve, revision: 'none' } },
  ]) {
    await browser.storage.local.set(poison);
    expect(await isThere(isMade)).toBe(true);
  }
});
