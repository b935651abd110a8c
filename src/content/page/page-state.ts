import { wordOverrides, type WordOverrides } from '../../core/judge/judge.ts';
import type { PageReport } from '../../core/messages/protocol.ts';
import { sharedSettings, type SiteSettings } from '../../core/settings/page-settings.ts';
import { DEFAULT_SETTINGS } from '../../core/settings/settings.ts';
import { siteName } from '../../core/settings/site-rules.ts';
import type { MarkedPage } from './marked-page.ts';

export type PageChange = 'index' | 'painted' | 'failed' | 'entries' | 'off' | 'end';

/** What is known of one document; the badge and the card subscribe to its changes. */
export class PageState {
  settings: SiteSettings = {
    ...sharedSettings(DEFAULT_SETTINGS),
    revision: '',
    knownHash: '',
    listDensities: [],
    sites: '',
    isSiteOff: false,
  };
  /** How far the page is, while marks are on: `failed` is one for which there is no index. */
  progress: 'starting' | 'on' | 'failed' = 'starting';
  marked: MarkedPage | null = null;
  readonly errors: string[] = [];
  readonly site: string;
  readonly #listeners: ((change: PageChange) => void)[] = [];

  constructor(
    readonly page: Document,
    /** The top page's. */
    host: string,
  ) {
    this.site = siteName(host);
  }

  subscribe(listener: (change: PageChange) => void): void {
    this.#listeners.push(listener);
  }

  announce(change: PageChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  get activity(): PageReport['state'] {
    if (!this.settings.on) return 'off';
    return this.settings.isSiteOff ? 'site-off' : this.progress;
  }

  get isActive(): boolean {
    return this.settings.on && !this.settings.isSiteOff;
  }

  get overrides(): WordOverrides {
    return wordOverrides(this.settings);
  }
}
