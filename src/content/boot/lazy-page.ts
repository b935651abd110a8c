import type { AskBackground } from '../../core/messages/protocol.ts';
import type { SiteSettings } from '../../core/settings/page-settings.ts';
import { TextSieve } from '../../core/sieve/text-sieve.ts';
import { SIEVE_WAIT_MS } from '../../core/timing.ts';
import { isSieveFor, type KeptSieve } from '../../platform/assets/sieve-store.ts';
import { importOwn } from '../../platform/browser/own-files.ts';
import type { PageSession } from '../page/page-session.ts';
import type { SiteRead } from './site-settings.ts';
import { SievedPage, type Openings } from './sieved-page.ts';

interface LazyPageContext {
  page: Document;
  readTopHost: () => Promise<string>;
  ask: AskBackground;
  /** The page was there before this script: a former one may have left something. */
  isLate: boolean;
  signal: AbortSignal;
}

/** Loaded when the sieve lets the page pass, or when asked: most pages hold nothing to mark and pay for no more. */
export class LazyPage {
  #loading: Promise<PageSession> | null = null;
  #sieved: { page: SievedPage; key: string } | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #lastReport = '';
  session: PageSession | null = null;
  /** Null until they are known: then nothing is read. */
  #settings: SiteSettings | null = null;

  constructor(private readonly context: LazyPageContext) {
    context.signal.addEventListener('abort', () => this.#endSieving());
  }

  async apply(read: SiteRead | null): Promise<void> {
    const settings = read?.settings ?? (this.#settings && { ...this.#settings, on: false });
    this.#settings = settings;
    if (!this.#loading) {
      const sieve = read?.sieve ?? null;
      this.#chooseSieve(settings && isSieveFor(sieve, settings) ? sieve : null);
    } else if (settings) await (await this.load()).apply(settings);
  }

  load(openings?: Openings): Promise<PageSession> {
    this.#loading ??= this.#load(openings);
    return this.#loading;
  }

  /** For requests: all of the page is read by then, unless it cannot be. */
  async loadAndRead(): Promise<PageSession> {
    const session = await this.load();
    await session.readInFull();
    return session;
  }

  #chooseSieve(kept: KeptSieve | null): void {
    const { context } = this;
    const settings = this.#settings;
    clearTimeout(this.#waiting);
    if (context.signal.aborted || !context.page.defaultView) return;
    const { on = false, isSiteOff = false } = settings ?? {};
    if (on && (isSiteOff || this.#lastReport)) this.#report(!isSiteOff);
    if (!on || isSiteOff) this.#endSieving();
    else if (kept || !this.#sieved) this.#beginSieving(kept);
    else this.#waiting = setTimeout(() => this.#beginSieving(null), SIEVE_WAIT_MS);
  }

  #beginSieving(kept: KeptSieve | null): void {
    const key = kept ? JSON.stringify([kept.revision, kept.always]) : '';
    if (this.#sieved?.key === key) return;
    this.#endSieving();
    const { page } = this.context;
    const isInside = page.defaultView !== page.defaultView?.top;
    const sieved = new SievedPage(page, kept && readKept(kept), {
      onPass: openings => void this.load(openings).catch(() => undefined),
      // All frames of a tab are those that have reported.
      onText: isInside ? () => this.#report(true) : undefined,
    });
    this.#sieved = { page: sieved, key };
    sieved.begin();
  }

  #endSieving(): void {
    clearTimeout(this.#waiting);
    this.#sieved?.page.end();
    this.#sieved = null;
  }

  #report(active: boolean): void {
    const report = String(active);
    if (this.#loading || report === this.#lastReport) return;
    this.#lastReport = report;
    void this.context.ask('count', { marks: 0, active, page: performance.timeOrigin });
  }

  async #load(openings?: Openings): Promise<PageSession> {
    this.#endSieving();
    const { page, readTopHost, isLate, signal } = this.context;
    const [{ clearLeftovers, PageSession }, host] = await Promise.all([
      importOwn<typeof import('./page-chunk.ts')>('content/page.js'),
      readTopHost(),
    ]);
    if (isLate) clearLeftovers(page);
    const session = new PageSession(page, host, signal);
    if (!signal.aborted) {
      this.session = session;
      if (this.#settings) await session.apply(this.#settings, openings);
    }
    return session;
  }
}

/** Null, as where there is none, for one that cannot be read. */
function readKept({ sieve }: KeptSieve): TextSieve | null {
  try {
    return sieve && new TextSieve(sieve);
  } catch {
    return null;
  }
}
