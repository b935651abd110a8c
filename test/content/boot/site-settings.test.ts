import { chrome } from 'jest-chrome';
import { readSiteSettings } from '../../../src/content/boot/site-settings.ts';
import { RETRY_DELAYS_MS } from '../../../src/platform/browser/messages.ts';
import { siteSettings } from '../site-settings.ts';

const { isSiteOff, ...SETTINGS } = siteSettings();
let asked = 0;

/** The background answers this question and later ones. */
let answersFrom: number;

beforeEach(() => {
  jest.useFakeTimers();
  asked = 0;
  const send = (_message: object, done: (reply: unknown) => void): void => {
    asked++;
    done(asked < answersFrom ? { ok: false, error: 'asleep' } : { ok: true, value: SETTINGS });
  };
  chrome.runtime.sendMessage.mockImplementation(send as never);
});

afterEach(() => jest.useRealTimers());

async function read(): Promise<unknown> {
  const reading = readSiteSettings(true);
  await jest.runAllTimersAsync();
  return reading;
}

test('after the last pause the background is asked once more', async () => {
  answersFrom = RETRY_DELAYS_MS.length + 1;
  expect(await read()).toEqual({ settings: { ...SETTINGS, isSiteOff }, sieve: null });
  expect(asked).toBe(answersFrom);
});

test('a background that never answers is given up', async () => {
  answersFrom = Infinity;
  expect(await read()).toBeNull();
  expect(asked).toBe(RETRY_DELAYS_MS.length + 1);
});
