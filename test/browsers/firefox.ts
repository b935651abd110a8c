import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { BARE_PAGE, clearExtension, wakeBackground } from './clear-extension.ts';
import { hasWelcome, type Driven, type ExtensionPage, type LaunchOptions, type Surface } from './driven.ts';
import { pace, until } from './waiting.ts';
import { Bidi } from './firefox-bidi.ts';
import { FirefoxPage, FirefoxView } from './firefox-surfaces.ts';
import { CLOSE_SURFACES, LISTEN, POPUP, PRESS_POPUP, pressSource } from './firefox-privileged.ts';
import { parseShortcut } from './keys.ts';
import { killBrowser } from './kill-browser.ts';
import { HOST } from '../../src/dom/overlay/host-selector.ts';

// A fixed host for the extension's pages, so that they can be opened by address.
const UUID = '5d1de119-0000-4000-8000-000000000001';
const BASE = `moz-extension://${UUID}/`;

/** Starts Firefox with WebDriver BiDi, which is built in. */
export async function launchFirefox(options: LaunchOptions): Promise<Driven> {
  const id = readId(options.extensionDir);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.browser.path,
    headless: options.headless,
    defaultViewport: options.headless ? { width: 1000, height: 700 } : null,
    args: ['--remote-allow-system-access'],
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      // The extension is installed for one session alone; what it stored stays for the next one.
      ...(options.profile === undefined ? {} : { 'extensions.webextensions.keepStorageOnUninstall': true }),
      'extensions.webextensions.fileSchemeAccess.requireOptIn': false,
      // Names that are not this machine's end nowhere; addresses on it do not go through a proxy.
      ...(options.network === 'any'
        ? {}
        : { 'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': 9 }),
      ...(options.network === 'any' ? {} : { 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': 9 }),
    },
  });
  const driven = new DrivenFirefox({ browser, options, id });
  await driven.listen();
  if (options.install !== false) await driven.installExtension();
  return driven;
}

