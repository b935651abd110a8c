import { chrome } from 'jest-chrome';
import browser from 'webextension-polyfill';
import { addFromKeys, addFromMenu } from '../../src/background/add.ts';
import type { PickedText } from '../../src/core/messages/protocol.ts';
import { takePicked } from '../../src/platform/settings/small-stores.ts';

const PAGE: PickedText = {
  text: '',
  sentence: '',
  title: 'On rivers',
  site: 'The River Times',
  url: 'https://rivers.example/',
  date: '2025-03',
  language: 'en',
};

/** Each frame answers this; one that is not there does not answer. */
let frames: Map<number, Partial<PickedText>>;
const asked = jest.fn();
const opened = jest.fn();

beforeAll(() => {
  const send = (
    _tab: number,
    { request }: { request: { text: string } },
    { frameId }: { frameId: number },
    done: (reply: unknown) => void,
  ): void => {
    asked(frameId, request.text);
    const answer = frames.get(frameId);
    done(answer && { ok: true, value: { ...PAGE, ...answer, text: request.text || (answer.text ?? '') } });
  };
  chrome.tabs.sendMessage.mockImplementation(send as never);
  const open = (what: object, done: (made: object) => void): void => {
    opened(what);
    done({});
  };
  chrome.windows.create.mockImplementation(open as never);
  chrome.tabs.create.mockImplementation(open as never);
});

beforeEach(() => {
  asked.mockClear();
  opened.mockClear();
  frames = new Map([[0, {}]]);
});

test('from the menu: the frame is asked for where its text stands, and the form opens in a window of its own', async () => {
  frames.set(0, { sentence: 'The weir holds.' });
  await addFromMenu({ text: 'weir', tabId: 7, frameId: 0 });
  expect(asked.mock.calls).toEqual([[0, 'weir']]);
  expect(opened.mock.calls).toEqual([
    [expect.objectContaining({ type: 'popup', url: 'chrome-extension://sidelight-test/add/index.html' })],
  ]);
  expect(await takePicked()).toEqual({ ...PAGE, text: 'weir', sentence: 'The weir holds.' });
  expect(await takePicked()).toBeNull();
});

test('a frame without title or address of its own has those of the page; one with both keeps them', async () => {
  frames.set(3, { title: '', url: 'about:srcdoc', date: null, language: 'de', sentence: 'Das Wehr hält.' });
  await addFromMenu({ text: 'Wehr', tabId: 7, frameId: 3 });
  expect(await takePicked()).toEqual({ ...PAGE, text: 'Wehr', sentence: 'Das Wehr hält.', language: 'de' });
  frames.set(3, { title: 'Frame', url: 'https://frame.example/' });
  await addFromMenu({ text: 'Wehr', tabId: 7, frameId: 3 });
  expect(await takePicked()).toMatchObject({ title: 'Frame', url: 'https://frame.example/' });
});

test('where no script of ours runs there is the text alone', async () => {
  frames.clear();
  await addFromMenu({ text: 'weir', tabId: 7, frameId: 0 });
  expect(await takePicked()).toEqual({
    text: 'weir',
    sentence: '',
    title: '',
    site: '',
    url: '',
    date: null,
    language: null,
  });
});

test('by keyboard: what is selected in any frame; the page alone where nothing is', async () => {
  await browser.storage.session.set({ 'frames:9': { 4: { marks: 0, page: 1 } } });
  frames.set(4, { text: 'sluice', title: 'Frame', url: 'https://frame.example/' });
  await addFromKeys(9);
  expect(await takePicked()).toMatchObject({ text: 'sluice', title: 'Frame' });
  frames.set(4, { text: '' });
  await addFromKeys(9);
  expect(await takePicked()).toEqual(PAGE);
  expect(opened).toHaveBeenCalledTimes(2);
});

test('in a tab where the browser has no windows', async () => {
  const { create } = browser.windows;
  Object.assign(browser.windows, { create: undefined });
  await addFromMenu({ text: 'weir', tabId: 7, frameId: 0 });
  expect(opened.mock.calls).toEqual([[{ url: 'chrome-extension://sidelight-test/add/index.html' }]]);
  Object.assign(browser.windows, { create });
});
