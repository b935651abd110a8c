import type { PageMention } from '../../core/messages/protocol.ts';
import { askBackground } from '../../platform/browser/messages.ts';
import type { ActiveTab } from '../../platform/browser/tabs.ts';
import type { FrameReport } from './page-view.ts';

/** A page that changes all the time is read again this often at most, in ms. */
const COOLDOWN_MS = 2000;

interface Found {
  document: string;
  changed: number;
  at: number;
  mentions: PageMention[];
}

export class PrivateMentions {
  readonly #found = new Map<number, Found>();
  #asking = new Set<string>();

  constructor(
    private readonly options: {
      isWanted: () => boolean;
      onFound: () => void;
    },
  ) {}

  forget(): void {
    this.#found.clear();
    // Answers to what was asked before are not taken.
    this.#asking = new Set();
  }

  addTo = (tab: ActiveTab, reports: FrameReport[]): FrameReport[] => {
    if (!this.options.isWanted()) return reports;
    return reports.map(each => {
      const { frameId, report } = each;
      if (report.state !== 'on' || report.changed === undefined) return each;
      const document = JSON.stringify([tab.id, frameId, report.url]);
      const last = this.#found.get(frameId);
      const known = last?.document === document ? last : null;
      const isOld =
        known?.changed !== report.changed && performance.now() - (known?.at ?? -COOLDOWN_MS) >= COOLDOWN_MS;
      if (isOld) void this.#ask({ tabId: tab.id, frameId }, { document, changed: report.changed });
      return known?.mentions.length
        ? { frameId, report: { ...report, mentions: [...report.mentions, ...known.mentions] } }
        : each;
    });
  };

  async #ask(to: { tabId: number; frameId: number }, as: Pick<Found, 'document' | 'changed'>): Promise<void> {
    const asking = this.#asking;
    if (asking.has(as.document)) return;
    asking.add(as.document);
    const reply = await askBackground('private-mentions', to);
    asking.delete(as.document);
    if (asking !== this.#asking) return;
    const mentions = reply.ok ? reply.value : [];
    this.#found.set(to.frameId, { ...as, at: performance.now(), mentions });
    if (mentions.length) this.options.onFound();
  }
}
