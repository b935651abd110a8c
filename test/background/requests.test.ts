import { chrome } from 'jest-chrome';
import browser from 'webextension-polyfill';
import { INITIAL_READING } from '../../src/core/reading/reading-state.ts';
import { readingKey } from '../../src/platform/browser/storage-keys.ts';
import { makeBundled } from '../helpers/packs.ts';

type Listen = (message: unknown, from: object, done: (reply: unknown) => void) => unknown;

const PAGE = { id: 'sidelight-test', tab: { id: 7 }, frameId: 0, url: 'https://example.org/' };

const ask = (name: string, request: unknown, from: object = PAGE): Promise<unknown> =>
  new Promise(resolve => {
    for (const listen of chrome.runtime.onMessage.getListeners())
      (listen as Listen)({ name, request }, from, resolve);
  });

const stored = async (): Promise<unknown> => (await browser.storage.sync.get('settings')).settings;

/** As the browser's: one piece of work after the other for each name. */
const ends = new Map<string, Promise<unknown>>();
const request = <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const result = (ends.get(name) ?? Promise.resolve()).then(work);
  ends.set(
    name,
    result.catch(() => undefined),
  );
  return result;
};

beforeAll(() => {
  // jsdom has none.
  Object.assign(navigator, { locks: { request } });
  globalThis.fetch = jest.fn(async () => ({ json: async () => makeBundled() })) as never;
  chrome.tabs.create.mockImplementation(((_tab: object, done: () => void) => done()) as never);
  require('../../src/background/main.ts');
});

test('what a reader does in a card is stored, and taken back by the reply', async () => {
  const change = { action: { type: 'never', words: 'tea' }, done: true };
  await browser.storage.sync.set({ settings: { version: 1, never: ['milk'], known: ['a/b'] } });
  const { value: undo } = (await ask('reader-action', change)) as { value: string };
  expect(await stored()).toMatchObject({ never: ['milk', 'tea'] });
  // A page gets nothing of what else the reader wants or knows.
  expect(undo).toMatch(/^[-\w]{36}$/);
  expect(await ask('undo-action', { undo }, { ...PAGE, tab: { id: 8 } })).toMatchObject({ ok: false });
  expect(await stored()).toMatchObject({ never: ['milk', 'tea'] });
  expect(await ask('undo-action', { undo })).toEqual({ ok: true, value: null });
  expect(await stored()).toMatchObject({ never: ['milk'] });
  expect(await ask('undo-action', { undo })).toEqual({ ok: false, error: 'there is nothing to undo' });
  await browser.storage.sync.clear();
});

