import puppeteer, {
  type Browser,
  type CDPSession,
  type Page,
  type Protocol,
  type Target,
} from 'puppeteer-core';
import { BARE_PAGE, clearExtension, wakeBackground } from './clear-extension.ts';
import { hasWelcome, type Driven, type ExtensionPage, type LaunchOptions, type Surface } from './driven.ts';
import { stretch, until } from './waiting.ts';
import { chromiumKey } from './keys.ts';
import { ChromiumSurface } from './chromium-surface.ts';
import { killBrowser } from './kill-browser.ts';
import { HOST } from '../../src/dom/overlay/host-selector.ts';

const NOTHING = 'http://127.0.0.1:9/';

// Without the first two a bare Chromium asks its maker's servers; the last keeps pages of a test on this machine.
const QUIET = [
  '--no-first-run',
  '--disable-component-update',
  `--gaia-url=${NOTHING}`,
  `--component-updater=url-source=${NOTHING}`,
];
// Not in use, or not looked at, in tests: a process in reserve, one for graphics, and moving windows. A quarter of the work.
const CHEAP = [
  '--disable-features=SpareRendererForSitePerProcess',
  '--in-process-gpu',
  '--disable-gpu',
  '--num-raster-threads=1',
  '--wm-window-animations-disabled',
  '--animation-duration-scale=0',
];
const LOCAL = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1';

interface ExtensionInfo {
  manifestErrors: { message: string }[];
  runtimeErrors: { message: string; severity: string; contextUrl: string }[];
}

/** Starts a Chromium-family browser. The extension gets in through the protocol: Chrome ignores `--load-extension`. */
export async function launchChromium(options: LaunchOptions): Promise<Driven> {
  const isRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: options.browser.path,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    defaultViewport: options.headless ? { width: 1000, height: 700 } : null,
    args: [
      ...QUIET,
      ...(options.headless && !options.isMeasured ? CHEAP : []),
      ...(options.network === 'any' ? [] : [LOCAL]),
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  });
  const driven = new DrivenChromium(browser, options);
  await driven.watchErrors();
  if (options.install !== false) await driven.installExtension();
  return driven;
}

class DrivenChromium implements Driven {
  readonly kind = 'chromium';
  #id = '';
  #helper: Promise<ChromiumSurface> | null = null;
  #manager: Page | null = null;
  readonly #tabs = new WeakMap<Page, number>();
  readonly #requests: string[] = [];
  /** Tells of service workers as they start and end. */
  #workers: CDPSession | null = null;
  /** The versions of service workers that run, and what each of them runs. */
  readonly #running = new Map<string, string>();

  constructor(
    private readonly browser: Browser,
    private readonly options: LaunchOptions,
  ) {}

