import { TOP_FRAME, type PageReport } from '../../core/messages/protocol.ts';
import type { Pack } from '../../core/model/model.ts';
import type { ReaderChange } from '../../core/settings/reader-changes.ts';
import { listTerms, type FramedMention, type PageTerm } from './terms/page-term.ts';

export type PopupPack = Pick<Pack, 'id' | 'title' | 'mark' | 'private'> & Partial<Pick<Pack, 'language'>>;

export type OnChange = (change: ReaderChange, headword: string) => void;

export interface FrameReport {
  frameId: number;
  report: PageReport;
}

/** Mentions by what became of them; together they are all. */
export interface MentionCounts {
  marked: number;
  unmarked: number;
  /** Shown here alone. */
  private: number;
}

export type PageView =
  | { state: 'unreadable' | 'starting' | 'failed' }
  | {
      state: 'on' | 'off' | 'site-off';
      host: string;
      terms: PageTerm[];
      counts: MentionCounts;
      isCut?: true;
    };

export function viewPage(frames: readonly FrameReport[], loading: boolean): PageView {
  const top = frames.find(frame => frame.frameId === TOP_FRAME)?.report;
  if (!top) return { state: loading ? 'starting' : 'unreadable' };
  if (top.state === 'starting' || top.state === 'failed') return { state: top.state };
  const mentions = frames.flatMap(({ frameId, report }) =>
    report.mentions.map((mention): FramedMention => ({ ...mention, frameId })),
  );
  const shared = mentions.filter(({ isPrivate }) => !isPrivate);
  const marked = shared.filter(mention => mention.marked).length;
  return {
    state: top.state,
    host: top.host,
    terms: listTerms(mentions, top.title),
    counts: { marked, unmarked: shared.length - marked, private: mentions.length - shared.length },
    ...(frames.some(({ report }) => report.isCut) ? { isCut: true } : {}),
  };
}
