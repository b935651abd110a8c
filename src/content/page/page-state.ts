import { wordOverrides, type WordOverrides } from '../../core/judge/gates.ts';
import type { PageReport } from '../../core/messages/protocol.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings.ts';
import { isSiteOff, siteName } from '../../core/settings/site-rules.ts';
import type { MarkedPage } from './marked-page.ts';

export type PageChange = 'index' | 'painted' | 'entries' | 'off' | 'end';

export class PageState {
  settings: Settings = { ...DEFAULT_SETTINGS };
  activity: PageReport['state'] = 'starting';
  marked: MarkedPage | null = null;
  readonly errors: string[] = [];
  readonly site: string;
  readonly #listeners: ((change: PageChange) => void)[] = [];

  constructor(
    readonly page: Document,
    /** Hosts whose site rules count here: the frame's own and, last, the top page's. */
    private readonly hosts: readonly string[],
  ) {
    this.site = siteName(hosts.at(-1) ?? '');
  }

  subscribe(listener: (change: PageChange) => void): void {
    this.#listeners.push(listener);
  }

  announce(change: PageChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  get isSiteOff(): boolean {
    return this.hosts.some(host => isSiteOff(host, this.settings.sitesOff));
  }

  get isActive(): boolean {
    return this.activity === 'on' || this.activity === 'starting';
  }

  get overrides(): WordOverrides {
    return wordOverrides(this.settings);
  }
}
