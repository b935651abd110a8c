import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driven } from '../../browsers/driven.ts';
import { needBrowser } from '../../browsers/install-browser.ts';
import { launchBrowser } from '../../browsers/launch.ts';
import { serveFiles, type FileServer } from '../../browsers/serve.ts';
import { stretch, until } from '../../browsers/waiting.ts';
import { builtExtension } from '../../commands/build-extension.ts';
import { hoverOver } from '../../commands/inspect.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { browsersUnderTest, fixture } from '../support/e2e.ts';
import { markedTexts } from '../support/painted.ts';

jest.setTimeout(stretch(60_000));

/**
 * Takes from a world what Chrome has got since version 130: the API's second name, with which messages became structured
 * clones (148), and built-in functions.
 */
const AGE = `{
  const drop = (owner, ...names) => { for (const name of names) if (owner) delete owner[name]; };
  drop(globalThis, 'browser', 'Temporal', 'Sanitizer');
  drop(Uint8Array, 'fromBase64', 'fromHex');
  drop(Uint8Array.prototype, 'toBase64', 'toHex', 'setFromBase64', 'setFromHex');
  drop(Math, 'sumPrecise');
  drop(Error, 'isError');
  drop(RegExp, 'escape');
  drop(Iterator, 'concat', 'zip', 'zipKeyed');
  drop(Map.prototype, 'getOrInsert', 'getOrInsertComputed');
  drop(WeakMap.prototype, 'getOrInsert', 'getOrInsertComputed');
  for (const kind of ['Element', 'Document', 'DocumentFragment']) drop(globalThis[kind]?.prototype, 'moveBefore', 'setHTML');
}
`;

const SCRIPTS = /^(?:background|content|popup|options|add|welcome)\/[^/]+\.js$/;

/** The built extension as an older Chrome would run it. */
function makeOlder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-older-'));
  cpSync(builtExtension('chromium'), folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!SCRIPTS.test(name)) continue;
    const file = join(folder, name);
    writeFileSync(file, AGE + readFileSync(file, 'utf8'));
  }
  const file = join(folder, 'manifest.json');
  // Older ones do not know the key.
  const { message_serialization: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    unknown
  >;
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

// There is no second Firefox: its oldest version is the one that these tests are run with.
const describeInChromium = IS_LONG && browsersUnderTest().includes('chromium') ? describe : describe.skip;

describeInChromium('in the oldest Chrome that may install it', () => {
  const folder = makeOlder();
  let driven: Driven;
  let server: FileServer;
  let page: Page;

  beforeAll(async () => {
    server = await serveFiles({});
    const browser = await needBrowser('chromium');
    driven = await launchBrowser({ browser, extensionDir: folder, headless: true });
    page = await driven.openPage(server.addressOf(fixture('topic.html')));
  });
  afterAll(async () => {
    await driven?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('pages are marked and cards open', async () => {
    await until('marks', async () => (await markedTexts(page)).length === 3, 15_000);
    const card = await hoverOver({ driven, page, text: 'cybersovereignty', shot: null });
    expect(card.statements.length).toBeGreaterThan(0);
  });

  test('an element with the name of the API does not stand for it', async () => {
    const file = join(folder, 'named.html');
    writeFileSync(file, `${readFileSync(fixture('topic.html'), 'utf8')}<a id="browser"></a>`);
    const named = await driven.openPage(server.addressOf(file));
    await until('marks', async () => (await markedTexts(named)).length === 3, 15_000);
    await named.close();
    await page.bringToFront();
  });

  test('an index that is too large for storage comes by message, as text', async () => {
    const helper = await driven.helper();
    const kind = `chrome.runtime.sendMessage({ name: 'index', request: { haveRevision: null } })
      .then(({ value }) => typeof value.bytes)`;
    expect(await helper.evaluate(kind)).toBe('string');
    await helper.evaluate(`chrome.storage.local.remove('small-index')`);
    await page.reload();
    await until('marks', async () => (await markedTexts(page)).length === 3, 15_000);
  });

  test('the popup lists the terms, and the list switches off and on again', async () => {
    const popup = await driven.openPopup(page);
    const rows = `document.querySelectorAll('.term-row').length`;
    await until('the terms', async () => (await popup.evaluate<number>(rows)) >= 3);
    await popup.click('.brand input[role=switch]');
    await until('no marks', async () => (await markedTexts(page)).length === 0);
    await popup.click('.brand input[role=switch]');
    await until('marks', async () => (await markedTexts(page)).length === 3);
    await popup.close();
  });

  test('a term is added in the options page and marked', async () => {
    const options = await driven.extensionPage('options/index.html#new', true);
    await options.fill('#entry-headword', 'networked country');
    await options.click('#entry-add');
    await until('the term to be stored', () =>
      options.evaluate<boolean>(`document.body.innerText.includes('Added')`),
    );
    await options.close();
    await page.bringToFront();
    await until('its mark', async () => (await markedTexts(page)).includes('networked country'), 5000);
  });

  test('nothing went wrong', async () => {
    expect(await driven.errors()).toEqual([]);
    expect(await driven.manifestWarnings()).toEqual([]);
  });
});
