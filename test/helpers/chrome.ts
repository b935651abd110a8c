// Jest set-up of the jsdom project: a browser API that webextension-polyfill accepts, with storage that keeps and tells.
import { TextDecoder, TextEncoder } from 'node:util';
import { webcrypto } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { chrome } from 'jest-chrome';
import { readEnglish } from '../locale/english.ts';

type Items = Record<string, unknown>;
type Members = Record<string, unknown>;

// jsdom has none of these; the browsers that we support do. Own copies: jsdom's realm and Node's differ.
Object.assign(globalThis, {
  TextEncoder,
  TextDecoder,
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
});
if (!globalThis.crypto?.randomUUID) {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
}

if (!globalThis.crypto.subtle)
  Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle });

const DATABASE_NAMES = (
  'indexedDB IDBCursor IDBCursorWithValue IDBDatabase IDBFactory IDBIndex IDBKeyRange ' +
  'IDBObjectStore IDBOpenDBRequest IDBRecord IDBRequest IDBTransaction IDBVersionChangeEvent'
).split(' ');

/** Most files need no database; after the clone, which fake-indexeddb takes as it is on loading. */
function loadDatabase(): void {
  for (const name of DATABASE_NAMES) Reflect.deleteProperty(globalThis, name);
  require('fake-indexeddb/auto');
}

for (const name of DATABASE_NAMES)
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get: () => {
      loadDatabase();
      return Reflect.get(globalThis, name) as unknown;
    },
    set: (value: unknown) => {
      loadDatabase();
      Reflect.set(globalThis, name, value);
    },
  });

// jest-chrome makes a member when it is read and denies it to `in` before; the polyfill asks `in` first (jest-chrome#7).
for (const space of Object.values(chrome as unknown as Record<string, Members>)) {
  if (typeof space === 'object' && space !== null) for (const name of Object.keys(space)) void space[name];
}
Object.assign(chrome.runtime, { id: 'sidelight-test' });

chrome.i18n.getMessage.mockImplementation(name => readEnglish(name) ?? '');

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** An area in memory: JSON copies in and out, and `storage.onChanged` for what really changed. */
function makeArea(areaName: 'sync' | 'local' | 'session') {
  let items = new Map<string, unknown>();
  const tell = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>): void => {
    if (Object.keys(changes).length > 0) {
      (chrome.storage.onChanged.callListeners as (changes: object, area: string) => void)(changes, areaName);
    }
  };
  const area = {
    get: (keys?: null | string | string[] | Items): Promise<Items> => {
      const wanted =
        keys === null || keys === undefined
          ? [...items.keys()]
          : typeof keys === 'string'
            ? [keys]
            : Array.isArray(keys)
              ? keys
              : Object.keys(keys);
      const defaults = typeof keys === 'object' && keys !== null && !Array.isArray(keys) ? keys : {};
      const found = wanted.filter(key => items.has(key)).map(key => [key, items.get(key)]);
      return Promise.resolve({ ...defaults, ...copy(Object.fromEntries(found) as Items) });
    },
    set: (values: Items): Promise<void> => {
      const changes: Record<string, { oldValue?: unknown; newValue?: unknown }> = {};
      for (const [key, value] of Object.entries(copy(values))) {
        if (JSON.stringify(items.get(key)) !== JSON.stringify(value)) {
          changes[key] = { oldValue: items.get(key), newValue: copy(value) };
        }
        items.set(key, value);
      }
      tell(changes);
      return Promise.resolve();
    },
    remove: (keys: string | string[]): Promise<void> => {
      const changes: Record<string, { oldValue?: unknown }> = {};
      for (const key of [keys].flat()) {
        if (items.has(key)) changes[key] = { oldValue: items.get(key) };
        items.delete(key);
      }
      tell(changes);
      return Promise.resolve();
    },
    clear: (): Promise<void> => {
      items = new Map();
      return Promise.resolve();
    },
  };
  return area;
}

type Area = ReturnType<typeof makeArea>;

/** Lets the area be called with a callback (as the polyfill does) or without (as for `session`). */
function mockArea(area: Area) {
  const both =
    <A, R>(method: (argument: A) => Promise<R>) =>
    (argument: A, callback?: (result: R) => void): Promise<R> | undefined => {
      if (typeof argument === 'function')
        return both(method)(undefined as A, argument as (result: R) => void);
      const result = method(argument);
      if (!callback) return result;
      void result.then(
        value => callback(value),
        (error: unknown) => {
          // As in a browser: lastError is there only while the callback runs.
          chrome.runtime.lastError = { message: error instanceof Error ? error.message : String(error) };
          (callback as () => void)();
          delete (chrome.runtime as { lastError?: unknown }).lastError;
        },
      );
      return undefined;
    };
  return {
    get: jest.fn(both(area.get)),
    set: jest.fn(both(area.set)),
    remove: jest.fn(both(area.remove)),
    clear: jest.fn(both(area.clear)),
  };
}

const storage = chrome.storage as unknown as Record<string, unknown>;
for (const name of ['sync', 'local'] as const)
  Object.assign(storage[name] as object, mockArea(makeArea(name)));
storage.session = mockArea(makeArea('session'));

// jest-chrome knows Manifest V2 only.
Object.assign(chrome, {
  action: {
    setBadgeText: jest.fn(() => Promise.resolve()),
    setBadgeBackgroundColor: jest.fn(() => Promise.resolve()),
    setBadgeTextColor: jest.fn(() => Promise.resolve()),
    setIcon: jest.fn(() => Promise.resolve()),
    setTitle: jest.fn(() => Promise.resolve()),
    onClicked: chrome.browserAction.onClicked,
  },
  scripting: { executeScript: jest.fn(), insertCSS: jest.fn() },
});
chrome.runtime.getURL.mockImplementation(path => `chrome-extension://sidelight-test/${path}`);
chrome.runtime.getManifest.mockImplementation(
  () => ({ manifest_version: 3, name: 'Sidelight', version: '0.0.0' }) as never,
);
chrome.runtime.openOptionsPage.mockImplementation(callback => callback?.());

Object.assign(globalThis, { chrome });

// jsdom's files cannot say their text.
Blob.prototype.text ??= function text(this: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(new Error('not readable'));
    reader.readAsText(this);
  });
};
