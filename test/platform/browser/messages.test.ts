import { chrome } from 'jest-chrome';
import { answerMessages, askBackground, askFrame } from '../../../src/platform/browser/messages.ts';
import { senderOf } from '../../../src/platform/browser/sender.ts';

const TO = { tabId: 7, frameId: 3 };

/** The other side replies this. */
let reply: unknown;
const sent = jest.fn();

beforeAll(() => {
  chrome.tabs.sendMessage.mockImplementation(((
    tab: number,
    message: object,
    options: object,
    done: (reply: unknown) => void,
  ) => {
    sent(tab, message, options);
    done(reply);
  }) as never);
  chrome.runtime.sendMessage.mockImplementation(((message: object, done: (reply: unknown) => void) => {
    sent(message);
    done(reply);
  }) as never);
});

beforeEach(() => sent.mockClear());

test('the background’s reply comes back as it is; none is a failure', async () => {
  reply = { ok: true, value: ['A'] };
  expect(await askBackground('packs-off', { text: 'a' })).toEqual(reply);
  expect(sent).toHaveBeenCalledWith({ name: 'packs-off', request: { text: 'a' } });
  reply = undefined;
  expect(await askBackground('packs-off', { text: 'a' })).toEqual({ ok: false, error: 'no answer' });
});

test('a frame’s reply is parsed', async () => {
  reply = { ok: true, value: 1.5 };
  expect(await askFrame('document', {}, TO)).toEqual(reply);
  expect(sent).toHaveBeenCalledWith(7, { name: 'document', request: {} }, { frameId: 3 });
  reply = { ok: false, error: 'gone' };
  expect(await askFrame('document', {}, TO)).toEqual(reply);
});

test.each([
  ['another value', { ok: true, value: '7' }, 'not a reply to document'],
  ['no value', { ok: true }, 'not a reply to document'],
  ['no error', { ok: false }, 'not a reply to document'],
  ['anything else', 7, 'not a reply to document'],
  ['nothing', undefined, 'no answer'],
])('a frame that replies with %s has failed', async (_name, value, error) => {
  reply = value;
  expect(await askFrame('document', {}, TO)).toEqual({ ok: false, error });
});

type Listen = (message: unknown, from: object, done: (reply: unknown) => void) => boolean;

/** Delivers a message; null where nobody takes it. */
async function deliver(message: unknown, from: object = {}): Promise<unknown> {
  const [listen] = [...chrome.runtime.onMessage.getListeners()] as unknown as Listen[];
  return new Promise(resolve => {
    const isTaken = listen?.(message, { id: 'sidelight-test', ...from }, resolve);
    if (!isTaken) resolve(null);
  });
}

describe('answering', () => {
  const handle = jest.fn((_request: unknown, _from: object): unknown => 'done');
  let life: AbortController;
  beforeEach(() => {
    handle.mockClear();
    life = new AbortController();
    answerMessages({ host: handle }, life.signal);
  });
  afterEach(() => life.abort());

  test('a handler gets the request and where it comes from', async () => {
    const from = { tab: { id: 7 }, frameId: 3, url: 'https://example.org/' };
    expect(await deliver({ name: 'host', request: { a: 1 } }, from)).toEqual({ ok: true, value: 'done' });
    const [request, source] = handle.mock.lastCall!;
    expect(request).toEqual({ a: 1 });
    expect(senderOf(source)).toEqual({ tabId: 7, frameId: 3, host: 'example.org', own: false });
    const url = 'chrome-extension://sidelight-test/popup/index.html';
    await deliver({ name: 'host', request: {} }, { url });
    expect(senderOf(handle.mock.lastCall![1])).toEqual({
      tabId: null,
      frameId: 0,
      host: 'sidelight-test',
      own: true,
    });
    expect(senderOf({ url: '' })).toMatchObject({ host: '', own: false });
  });

  test.each([
    null,
    'host',
    7,
    {},
    { name: 7 },
    { name: 'other' },
    { name: 'toString' },
    { name: '__proto__' },
  ])('%j is left to other contexts', async message => {
    expect(await deliver(message)).toBeNull();
    expect(handle).not.toHaveBeenCalled();
  });

  test('another extension is not answered', async () => {
    expect(await deliver({ name: 'host', request: {} }, { id: 'other' })).toBeNull();
    expect(handle).not.toHaveBeenCalled();
  });

  test('what a handler throws is the sentence of the reply', async () => {
    handle.mockImplementationOnce(() => {
      throw new Error('That is gone.');
    });
    expect(await deliver({ name: 'host', request: {} })).toEqual({ ok: false, error: 'That is gone.' });
  });

  test('after abort nothing is left', () => {
    life.abort();
    expect(chrome.runtime.onMessage.hasListeners()).toBe(false);
  });
});