  /** The browser keeps errors and warnings of extensions only in developer mode, from before the extension is loaded. */
  async watchErrors(): Promise<void> {
    const [first] = await this.browser.pages();
    this.#manager = this.options.headless && first ? first : await this.browser.newPage({ background: true });
    await this.#manager.goto('chrome://extensions');
    await this.#manager.evaluate(
      'new Promise(done => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }, done))',
    );
    if (!this.options.headless) await this.#manager.goto('about:blank');
    await this.#watchWorkers();
  }

  async installExtension(): Promise<void> {
    this.#id = await this.browser.installExtension(this.options.extensionDir);
    await this.browser.waitForTarget(target => this.#isWorker(target), { timeout: stretch(15_000) });
    if (!hasWelcome(this.options.extensionDir)) return;
    const isWelcome = (target: Target): boolean =>
      target.url().startsWith(`chrome-extension://${this.#id}/welcome/`);
    const welcome = await this.browser.waitForTarget(isWelcome, { timeout: stretch(10_000) });
    await (await welcome.page())?.close();
  }

  async updateExtension(): Promise<void> {
    await this.#manager!.evaluate(`chrome.developerPrivate.reload('${this.#id}', { failQuietly: true })`);
    // Until it has started again, the browser refuses its pages.
    await until('the extension after its update', () => {
      this.#helper = null;
      return this.helper()
        .then(wakeBackground)
        .then(() => true);
    });
  }

  async uninstallExtension(): Promise<void> {
    this.#helper = null;
    await this.browser.uninstallExtension(this.#id);
  }

  async openPage(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    const session = await page.createCDPSession();
    await this.#watchRequests(session, false);
    await page.goto(url, { waitUntil: 'load' });
    return page;
  }

  async extensionPage(path: string, front = false): Promise<ChromiumSurface> {
    const page = await this.browser.newPage({ background: !front });
    await this.#watchRequests(await page.createCDPSession(), true);
    try {
      await page.goto(`chrome-extension://${this.#id}/${path}`);
    } catch (error) {
      await page.close();
      throw error;
    }
    return new ChromiumSurface(page);
  }

  helper(): Promise<ExtensionPage> {
    return (this.#helper ??= this.extensionPage(BARE_PAGE));
  }

  async tabOf(page: Page): Promise<number> {
    const known = this.#tabs.get(page);
    if (known !== undefined) return known;
    const helper = await this.helper();
    await page.bringToFront();
    const [tab] = await helper.evaluate<{ id: number }[]>(
      'chrome.tabs.query({ active: true, currentWindow: true })',
    );
    if (!tab) throw new Error('the browser names no active tab');
    this.#tabs.set(page, tab.id);
    return tab.id;
  }

  async openPopup(page: Page): Promise<Surface> {
    const extension = (await this.browser.extensions()).get(this.#id);
    if (!extension) throw new Error('the extension is not loaded');
    await page.bringToFront();
    const isPopup = (target: Target): boolean =>
      target.url().startsWith(`chrome-extension://${this.#id}/popup/index.html`);
    const waiting = this.browser.waitForTarget(isPopup, { timeout: stretch(10_000) });
    await Promise.all([waiting, page.triggerExtensionAction(extension)]);
    const popup = new ChromiumSurface(await (await waiting).asPage());
    await until('the popup', () => popup.evaluate<boolean>('document.readyState === "complete"'));
    return popup;
  }

  async openPanel(page: Page): Promise<Surface> {
    // Only a reader's click opens it.
    const popup = await this.openPopup(page);
    const waiting = this.browser.waitForTarget(
      target => target.url() === `chrome-extension://${this.#id}/popup/panel.html`,
      { timeout: stretch(10_000) },
    );
    const [target] = await Promise.all([waiting, popup.click('.foot [aria-label="Open side panel"]')]);
    return new ChromiumSurface(await target.asPage());
  }

  async pressCommand(page: Page, shortcut: string): Promise<void> {
    const key = chromiumKey(shortcut);
    const session = await page.createCDPSession();
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await session.detach();
  }

  /** Whether it has ended, only its version tells: where a session is open with it, its target stays for the next one. */
  async stopBackground(): Promise<void> {
    const left = new Set(
      [...this.#running.keys()].filter(version => this.#isOurs(this.#running.get(version)!)),
    );
    const note = ({ versions }: Protocol.ServiceWorker.WorkerVersionUpdatedEvent): void => {
      for (const { versionId, runningStatus } of versions)
        if (runningStatus === 'stopped') left.delete(versionId);
    };
    this.#workers!.on('ServiceWorker.workerVersionUpdated', note);
    try {
      for (const versionId of left) await this.#workers!.send('ServiceWorker.stopWorker', { versionId });
      await until('the service worker to end', () => left.size === 0, 10_000);
    } finally {
      this.#workers!.off('ServiceWorker.workerVersionUpdated', note);
    }
  }

  async inCard<T>(page: Page, functionSource: string, argument?: unknown): Promise<T | null> {
    for (const frame of page.frames()) {
      for (const realm of frame.extensionRealms()) {
        const value = (await realm.evaluate(`(() => {
          // In reading mode the bar has a host too, and a card may stand beside it.
          for (const host of document.querySelectorAll('${HOST}')) {
            const root = chrome.dom.openOrClosedShadowRoot(host);
            const value = (${functionSource})(root, ${JSON.stringify(argument) ?? 'undefined'});
            if (value !== null) return value;
          }
          return null;
        })()`)) as T | null;
        if (value !== null) return value;
      }
    }
    return null;
  }

  async manifestWarnings(): Promise<string[]> {
    return (await this.#info()).manifestErrors.map(({ message }) => message);
  }

  async errors(): Promise<string[]> {
    const { runtimeErrors } = await this.#info();
    // `action.setIcon` resolves for a tab that has just closed and leaves this note, which no code can catch.
    const isOfClosedTab = (message: string): boolean =>
      message.startsWith('Unchecked runtime.lastError: No tab with id');
    return (
      runtimeErrors
        .filter(({ severity, message }) => severity === 'ERROR' && !isOfClosedTab(message))
        // The browser's own frame around a picture has a style that our policy refuses.
        .filter(({ contextUrl }) => !contextUrl.endsWith(BARE_PAGE))
        .map(({ message }) => message)
    );
  }

  requests(): Promise<string[]> {
    return Promise.resolve([...this.#requests]);
  }

  async reset(): Promise<void> {
    const helper = await (this.#helper ??= this.extensionPage(BARE_PAGE));
    const isOurs = (target: Target): boolean =>
      ['page', 'other'].includes(target.type()) && this.#isOurs(target.url());
    const ours = await Promise.all(
      this.browser
        .targets()
        .filter(isOurs)
        .map(target => target.asPage().catch(() => null)),
    );
    const pages = new Set([...(await this.browser.pages()), ...ours]);
    const kept = [helper.page.target(), this.#manager?.target()];
    for (const page of pages) {
      if (page && !kept.includes(page.target())) await page.close().catch(() => undefined);
    }
    await clearExtension(helper);
    await this.stopBackground();
    await wakeBackground(helper);
    await this.#manager?.evaluate(
      `new Promise(done => chrome.developerPrivate.deleteExtensionErrors({ extensionId: '${this.#id}' }, done))`,
    );
    this.#requests.length = 0;
  }

  closed(): Promise<void> {
    return new Promise(resolve => {
      this.browser.once('disconnected', () => resolve());
      // On macOS the program outlives its last window.
      this.browser.on('targetdestroyed', () => {
        const isTab = (target: Target): boolean => target.type() === 'page';
        if (!this.browser.targets().some(isTab)) resolve();
      });
    });
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  kill(): Promise<void> {
    return killBrowser(this.browser);
  }

  async #info(): Promise<ExtensionInfo> {
    if (!this.#manager) throw new Error('the browser was not asked to keep errors');
    return (await this.#manager.evaluate(
      `new Promise(done => chrome.developerPrivate.getExtensionInfo('${this.#id}', done))`,
    )) as ExtensionInfo;
  }

  #isWorker(target: Target): boolean {
    return target.type() === 'service_worker' && this.#isOurs(target.url());
  }

  #isOurs(url: string): boolean {
    return url.startsWith(`chrome-extension://${this.#id}/`);
  }

  async #watchWorkers(): Promise<void> {
    this.#workers = await this.#manager!.createCDPSession();
    this.#workers.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, scriptURL, runningStatus } of versions) {
        if (runningStatus === 'stopped') this.#running.delete(versionId);
        else this.#running.set(versionId, scriptURL);
      }
    });
    await this.#workers.send('ServiceWorker.enable');
    // Not with Target.createCDPSession: meanwhile Puppeteer leaves open the sessions that pages get with the same worker.
    const root = await this.browser.target().createCDPSession();
    root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const session = root.connection()?.session(sessionId);
      if (!session || !targetInfo.url.startsWith('chrome-extension://')) return;
      // The session outlives the worker, and the next one would wait for it.
      session.on('Inspector.targetReloadedAfterCrash', () => {
        session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
      });
      this.#watchRequests(session, true).catch(() => undefined);
    });
    await root.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: true,
      filter: [{ type: 'service_worker' }],
    });
  }

  /** Notes what a context asks for: everything in our own contexts, in a page only what our script started. */
  async #watchRequests(session: CDPSession, isOurs: boolean): Promise<void> {
    session.on('Network.requestWillBeSent', ({ request, initiator }) => {
      if (/^(chrome-extension|data|blob|chrome|about):/.test(request.url)) return;
      const isByUs = initiator.stack?.callFrames.some(({ url }) => url.startsWith('chrome-extension:'));
      if (isOurs || isByUs) this.#requests.push(request.url);
    });
    await session.send('Network.enable');
  }
}
