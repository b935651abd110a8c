import { chrome } from 'jest-chrome';
import browser from 'webextension-polyfill';
import type { PageSettings } from '../../../src/core/settings/page-settings.ts';
import { keepForPages } from '../../../src/platform/settings/page-settings-store.ts';
import { siteSettings } from '../site-settings.ts';
import { fakeMarkSupport } from '../../helpers/marked-page.ts';
import { SIEVE_WAIT_MS } from '../../../src/core/timing.ts';
import { buildIndex } from '../../../src/core/index/index-build.ts';
import { packOfForms } from '../../helpers/indexed.ts';
import { until } from '../../browsers/waiting.ts';

const mockLoaded = jest.fn();

jest.mock('../../../src/platform/browser/own-files.ts', () => ({
  importOwn: async (path: string): Promise<unknown> => {
    mockLoaded(path);
    return path === 'content/page.js'
      ? require('../../../src/content/boot/page-chunk.ts')
      : require('../../../src/content/boot/card-chunk.ts');
  },
}));
for (const sheet of [
  'card/card',
  'card/card-controls',
  'card/statements',
  'card/host',
  'card/sheet',
  'tokens/tokens',
  'reading/reading',
])
  jest.doMock(`../../../src/ui/${sheet}.css`, () => ({ __esModule: true, default: '' }));

type Listen = (message: unknown, from: object, done: (reply: unknown) => void) => unknown;

/** Asks the content script, as the popup does. */
const ask = (name: string, request: unknown = {}): Promise<unknown> =>
  new Promise(resolve => {
    const takers = [...chrome.runtime.onMessage.getListeners()].filter(listen =>
      (listen as Listen)({ name, request }, { id: 'sidelight-test' }, resolve),
    );
    if (!takers.length) resolve(null);
  });

const settle = (ms = 50): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Until the page has text at the next check, is read and painted. */
const untilMarked = (): Promise<boolean> => until('the marks', () => CSS.highlights.size > 0);

const bytes = buildIndex([packOfForms(['tea'])]);

/** What the background was asked; null where it cannot be reached. */
const asked = jest.fn();
let isOff: boolean | null = false;

const { isSiteOff: _, ...SETTINGS } = siteSettings();
const setSettings = async (settings: Partial<PageSettings> = {}): Promise<void> => {
  await keepForPages({ ...SETTINGS, ...settings });
  await settle();
};

beforeAll(async () => {
  fakeMarkSupport();
  document.body.replaceChildren();
  const values: Record<string, () => unknown> = {
    index: () => ({ revision: '1', bytes, knownRefs: [] }),
    'page-settings': () => SETTINGS,
    'site-settings': () => ({ isSiteOff: isOff }),
  };
  const send = ({ name }: { name: string }, done: (reply: unknown) => void): void => {
    asked(name);
    const value = values[name]?.() ?? [];
    done(name === 'site-settings' && isOff === null ? { ok: false, error: 'asleep' } : { ok: true, value });
  };
  chrome.runtime.sendMessage.mockImplementation(send as never);
  // They change while the page's first question is on its way: what it would answer holds no longer.
  await keepForPages({ ...SETTINGS, on: false });
  require('../../../src/content/boot/main.ts');
  await keepForPages(SETTINGS);
  await settle();
});

beforeEach(() => {
  mockLoaded.mockClear();
  asked.mockClear();
});

test('an empty page costs no chunk, and is answered where nothing has to be loaded', async () => {
  asked.mockClear();
  expect(await ask('call-back')).toEqual({ ok: true, value: true });
  expect(asked.mock.calls.map(([name]) => name as string)).toEqual(['called-back']);
  expect(await ask('document')).toEqual({ ok: true, value: performance.timeOrigin });
  expect(mockLoaded).not.toHaveBeenCalled();
});

test('what is no request to a page is left to others', async () => {
  expect(await ask('entries', { revision: '1', refs: [] })).toBeNull();
  expect(await ask('toString')).toBeNull();
  expect(mockLoaded).not.toHaveBeenCalled();
});

