import {
  bytesToText,
  receiveIndex,
  sendIndex,
  textToBytes,
} from '../../../src/platform/assets/index-bytes.ts';

const bytes = Uint8Array.from({ length: 40_000 }, (_, at) => (at * 7) % 256);
const reply = { revision: 'r', bytes, knownRefs: [1, 2] };

test('bytes become text and are the same again, with the browser’s own reader and without', () => {
  const text = bytesToText(bytes);
  expect(text).toBe(Buffer.from(bytes).toString('base64'));
  expect(textToBytes(text)).toEqual(bytes);
  const own = jest.fn(() => bytes);
  Object.assign(Uint8Array, { fromBase64: own });
  try {
    expect(textToBytes(text)).toBe(bytes);
    expect(own).toHaveBeenCalledWith(text);
  } finally {
    Reflect.deleteProperty(Uint8Array, 'fromBase64');
  }
});

test('an index is text where messages are JSON, and bytes where they are cloned', () => {
  const asJson: unknown = JSON.parse(JSON.stringify(sendIndex(reply)));
  expect(receiveIndex(asJson as never)).toEqual(reply);
  Object.assign(globalThis, { browser: {} });
  try {
    expect(sendIndex(reply)).toBe(reply);
    expect(receiveIndex(reply)).toEqual(reply);
  } finally {
    Reflect.deleteProperty(globalThis, 'browser');
  }
  expect(sendIndex(null)).toBeNull();
});
