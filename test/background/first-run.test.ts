import { chrome } from 'jest-chrome';
import browser from 'webextension-polyfill';
import { greet } from '../../src/background/first-run.ts';
import { NEWS_VERSION } from '../../src/core/news.ts';
import { dropAnnouncement, readAnnouncement } from '../../src/platform/settings/small-stores.ts';

type Done = (value: unknown) => void;
const given: { installType: string; windows: object[] | null; version: string } = {
  installType: 'normal',
  windows: [],
  version: '0.1.0',
};
const opened: unknown[] = [];

beforeAll(() => {
  Object.assign(chrome.management, {
    getSelf: (done: Done) => done({ installType: given.installType }),
  });
  Object.assign(chrome.windows, {
    getAll: (_query: object, done: Done) => done(given.windows),
  });
  Object.assign(chrome.runtime, {
    getURL: (path: string) => `chrome-extension://sidelight-test/${path}`,
    getManifest: () => ({ version: given.version }),
  });
  chrome.tabs.create.mockImplementation(((tab: object, done: Done) => {
    opened.push(tab);
    done({});
  }) as never);
});
beforeEach(async () => {
  await dropAnnouncement();
  opened.length = 0;
  Object.assign(given, {
    installType: 'normal',
    version: '0.1.0',
    windows: [
      { id: 1, incognito: false, focused: false },
      { id: 2, incognito: true, focused: true },
      { id: 3, incognito: false, focused: true },
    ],
  });
});

const WELCOME = 'chrome-extension://sidelight-test/welcome/index.html';

test('a new reader gets the welcome page, in a window that is not private, and no note', async () => {
  await greet({ from: null });
  expect(opened).toEqual([{ url: WELCOME, windowId: 3 }]);
  given.windows = [
    { id: 1, incognito: false, focused: false },
    { id: 2, incognito: true, focused: true },
  ];
  await greet({ from: null });
  expect(opened.at(-1)).toEqual({ url: WELCOME, windowId: 1 });
  expect(await readAnnouncement()).toBeNull();
});

test.each<[string, Partial<typeof given>]>([
  ['every window is private', { windows: [{ id: 2, incognito: true, focused: true }] }],
  ['there is no window', { windows: [] }],
  ['an administrator has installed it', { installType: 'admin' }],
])('nothing opens where %s; the popup leads to the welcome page', async (_name, other) => {
  Object.assign(given, other);
  await greet({ from: null });
  expect(opened).toEqual([]);
  expect(await readAnnouncement()).toBe('welcome');
});

test('on a phone, which has no windows, it opens as well', async () => {
  const { windows } = browser;
  Object.assign(browser, { windows: undefined });
  await greet({ from: null });
  Object.assign(browser, { windows });
  expect(opened).toEqual([{ url: WELCOME }]);
});

test('an update opens nothing; one that brings news leaves a note of them', async () => {
  given.version = `${NEWS_VERSION}.0`;
  await greet({ from: `${NEWS_VERSION}.0` });
  expect(await readAnnouncement()).toBeNull();
  await greet({ from: '0.1.0' });
  expect(await readAnnouncement()).toBe(NEWS_VERSION);
  expect(opened).toEqual([]);
});
