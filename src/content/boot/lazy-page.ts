import type { Settings } from '../../core/settings/settings.ts';
import { hasText, onFirstText } from '../../dom/tree/first-text.ts';
import { importOwn } from '../../platform/browser/own-files.ts';
import type { Session } from '../page/session.ts';

type PagePart = typeof import('./page-chunk.ts');

/**
 * The reading of one page. Its code is loaded when marks are on and the page has text, or when somebody asks: most
 * frames of most pages are empty, and pay for no more than this.
 */
export class LazyPage {
  #loading: Promise<Session> | null = null;
  #isWaiting = false;
  /** The session, once it is there. */
  session: Session | null = null;

  constructor(
    private readonly page: Document,
    private readonly use: {
      /** Hosts whose site rules count here: the frame's own and the top page's. */
      hosts: readonly string[];
      settings: Settings;
      signal: AbortSignal;
    },
  ) {}

  /** Takes the settings as they are now, and reads the page if they say so. */
  async apply(settings: Settings): Promise<void> {
    this.use.settings = settings;
    if (this.#loading) await (await this.need()).apply(settings);
    else if (!settings.on) return;
    else if (hasText(this.page)) await this.need();
    else if (!this.#isWaiting) {
      this.#isWaiting = true;
      onFirstText(this.page, () => void this.#arrive(), this.use.signal);
    }
  }

  /** The session, its code loaded now if it is not there yet. Rejects where the extension is gone. */
  need(): Promise<Session> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #arrive(): Promise<void> {
    this.#isWaiting = false;
    await this.apply(this.use.settings);
  }

  async #load(): Promise<Session> {
    const { Session } = await importOwn<PagePart>('content/page.js');
    const session = new Session(this.page, this.use.hosts);
    if (!this.use.signal.aborted) {
      this.session = session;
      await session.apply(this.use.settings);
    }
    return session;
  }
}