test('a request that needs the card alone loads that alone', async () => {
  expect(await ask('page-text')).toMatchObject({ ok: true, value: { url: 'http://localhost/', blocks: [] } });
  expect(await ask('picked', { text: 'tea' })).toMatchObject({ ok: true, value: { text: 'tea' } });
  expect(new Set(mockLoaded.mock.calls.flat())).toEqual(new Set(['content/card.js']));
});

test.each([
  ['report', { brief: 'yes' }],
  ['text', 'all'],
  ['reveal', { id: '1' }],
  ['jump', {}],
  ['quotes', { ids: 'all' }],
  ['why-not', { text: null }],
  ['picked', {}],
  ['page-text', 'all'],
  ['reading', { type: 'bar' }],
])('a request for %s of another shape is refused, and does nothing', async (name, request) => {
  expect(await ask(name, request)).toEqual({ ok: false, error: `not a request for ${name}` });
  expect(CSS.highlights.size).toBe(0);
});

test('text loads the reading of the page and no more; the report follows', async () => {
  document.body.innerHTML = '<p>A page with enough text to be read, and tea.</p>';
  await untilMarked();
  expect(mockLoaded.mock.calls).toEqual([['content/page.js']]);
  expect(await ask('report', { brief: true })).toMatchObject({
    ok: true,
    value: { state: 'on', errors: [] },
  });
});

test('settings that change reach the page', async () => {
  expect(CSS.highlights.size).toBe(1);
  await setSettings({ on: false });
  expect(await ask('report', {})).toMatchObject({ ok: true, value: { state: 'off', mentions: [] } });
  expect(CSS.highlights.size).toBe(0);
});

test('a page asks for its own site where something is said of any, once for each list of them', async () => {
  await setSettings();
  await untilMarked();
  expect(asked).not.toHaveBeenCalledWith('site-settings');
  isOff = true;
  await setSettings({ sites: 's1' });
  expect(await ask('report', {})).toMatchObject({ ok: true, value: { state: 'site-off', mentions: [] } });
  await setSettings({ sites: 's1', hoverDelay: 7 });
  expect(asked.mock.calls.filter(([name]) => name === 'site-settings')).toHaveLength(1);
  isOff = false;
  await setSettings({ sites: 's2' });
  await untilMarked();
  expect(CSS.highlights.size).toBe(1);
  // Better unmarked than read against the reader's will; with the next change it is asked again.
  isOff = null;
  await setSettings({ sites: 's3' });
  expect(CSS.highlights.size).toBe(0);
  isOff = false;
  await setSettings({ sites: 's3', hoverDelay: 8 });
  await untilMarked();
  expect(CSS.highlights.size).toBe(1);
});

test('settings that are not there are waited for, and then asked for; nobody reads the reader’s own', async () => {
  const reads = [chrome.storage.sync.get, chrome.storage.local.get].map(get => jest.mocked(get));
  reads.forEach(get => get.mockClear());
  await browser.storage.local.remove('pages');
  await settle();
  expect(asked).not.toHaveBeenCalledWith('page-settings');
  expect(CSS.highlights.size).toBe(1);
  await settle(SIEVE_WAIT_MS);
  expect(asked).toHaveBeenCalledWith('page-settings');
  expect(reads[0]).not.toHaveBeenCalled();
  const keys = new Set(reads[1]!.mock.calls.flatMap(([keys]) => keys as unknown as string[]));
  expect(keys).toEqual(new Set(['pages', 'sieve']));
});

test('once the extension is gone nothing is left', async () => {
  await setSettings();
  await untilMarked();
  expect(CSS.highlights.size).toBe(1);
  Object.assign(chrome.runtime, { id: undefined });
  document.dispatchEvent(new Event('visibilitychange'));
  Object.assign(chrome.runtime, { id: 'sidelight-test' });
  expect(CSS.highlights.size).toBe(0);
  expect(chrome.runtime.onMessage.hasListeners()).toBe(false);
  expect(chrome.storage.onChanged.hasListeners()).toBe(false);
});
