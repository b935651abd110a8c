import type { WordOverrides } from '../../core/judge/gates.ts';
import { readIndex, type Index } from '../../core/index/index-read.ts';
import { namePackSettings } from '../../core/packs/active-packs.ts';
import { overrideKey } from '../../core/settings/reader-actions.ts';
import type {
  FoundMention,
  IndexReply,
  PageReport,
  PickedText,
  ReadingAsk,
  ReadingReply,
  Reply,
  ReplyOf,
  Request,
} from '../../core/messages/protocol.ts';
import type { EntryRef } from '../../core/model/entry-ref.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings.ts';
import { isSiteOff, siteName } from '../../core/settings/site-rules.ts';
import { PREFETCH_DELAY_MS, RETRY_DELAYS_MS } from '../../core/timing.ts';
import { askBackground } from '../../platform/browser/messages.ts';
import { readSmallIndex } from '../../platform/assets/small-index.ts';
import { clearLeftovers } from '../boot/clear-leftovers.ts';
import { EntryCache } from './entry-cache.ts';
import { LazyCard } from '../boot/lazy-card.ts';
import { PageMarks } from './page-marks.ts';
import { readPrivately } from './read-privately.ts';
import { listMentions } from './report.ts';
import { bytesEqual } from './bytes-equal.ts';
import { BadgeReporter } from './badge-reporter.ts';

/** Everything that exists while marks are shown; ends with its signal. */
interface Running {
  revision: string;
  /** The index that the page was read with. */
  bytes: Uint8Array;
  marks: PageMarks;
  entries: EntryCache;
  stop: AbortController;
  known: ReadonlySet<EntryRef>;
}

/** Settings that change what is marked of what is found. */
const JUDGED_BY = ['marks', 'wordsPerMark', 'never', 'always'] as const;

/** One page from load to end: starts, restarts and stops marking as the settings and packs say. */
export class Session {
  #settings: Settings = { ...DEFAULT_SETTINGS };
  #state: PageReport['state'] = 'starting';
  #running: Running | null = null;
  /** Grows with each start and stop, so that an index that arrives late is known to be late. */
  #turn = 0;
  readonly #count = new BadgeReporter();
  #wasRead = false;
  readonly #card: LazyCard;
  readonly errors: string[] = [];

