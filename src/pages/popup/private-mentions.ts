import { TOP_FRAME, type FrameText, type PageMention } from '../../core/messages/protocol.ts';
import { MAX_TEXT_CHARS } from '../../core/timing.ts';
import { askFrame } from '../../platform/browser/messages.ts';
import type { ActiveTab } from '../../platform/browser/tabs.ts';
import type { FrameReport } from './page-view.ts';

/** Of the time that reading took: at most 2.5 % of the page's thread. */
const PAUSE_FACTOR = 39;

/** A page that changes all the time is read again this often at most, in ms; one that is slow to read, less often. */
const COOLDOWN_MS = 2000;
const MAX_COOLDOWN_MS = 60_000;

export interface TextMentions {
  mentions: PageMention[];
  /** A limit was met: the text has more. */
  isCut: boolean;
}

export const NO_MENTIONS: TextMentions = { mentions: [], isCut: false };

interface ReadFrame {
  document: string;
  changed: number;
  /** When it may be read again. */
  next: number;
  text: FrameText | null;
  found: TextMentions;
}

interface Matcher {
  match(text: FrameText): Promise<TextMentions>;
}

/**
 * Private terms of the page beside us. Frames are asked for their text where nobody has a private list as well, and at a
 * pace that the text alone decides: so a page learns nothing by what it is asked, or when.
 */
export class PrivateMentions {
  readonly #read = new Map<number, ReadFrame>();
  readonly #asking = new Set<string>();
  #matcher: Matcher | null = null;
  #matching = new AbortController();

  constructor(
    private readonly options: {
      /** By the lists and settings of now; null where no list is private. */
      makeMatcher: (signal: AbortSignal) => Matcher | null;
      onFound: () => void;
    },
  ) {}

  /** For other lists or settings. */
  matchAgain(): void {
    this.#matching.abort();
    this.#matching = new AbortController();
    this.#matcher = this.options.makeMatcher(this.#matching.signal);
    for (const frame of this.#read.values()) void this.#match(frame);
  }

  /** Reads what has changed. The frames in a page have as much room together as the page has: all texts are kept. */
  follow({ id: tabId }: ActiveTab, reports: readonly FrameReport[]): void {
    const frames = new Set(reports.map(({ frameId }) => frameId));
    for (const frameId of this.#read.keys()) if (!frames.has(frameId)) this.#read.delete(frameId);
    for (const { frameId, report } of reports) {
      if (report.state !== 'on' || report.changed === undefined) continue;
      const document = documentOf(tabId, frameId, report.url);
      const last = this.#read.get(frameId);
      const isSame = last?.document === document;
      // One that nobody sees may be shown without a change.
      const isRead = isSame && last.text !== null && last.changed === report.changed;
      if (isRead || (isSame && performance.now() < last.next)) continue;
      const most = frameId === TOP_FRAME ? MAX_TEXT_CHARS : Math.floor(MAX_TEXT_CHARS / frames.size);
      void this.#ask({ tabId, frameId, most }, { document, changed: report.changed });
    }
  }

  addTo({ id: tabId }: ActiveTab, reports: readonly FrameReport[]): FrameReport[] {
    return reports.map(each => {
      const { frameId, report } = each;
      const read = this.#read.get(frameId);
      const isThere = report.state === 'on' && read?.document === documentOf(tabId, frameId, report.url);
      if (!isThere || !this.#matcher) return each;
      const mentions = [...report.mentions, ...read.found.mentions];
      const isCut = read.text?.isCut || read.found.isCut;
      return { frameId, report: { ...report, mentions, ...(isCut ? { isCut: true } : {}) } };
    });
  }

  async #ask(
    { most, ...to }: { tabId: number; frameId: number; most: number },
    as: Pick<ReadFrame, 'document' | 'changed'>,
  ): Promise<void> {
    if (this.#asking.has(as.document)) return;
    this.#asking.add(as.document);
    const reply = await askFrame('text', { most }, to);
    this.#asking.delete(as.document);
    const text = reply.ok ? reply.value : null;
    const pause = Math.min(MAX_COOLDOWN_MS, Math.max(COOLDOWN_MS, (text?.spent ?? 0) * PAUSE_FACTOR));
    const last = this.#read.get(to.frameId);
    const found = last?.document === as.document ? last.found : NO_MENTIONS;
    const frame = { ...as, next: performance.now() + pause, text, found };
    this.#read.set(to.frameId, frame);
    await this.#match(frame);
  }

  async #match(frame: ReadFrame): Promise<void> {
    const matcher = this.#matcher;
    const found = frame.text && matcher ? await matcher.match(frame.text) : NO_MENTIONS;
    // Other lists or another text may have come meanwhile.
    if (matcher !== this.#matcher || ![...this.#read.values()].includes(frame)) return;
    const isOther = found.mentions.length > 0 || frame.found.mentions.length > 0;
    frame.found = found;
    if (isOther) this.options.onFound();
  }
}

const documentOf = (tabId: number, frameId: number, url: string): string =>
  JSON.stringify([tabId, frameId, url]);
