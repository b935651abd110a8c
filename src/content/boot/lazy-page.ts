import type { AskBackground } from '../../core/messages/protocol.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { isSiteOff } from '../../core/settings/site-rules.ts';
import { TextSieve } from '../../core/sieve/text-sieve.ts';
import { READ_WAIT_MS, SIEVE_WAIT_MS } from '../../core/timing.ts';
import { readSieve, watchSieve, type KeptSieve } from '../../platform/assets/sieve-store.ts';
import { importOwn } from '../../platform/browser/own-files.ts';
import type { PageSession } from '../page/page-session.ts';
import { SievedPage } from './sieved-page.ts';

interface LazyPageContext {
  page: Document;
  /** The frame's own host and, last, the top page's, whose site rules count here. */
  readHosts: () => Promise<readonly string[]>;
  ask: AskBackground;
  signal: AbortSignal;
}

/** Loaded when the sieve lets the page pass, or when asked: most pages hold nothing to mark and pay for no more. */
export class LazyPage {
  #loading: Promise<PageSession> | null = null;
  #sieved: { page: SievedPage; key: string } | null = null;
  /** Grows with each change: what was read for a former one is stale. */
  #turn = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #lastReport = '';
  session: PageSession | null = null;

  constructor(
    private readonly context: LazyPageContext,
    private settings: Settings,
  ) {
    const { signal } = context;
    watchSieve(() => void this.#chooseSieve(), signal);
    signal.addEventListener('abort', () => this.#endSieving());
  }

  async apply(settings: Settings): Promise<void> {
    this.settings = settings;
    if (this.#loading) await (await this.need()).apply(settings);
    else await this.#chooseSieve();
  }

  need(): Promise<PageSession> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** For who asks: the page is read by then, unless it cannot be. */
  async needRead(): Promise<PageSession> {
    const session = await this.need();
    const { state } = session;
    if (state.activity !== 'starting' || state.page.hidden) return session;
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>(resolve => {
      state.subscribe(change => {
        if (change === 'painted' || change === 'off' || change === 'end') resolve();
      });
      timer = setTimeout(resolve, READ_WAIT_MS);
    });
    clearTimeout(timer);
    return session;
  }

  async #chooseSieve(): Promise<void> {
    if (this.#loading) return;
    const turn = ++this.#turn;
    const { settings, context } = this;
    clearTimeout(this.#waiting);
    const isOff = !settings.on || (await this.#isSiteOff(settings));
    const kept = isOff ? null : await readSieve(settings);
    if (turn !== this.#turn || this.#loading || context.signal.aborted || !context.page.defaultView) return;
    if (isOff) this.#endSieving();
    else if (kept || !this.#sieved) this.#beginSieving(kept);
    else this.#waiting = setTimeout(() => this.#beginSieving(null), SIEVE_WAIT_MS);
  }

  async #isSiteOff({ sitesOff }: Settings): Promise<boolean> {
    const isOff =
      sitesOff.length > 0 && (await this.context.readHosts()).some(host => isSiteOff(host, sitesOff));
    if (isOff || this.#lastReport) this.#report(!isOff);
    return isOff;
  }

  #beginSieving(kept: KeptSieve | null): void {
    const key = kept ? JSON.stringify([kept.revision, kept.always]) : '';
    if (this.#sieved?.key === key) return;
    this.#endSieving();
    const { page } = this.context;
    const isInside = page.defaultView !== page.defaultView?.top;
    const sieved = new SievedPage(page, kept && readKept(kept), {
      onPass: () => void this.need().catch(() => undefined),
      // Who asks all frames of a tab knows those that have reported.
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

  async #load(): Promise<PageSession> {
    this.#endSieving();
    const { page, readHosts, signal } = this.context;
    const [{ PageSession }, hosts] = await Promise.all([
      importOwn<typeof import('./page-chunk.ts')>('content/page.js'),
      readHosts(),
    ]);
    const session = new PageSession(page, hosts, signal);
    if (!signal.aborted) {
      this.session = session;
      await session.apply(this.settings);
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