test.each<[string, unknown]>([
  ['reader-action', { action: { type: 'never', words: 7 }, done: true }],
  ['reader-action', { action: { type: 'everything' }, done: true }],
  ['reader-action', { action: { type: 'never', words: { length: 0 } }, done: true }],
  ['undo-action', { before: {}, after: { never: [] } }],
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

test('a page names terms as known that it may have a card of, and no other', async () => {
  const know = (pack: string, entry: string): Promise<unknown> =>
    ask('reader-action', { action: { type: 'know', pack, entry }, done: true });
  const { id, entries } = makeBundled();
  const error = 'a page may only name a term that it has a card of';
  expect(await know('x'.repeat(1000), 'y')).toEqual({ ok: false, error });
  expect(await know(id, 'no such entry')).toEqual({ ok: false, error });
  expect(await stored()).toBeUndefined();
  expect(await know(id, entries[0]!.id)).toMatchObject({ ok: true });
  expect(await stored()).toMatchObject({ known: [`${id}/${entries[0]!.id}`] });
  await browser.storage.sync.clear();
});

test('an entry that is asked for many times over comes once', async () => {
  const { value } = (await ask('index', { haveRevision: null })) as { value: { revision: string } };
  const reply = await ask('entries', { revision: value.revision, refs: Array(1000).fill(0) });
  expect(reply).toMatchObject({ ok: true, value: [{ ref: 0 }] });
});

test('what a tab may take back is no more than a part of the room', async () => {
  const long = (i: number): string => `${i} ${'x'.repeat(900)}`;
  for (let i = 0; i < 15; i++)
    await ask(
      'reader-action',
      { action: { type: 'never', words: long(i) }, done: true },
      { ...PAGE, tab: { id: 9 } },
    );
  const kept = JSON.stringify(await browser.storage.session.get('undo:9'));
  expect(kept.length).toBeGreaterThan(1000);
  expect(kept.length).toBeLessThan(210_000);
  await browser.storage.sync.clear();
});

test('a page leaves its own site, and no frame or page another one', async () => {
  const leave = (host: string, from: object): Promise<unknown> =>
    ask('reader-action', { action: { type: 'leave-site', host }, done: true }, from);
  const frame = { ...PAGE, frameId: 4, url: 'https://ads.example/' };
  const answerHost = (_tab: number, _message: object, to: object, done: (reply: unknown) => void): void => {
    expect(to).toEqual({ frameId: 0 });
    void ask('called-back', {}, { ...PAGE, url: 'https://www.example.org/' }).then(() =>
      done({ ok: true, value: true }),
    );
  };
  chrome.tabs.sendMessage.mockImplementation(answerHost as never);
  for (const [host, from] of [
    ['bank.example', PAGE],
    ['ads.example', frame],
    ['bank.example', frame],
  ] as const)
    expect(await leave(host, from)).toEqual({ ok: false, error: 'a page may only name its own site' });
  expect(await stored()).toBeUndefined();
  expect(await leave('example.org', frame)).toMatchObject({ ok: true });
  expect(await stored()).toMatchObject({ sitesOff: ['example.org'] });
  expect(await leave('example.org', PAGE)).toMatchObject({ ok: true });
  await browser.storage.sync.clear();
});

test('a frame does not press the buttons of the bar in the top page', async () => {
  const frame = { ...PAGE, frameId: 4 };
  for (const event of [
    { type: 'leave' },
    { type: 'move', by: 1 },
    { type: 'choose', at: 0 },
    { type: 'open' },
  ])
    expect(await ask('reading-event', event, frame)).toMatchObject({ ok: false });
  for (const event of [{ type: 'changed' }, { type: 'key', key: 'n' }, { type: 'closed', refocus: true }])
    expect(await ask('reading-event', event, frame)).toEqual({ ok: true, value: false });
  expect(await ask('reading-event', { type: 'leave' })).toEqual({ ok: true, value: false });
});

test('a page that does not answer in time keeps its marks in reading mode', async () => {
  const marks = [
    { frame: 0, id: 1, text: 'tea' },
    { frame: 3, id: 1, text: 'milk' },
  ];
  const record = { state: { ...INITIAL_READING, marks }, status: null };
  await browser.storage.session.set({ [readingKey(7)]: record });
  expect(await ask('reading-event', { type: 'changed' })).toEqual({ ok: true, value: true });
  expect(await browser.storage.session.get(readingKey(7))).toEqual({ [readingKey(7)]: record });
  await browser.storage.session.clear();
});

test('the badge and the icon are those of the page that is there, whoever tells', async () => {
  const [badge, icon] = [browser.action.setBadgeText, browser.action.setIcon].map(call => jest.mocked(call));
  let shown = 1;
  const answerDocument = (
    _tab: number,
    _message: object,
    _to: object,
    done: (reply: unknown) => void,
  ): void => done({ ok: true, value: shown });
  chrome.tabs.sendMessage.mockImplementation(answerDocument as never);
  const tell = (page: number, count: object): Promise<unknown> =>
    ask('count', { marks: 0, active: true, page, ...count });
  await tell(1, { marks: 3 });
  shown = 2;
  await tell(2, { active: false });
  expect(badge).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
  badge!.mockClear();
  icon!.mockClear();
  await tell(1, { marks: 4 });
  await tell(1, { left: true });
  expect(badge).not.toHaveBeenCalled();
  expect(icon).not.toHaveBeenCalled();
  await browser.storage.session.clear();
});

test('our own page is known by what the browser says of it alone', async () => {
  const own = 'chrome-extension://sidelight-test/popup/index.html';
  expect(await ask('cards', { names: [] }, { ...PAGE, url: own })).toMatchObject({ ok: true });
  for (const from of [
    { ...PAGE, url: `https://example.org/?${own}` },
    { ...PAGE, url: own, origin: 'https://example.org' },
    { ...PAGE, url: undefined },
  ])
    expect(await ask('cards', { names: [], own: true }, from)).toMatchObject({ ok: false });
});

test('a flood of questions from one tab is refused, and other tabs are answered', async () => {
  const flooding = { ...PAGE, tab: { id: 70 } };
  const replies = await Promise.all(
    Array.from({ length: 50 }, () => ask('packs-off', { text: 'tea' }, flooding)),
  );
  const refused = replies.filter(reply => (reply as { error?: string }).error === 'too many requests');
  expect(refused).toHaveLength(30);
  expect(await ask('packs-off', { text: 'tea' }, { ...PAGE, tab: { id: 71 } })).toMatchObject({ ok: true });
  // Requests that its frames need go on.
  expect(await ask('top-host', {}, flooding)).toMatchObject({ ok: true });
});
