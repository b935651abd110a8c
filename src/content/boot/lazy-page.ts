import type { Settings } from '../../core/settings/settings.ts';
import { hasText, onFirstText } from '../../dom/tree/first-text.ts';
import { importOwn } from '../../platform/browser/own-files.ts';
import type { PageSession } from '../page/page-session.ts';

/** Loaded when marks are on and the page has text, or when asked: most frames are empty and pay for no more. */
export class LazyPage {
  #loading: Promise<PageSession> | null = null;
  #firstText: Promise<void> | null = null;
  session: PageSession | null = null;

  constructor(
    private readonly page: Document,
    private readonly hosts: readonly string[],
    private settings: Settings,
    private readonly signal: AbortSignal,
  ) {}

  async apply(settings: Settings): Promise<void> {
    this.settings = settings;
    if (this.#loading) await (await this.need()).apply(settings);
    else if (!settings.on) return;
    else if (hasText(this.page)) await this.need();
    else void (this.#firstText ??= this.#awaitText());
  }

  async #awaitText(): Promise<void> {
    await new Promise<void>(resolve => onFirstText(this.page, resolve, this.signal));
    this.#firstText = null;
    await this.apply(this.settings);
  }

  need(): Promise<PageSession> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<PageSession> {
    const { PageSession } = await importOwn<typeof import('./page-chunk.ts')>('content/page.js');
    const session = new PageSession(this.page, this.hosts, this.signal);
    if (!this.signal.aborted) {
      this.session = session;
      await session.apply(this.settings);
    }
    return session;
  }
}
