import { PREFETCH_DELAY_MS, READ_WAIT_MS } from '../../core/timing.ts';
import type { EntryRef } from '../../core/model/model.ts';
import { changedKeys } from '../../core/settings/changed-keys.ts';
import type { SiteSettings } from '../../core/settings/page-settings.ts';
import { askBackground } from '../../platform/browser/messages.ts';
import { LazyCard } from '../boot/lazy-card.ts';
import type { Openings } from '../boot/sieved-page.ts';
import { BadgeReporter } from './badge-reporter.ts';
import { fetchIndex, type FetchedIndex } from './fetch-index.ts';
import { bytesEqual, MarkedPage } from './marked-page.ts';
import { PageMarker } from './page-marker.ts';
import { PageState } from './page-state.ts';

/** The work that a changed setting causes; null for one that is read whenever it is needed. */
const CHANGES: Record<keyof SiteSettings, 'selection' | 'index' | 'known' | null> = {
  on: null,
  isSiteOff: null,
  marks: 'selection',
  wordsPerMark: 'selection',
  listDensities: 'selection',
  never: 'selection',
  always: 'selection',
  revision: 'index',
  knownHash: 'known',
  sites: null,
  hoverDelay: null,
  tapLinks: null,
  cardText: null,
  language: null,
};

/** Starts, restarts and ends the marking of one document as settings and lists change. */
export class PageSession {
  readonly state: PageState;
  readonly card: LazyCard;
  readonly #badge: BadgeReporter;
  #marker: PageMarker | null = null;
  /** Ends with the next start or stop: an index that arrives afterwards is late. */
  #start: AbortController | null = null;
  #wasRead = false;

  constructor(page: Document, host: string, signal: AbortSignal) {
    this.state = new PageState(page, host);
    this.#badge = new BadgeReporter(this.state, askBackground);
    this.card = new LazyCard(this.state);
    let prefetch: ReturnType<typeof setTimeout> | undefined;
    this.state.subscribe(change => {
      clearTimeout(prefetch);
      if (change === 'painted') {
        this.#wasRead = true;
        prefetch = setTimeout(() => void this.state.marked?.fetchEntries(), PREFETCH_DELAY_MS);
      } else if (change === 'entries') void this.state.marked?.fetchEntries();
    });
    // A page may send events of its own.
    const comeBack = ({ isTrusted }: Event): void => {
      if (!isTrusted) return;
      removeEventListener('pageshow', comeBack);
      this.#badge.comeBack();
    };
    const leave = ({ isTrusted }: Event): void => {
      if (!isTrusted) return;
      this.#badge.leave();
      addEventListener('pageshow', comeBack, { signal });
    };
    addEventListener('pagehide', leave, { signal });
    signal.addEventListener('abort', () => {
      this.#stop();
      this.state.announce('end');
    });
  }

  /** With `openings`, only what they tell of is read, until more is needed. */
  async apply(settings: SiteSettings, openings?: Openings): Promise<void> {
    const { state } = this;
    const changes = new Set([...changedKeys(state.settings, settings)].map(key => CHANGES[key]));
    state.settings = settings;
    if (!state.isActive) return this.#stop();
    if (changes.has('selection')) {
      this.#marker?.readInFull();
      this.#marker?.invalidate('selection');
    }
    if (!state.marked || changes.has('index')) await this.#restart(openings);
    else if (changes.has('known')) await this.#askKnown(state.marked);
  }

  async comeBack(): Promise<void> {
    if (this.state.isActive) await this.#restart();
    if (this.state.marked) this.#badge.report();
  }

  /** For whoever asks more of the page than its marks; waits until all of it is read, unless it cannot be. */
  async readInFull(): Promise<void> {
    const { state } = this;
    this.#marker?.readInFull();
    if (state.activity !== 'starting' || state.page.hidden) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>(resolve => {
      state.subscribe(change => {
        if (change === 'end' || state.activity !== 'starting') resolve();
      });
      timer = setTimeout(resolve, READ_WAIT_MS);
    });
    clearTimeout(timer);
  }

  async #restart(openings?: Openings): Promise<void> {
    const { state } = this;
    this.#start?.abort();
    const { signal } = (this.#start = new AbortController());
    if (!state.marked) state.progress = 'starting';
    const fetched = await fetchIndex(state.settings, state.marked?.revision ?? null, signal);
    if (signal.aborted) return;
    if (fetched.type === 'failed') this.#fail(fetched.error);
    if (fetched.type !== 'new') return;
    const marked = this.#useIndex(fetched, openings);
    // The reply lacks entries that became known in the meantime.
    if (fetched.knownHash !== state.settings.knownHash) await this.#askKnown(marked);
  }

  #fail(error: string): void {
    const { state } = this;
    state.errors.push(error);
    // Else the marks of the former index stay.
    if (state.marked) return;
    state.progress = 'failed';
    state.announce('failed');
  }

  /** With the same bytes the marks stay: painting again would let the page notice a change of a private pack. */
  #useIndex({ index, reply }: FetchedIndex & { type: 'new' }, openings?: Openings): MarkedPage {
    const { marked, settings } = this.state;
    if (!marked || !bytesEqual(marked.bytes, reply.bytes))
      return this.#begin(
        new MarkedPage(index, reply, askBackground),
        reply.revision === settings.revision ? openings : undefined,
      );
    marked.setRevision(reply.revision);
    this.state.announce('entries');
    this.#setKnown(marked, reply.knownRefs);
    return marked;
  }

  #begin(marked: MarkedPage, openings?: Openings): MarkedPage {
    this.#end();
    this.state.marked = marked;
    this.state.announce('index');
    this.#marker = new PageMarker(this.state, marked, openings);
    // A page that was never looked at can wait; one that had marks gets its new ones at once, in view or not.
    this.#marker.begin(this.#wasRead ? 'now' : 'shown');
    return marked;
  }

  async #askKnown(marked: MarkedPage): Promise<void> {
    const reply = await askBackground('known', { revision: marked.revision });
    if (reply.ok && marked === this.state.marked) this.#setKnown(marked, reply.value);
  }

  #setKnown(marked: MarkedPage, refs: readonly EntryRef[]): void {
    // The known entry may be in a private pack, and the page must not notice it.
    if (refs.length === marked.knownRefs.size && refs.every(ref => marked.knownRefs.has(ref))) return;
    marked.knownRefs = new Set(refs);
    this.#marker?.invalidate('selection');
  }

  #stop(): void {
    this.#start?.abort();
    this.#end();
    this.state.announce('off');
  }

  #end(): void {
    const { marked } = this.state;
    if (!marked) return;
    this.state.marked = null;
    this.#marker = null;
    marked.life.abort();
    this.state.announce('index');
  }
}