  constructor(
    private readonly page: Document,
    /** Hosts whose site rules count here: the frame's own and the top page's. */
    private readonly hosts: readonly string[],
  ) {
    clearLeftovers(page);
    this.#card = new LazyCard(page, {
      site: this.#site,
      settings: () => this.#settings,
    });
  }

  /** Takes new settings and does what has changed. */
  async apply(settings: Settings): Promise<void> {
    const before = this.#settings;
    this.#settings = settings;
    const isOff = this.hosts.some(host => isSiteOff(host, settings.sitesOff));
    if (!settings.on || isOff) {
      this.stop();
      this.#state = settings.on ? 'site-off' : 'off';
      this.#tell(0);
    } else if (!this.#running || namePackSettings(before) !== namePackSettings(settings)) {
      await this.restart();
    } else if (String(before.known) !== String(settings.known)) {
      await this.#askKnown(this.#running);
    } else if (JUDGED_BY.some(key => String(before[key]) !== String(settings[key]))) {
      this.#running.marks.rejudge(true);
    }
  }

  /** Starts with the packs in force, where marks are on; the marks of a former start stay until the new ones are known. */
  async restart(): Promise<void> {
    if (this.#state === 'off' || this.#state === 'site-off') this.#state = 'starting';
    const turn = ++this.#turn;
    if (await this.#startSmall(turn)) return;
    const known = String(this.#settings.known);
    const reply = await this.#askIndex(turn);
    if (turn !== this.#turn || !reply || (reply.ok && reply.value === null)) return;
    const index = reply.ok && reply.value ? readIndex(reply.value.bytes) : null;
    if (!reply.ok || !reply.value || !index) {
      this.errors.push(reply.ok ? 'the index cannot be read' : `no index: ${reply.error}`);
      return;
    }
    this.#take(index, reply.value);
    // What became known while the index was made is not in its reply.
    if (this.#running && String(this.#settings.known) !== known) await this.#askKnown(this.#running);
  }

  /** Starts with the small index that lies beside the settings, if it is what is in force; the background may sleep on. */
  async #startSmall(turn: number): Promise<boolean> {
    const small = await readSmallIndex(namePackSettings(this.#settings));
    const index = small && readIndex(small.bytes);
    if (turn !== this.#turn) return true;
    if (!index) return false;
    if (small.revision === this.#running?.revision) return true;
    this.#take(index, small);
    if (this.#running && small.knownNames !== String(this.#settings.known))
      await this.#askKnown(this.#running);
    return true;
  }

  /** Asks for the index, more than once: while the extension is being installed or updated nobody may answer. */
  async #askIndex(turn: number): Promise<Reply<IndexReply | null> | null> {
    for (const pause of [...RETRY_DELAYS_MS, null]) {
      const reply = await askBackground('index', { known: this.#running?.revision ?? null });
      if (reply.ok || pause === null || turn !== this.#turn) return reply;
      await new Promise(resolve => setTimeout(resolve, pause));
    }
    return null;
  }

  async #askKnown(running: Running): Promise<void> {
    const reply = await askBackground('known', { revision: running.revision });
    if (reply.ok && running === this.#running) this.#setKnown(running, reply.value);
  }

  #setKnown(running: Running, refs: readonly EntryRef[]): void {
    // What became known may be of a private pack, of which the page must learn nothing.
    if (refs.length === running.known.size && refs.every(ref => running.known.has(ref))) return;
    running.known = new Set(refs);
    running.marks.rejudge(true);
  }

  /** Takes marks and card away and forgets the page. */
  stop(): void {
    this.#turn++;
    this.#running?.stop.abort();
    this.#running = null;
    this.#card.endReading();
  }

  /** Takes everything away, an open card included. */
  end(): void {
    this.stop();
    this.#card.close();
  }

  /** True while marks are on here, so that changed packs matter. */
  get isActive(): boolean {
    return this.#state === 'on' || this.#state === 'starting';
  }

  reveal(id: number): Promise<boolean> {
    return this.#card.reveal(id);
  }

  jump(id: number): Promise<boolean> {
    return this.#card.jump(id);
  }

  quotes(ids: readonly number[]): Promise<ReplyOf<'quotes'>> {
    return this.#card.quotes(ids);
  }

  /** What is selected, and where it stands. */
  picked(text: string): Promise<PickedText> {
    return this.#card.picked(text);
  }

  /** Does the page's part of reading mode. */
  read(ask: ReadingAsk): Promise<ReadingReply> {
    return this.#card.read(ask);
  }

  /** Shows why the selected text is not marked. */
  async whyNot(text: string): Promise<null> {
    await this.#card.answer({
      page: this.page,
      text,
      site: this.#site,
      state: this.#state,
      on: this.#running,
    });
    return null;
  }

  /** Reads the page once with an index of private packs, where it is read at all. */
  async readPrivate(request: Request<'read-private'>): Promise<FoundMention[]> {
    if (this.#state !== 'on' || !this.#running) return [];
    const { signal } = this.#running.stop;
    return readPrivately(this.page, { ...request, overrides: this.#overrides, signal });
  }

  async report(isBrief: boolean): Promise<PageReport> {
    const running = this.#running;
    if (running) await prefetch(running);
    return {
      url: this.page.URL,
      title: this.page.title,
      host: this.#site,
      state: this.#state,
      mentions: running ? listMentions(this.page, running, isBrief) : [],
      ...(running?.marks.isCut ? { isCut: true } : {}),
      ...(running ? { changed: running.marks.changed } : {}),
      errors: this.errors,
    };
  }

  /** Takes an index over. The same one again is no new start: what changed may be a private pack, and a page sees each start. */
  #take(index: Index, reply: IndexReply): void {
    const running = this.#running;
    if (!running || !bytesEqual(running.bytes, reply.bytes)) {
      running?.stop.abort();
      this.#run(index, reply);
      return;
    }
    running.revision = reply.revision;
    // What entries say may have changed.
    running.entries = new EntryCache(reply.revision);
    this.#card.send({ type: 'stop' });
    this.#setKnown(running, reply.known);
    void prefetch(running);
  }

  #run(index: Index, { revision, bytes, known }: IndexReply): void {
    const stop = new AbortController();
    const { signal } = stop;
    let later: ReturnType<typeof setTimeout> | undefined;
    const marks = new PageMarks(this.page, {
      index,
      attention: isFresh => ({
        scope: this.#settings.marks,
        wordsPerMark: this.#settings.wordsPerMark,
        known: running.known,
        isMarked: hit => !isFresh && marks.marks.markOf(hit) !== undefined,
      }),
      overrides: () => this.#overrides,
      signal,
      onJudged: () => {
        if (marks.isRead) {
          this.#state = 'on';
          this.#wasRead = true;
        }
        this.#tell(marks.marks.count);
        if (marks.marks.count) this.#card.prepare();
        this.#card.send({ type: 'mentions', left: id => marks.markOf(id) !== undefined });
        clearTimeout(later);
        later = setTimeout(() => {
          if (!signal.aborted) void prefetch(running);
        }, PREFETCH_DELAY_MS);
      },
    });
    const entries = new EntryCache(revision);
    const running: Running = { revision, bytes, marks, entries, stop, known: new Set(known) };
    this.#running = running;
    this.#card.attach(running, signal);
    // A page that was never looked at can wait; one that had marks gets its new ones at once, in view or not.
    marks.start(this.#wasRead ? 'now' : 'shown');
  }

  get #overrides(): WordOverrides {
    const { never, always } = this.#settings;
    return { never: new Set(never.map(overrideKey)), always: new Set(always.map(overrideKey)) };
  }

  /** The name of the top page's site, as site rules have it. */
  get #site(): string {
    return siteName(this.hosts[this.hosts.length - 1]);
  }

  /** Takes its count back when the document leaves. */
  leave(): void {
    this.#count.leave();
  }

  /** Tells its count again, in a document that has come back. */
  comeBack(): void {
    if (this.#running) this.#tell(this.#running.marks.marks.count);
  }

  #tell(marked: number): void {
    this.#count.tell(marked, this.#state !== 'off' && this.#state !== 'site-off');
  }
}

const prefetch = ({ entries, marks }: Running): Promise<boolean> =>
  entries.fetch(marks.mentions.flatMap(({ mention }) => mention.refs));
