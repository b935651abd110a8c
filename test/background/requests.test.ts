import { chrome } from 'jest-chrome';
import browser from 'webextension-polyfill';

type Listen = (message: unknown, from: object, done: (reply: unknown) => void) => unknown;

const PAGE = { id: 'sidelight-test', tab: { id: 7 }, frameId: 0, url: 'https://example.org/' };

const ask = (name: string, request: unknown, from: object = PAGE): Promise<unknown> =>
  new Promise(resolve => {
    for (const listen of chrome.runtime.onMessage.getListeners())
      (listen as Listen)({ name, request }, from, resolve);
  });

const stored = async (): Promise<unknown> => (await browser.storage.sync.get('settings')).settings;

beforeAll(() => {
  chrome.tabs.create.mockImplementation(((_tab: object, done: () => void) => done()) as never);
  require('../../src/background/main.ts');
});

test('what a reader does in a card is stored, and taken back by the reply', async () => {
  const change = { action: { type: 'never', words: 'tea' }, done: true };
  const inverse = { before: { never: ['tea'] }, after: { never: [] } };
  expect(await ask('reader-action', change)).toEqual({ ok: true, value: inverse });
  expect(await stored()).toMatchObject({ never: ['tea'] });
  expect(await ask('undo-action', inverse)).toEqual({ ok: true, value: null });
  expect(await stored()).not.toHaveProperty('never');
});

test.each<[string, unknown]>([
  ['reader-action', { action: { type: 'never', words: 7 }, done: true }],
  ['reader-action', { action: { type: 'everything' }, done: true }],
  ['undo-action', { before: null, after: {} }],
  ['open-options', { place: 'https://example.org/' }],
  ['count', { marks: 'many', active: true, page: 1 }],
  ['reading-event', { type: 'marks', marks: [] }],
  ['entries', { revision: '1', refs: '*' }],
])('a request for %s of another shape is refused, and does nothing: %j', async (name, request) => {
  const before = await stored();
  chrome.tabs.create.mockClear();
  const badge = jest.spyOn(browser.action, 'setBadgeText');
  badge.mockClear();
  expect(await ask(name, request)).toEqual({ ok: false, error: `not a request for ${name}` });
  expect(await stored()).toEqual(before);
  expect(chrome.tabs.create).not.toHaveBeenCalled();
  expect(badge).not.toHaveBeenCalled();
});

test.each<[string, object]>([
  ['cards', { names: [] }],
  ['private-index', {}],
  ['private-names', { revision: '1', refs: [] }],
])('%s are for the extension’s own pages alone', async (name, request) => {
  expect(await ask(name, request)).toEqual({
    ok: false,
    error: 'only a page of the extension may ask that',
  });
});