function readId(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extensionDir}/manifest.json names no Firefox id`);
  return id;
}

class DrivenFirefox implements Driven {
  readonly kind = 'firefox';
  readonly #browser: Browser;
  readonly #bidi: Bidi;
  readonly #options: LaunchOptions;
  readonly #id: string;
  readonly #extension: string;
  #helper: Promise<FirefoxPage> | null = null;
  readonly #tabs = new WeakMap<Page, number>();

  constructor({ browser, options, id }: { browser: Browser; options: LaunchOptions; id: string }) {
    this.#browser = browser;
    this.#bidi = new Bidi(browser);
    this.#options = options;
    this.#id = id;
    this.#extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  }

  /** Notes uncaught errors and requests of the extension from now on. */
  async listen(): Promise<void> {
    await this.#bidi.evaluateAsBrowser(`(${LISTEN})(${JSON.stringify(BASE)})`);
  }

  async updateExtension(): Promise<void> {
    this.#helper = null;
    await this.#browser.installExtension(this.#options.package ?? this.#options.extensionDir);
    await until('the extension to start', () =>
      this.#bidi.evaluateAsBrowser<boolean>(`${this.#extension}.backgroundState === 'running'`),
    );
  }

  async uninstallExtension(): Promise<void> {
    this.#helper = null;
    await this.#browser.uninstallExtension(this.#id);
  }

  async installExtension(): Promise<void> {
    await this.updateExtension();
    if (!hasWelcome(this.#options.extensionDir)) return;
    const welcome = await until('the welcome page', async () =>
      (await this.#bidi.topContexts()).find(({ url }) => url.startsWith(`${BASE}welcome/`)),
    );
    await this.#bidi.send('browsingContext.close', { context: welcome.context });
  }

  async openPage(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  }

  async extensionPage(path: string, front = false): Promise<FirefoxPage> {
    return new FirefoxPage(this.#bidi, await this.#bidi.openTab(BASE + path, !front));
  }

  async tabOf(page: Page): Promise<number> {
    const known = this.#tabs.get(page);
    if (known !== undefined) return known;
    const helper = await this.helper();
    await page.bringToFront();
    const [tab] = await helper.evaluate<{ id: number }[]>(
      'browser.tabs.query({ active: true, currentWindow: true })',
    );
    if (!tab) throw new Error('the browser names no active tab');
    this.#tabs.set(page, tab.id);
    return tab.id;
  }

  async openPopup(page: Page): Promise<Surface> {
    const helper = await this.helper();
    await page.bringToFront();
    await this.#bidi.evaluateAsBrowser(`(${POPUP})(${this.#extension})`);
    const popup = new FirefoxView(this.#bidi, helper, 'popup');
    await until(
      'the popup',
      () => popup.evaluate<boolean>('document.readyState === "complete" && location.href !== "about:blank"'),
      10_000,
    );
    return popup;
  }

  async openPanel(page: Page): Promise<Surface> {
    const popup = await this.openPopup(page);
    const panel = new FirefoxView(this.#bidi, await this.helper(), 'sidebar');
    const place = await until('the way to the panel', () =>
      popup.evaluate<{ x: number; y: number }>(`(() => {
        const box = document.querySelector('.foot [aria-label="Open side panel"]')?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      })()`),
    );
    const press = `(${PRESS_POPUP})(${JSON.stringify(place)})`;
    // The popup may still be on its way to its place when it is pressed.
    await until(
      'the sidebar',
      async () => {
        await this.#bidi.evaluateAsBrowser(press);
        await pace(300);
        return panel.evaluate<boolean>('document.readyState === "complete"');
      },
      10_000,
    );
    return panel;
  }

  async pressCommand(page: Page, shortcut: string): Promise<void> {
    await page.bringToFront();
    await this.#bidi.evaluateAsBrowser(pressSource(parseShortcut(shortcut)));
  }

  async stopBackground(): Promise<void> {
    // It may still be starting, and a message may start it again at once.
    const end = `${this.#extension}.terminateBackground({ disableResetIdleForTest: true })`;
    await until('the event page to end', () =>
      this.#bidi.evaluateAsBrowser<boolean>(
        `${end}.then(() => ['stopped', 'starting'].includes(${this.#extension}.backgroundState))`,
      ),
    );
  }

  async inCard<T>(page: Page, functionSource: string, argument?: unknown): Promise<T | null> {
    for (const frame of page.frames()) {
      const context = (frame as unknown as { _id: string })._id;
      // In reading mode the bar has a host too, and a card may stand beside it.
      for (const root of await this.#bidi.shadowRoots(context, HOST)) {
        const value = await this.#bidi.call<T | null>(context, functionSource, root, argument);
        if (value !== null) return value;
      }
    }
    return null;
  }

  manifestWarnings(): Promise<string[]> {
    return this.#bidi.evaluateAsBrowser<string[]>(`[...${this.#extension}.warnings]`);
  }

  async errors(): Promise<string[]> {
    const errors = await this.#bidi.evaluateAsBrowser<string[]>('window.sidelightErrors');
    // Firefox's own notes on pages that are left while they wait for a message, and its bare internal code, seen about once in
    // ten runs since the card is a module: probably an import in a page that is closed, but that is a guess.
    const note =
      /^(?:Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)|NS_ERROR_UNEXPECTED$)/;
    return errors.filter(error => !note.test(error));
  }

  requests(): Promise<string[]> {
    return this.#bidi.evaluateAsBrowser<string[]>('window.sidelightRequests');
  }

  async reset(): Promise<void> {
    const helper = await (this.#helper ??= this.extensionPage(BARE_PAGE));
    await this.#bidi.evaluateAsBrowser(`(${CLOSE_SURFACES})()`);
    for (const { context } of await this.#bidi.topContexts()) {
      if (context === helper.context) continue;
      await this.#bidi.send('browsingContext.close', { context }).catch(() => undefined);
    }
    await clearExtension(helper);
    await this.stopBackground();
    await wakeBackground(helper);
    await this.#bidi.evaluateAsBrowser('void (sidelightErrors.length = sidelightRequests.length = 0)');
  }

  closed(): Promise<void> {
    return new Promise(resolve => {
      this.#browser.once('disconnected', () => resolve());
      this.#browser.process()?.once('exit', () => resolve());
    });
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  kill(): Promise<void> {
    return killBrowser(this.#browser);
  }

  helper(): Promise<ExtensionPage> {
    return (this.#helper ??= this.extensionPage(BARE_PAGE));
  }
}
