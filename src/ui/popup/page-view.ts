import type { PageMention, PageReport } from '../../core/protocol.ts';
import { wishKey } from '../../core/remedies.ts';
import { firstOfEach, groupBy } from './group-by.ts';
import { sayReadably } from '../../core/readable.ts';
import { groupHeld, isHeld, sayReason, type HeldGroup } from './held-groups.ts';
import { offerForTerm, type Offer } from './offers.ts';

/** What one frame of the page says of itself. */
export interface FrameReport {
  frameId: number;
  report: PageReport;
}

/** What is known of the page under the popup. `unreadable`: nobody answers there; `starting`: not yet. */
export type PageView =
  | { state: 'unreadable' | 'starting' }
  | {
      state: 'on' | 'off' | 'site-off';
      host: string;
      terms: PageTerm[];
      held: HeldGroup[];
      marked: number;
      found: number;
    };

/** Where a mention is: its frame, and its number there. */
export interface MentionPlace {
  frameId: number;
  id: number;
}

/** An entry that is marked on the page. */
export interface PageTerm {
  key: string;
  entry: string;
  pack: string;
  headword: string;
  /** How often it is mentioned, marked or as a repetition. */
  count: number;
  first: MentionPlace;
  /** Why it is marked: one sentence for each kind of reason. */
  whys: string[];
  offers: Offer[];
}

type Mention = PageMention & { frameId: number };

/** The reports of a tab's frames as one page; the top frame, if it answered, is the first. */
export function viewPage(frames: readonly FrameReport[], loading: boolean): PageView {
  const top = frames.find(frame => frame.frameId === 0)?.report;
  if (!top) return { state: loading ? 'starting' : 'unreadable' };
  if (top.state === 'starting') return { state: 'starting' };
  const mentions = frames.flatMap(({ frameId, report }) =>
    report.mentions.map((mention): Mention => ({ ...mention, frameId })),
  );
  const terms = groupTerms(mentions);
  return {
    state: top.state,
    host: top.host,
    terms,
    held: groupHeld(mentions),
    marked: mentions.filter(mention => mention.marked).length,
    found: terms.reduce((sum, term) => sum + term.count, 0),
  };
}

function groupTerms(mentions: readonly Mention[]): PageTerm[] {
  const found = groupBy(
    mentions.filter(mention => !isHeld(mention)),
    keyOf,
  );
  const marked = groupBy(
    mentions.filter(mention => mention.marked),
    keyOf,
  );
  return [...marked].map(([key, marks]) => {
    const all = found.get(key) ?? marks;
    const [{ entry, pack, headword, frameId, id }] = marks;
    const words = (some: readonly Mention[]): string[] =>
      firstOfEach(
        some.map(({ text }) => sayReadably(text)),
        wishKey,
      );
    return {
      key,
      entry,
      pack,
      headword,
      count: all.length,
      first: { frameId, id },
      whys: firstOfEach(marks, ({ reason }) => reason).map(({ why }) => sayReason(why)),
      offers: offerForTerm(
        { pack, entry, headword },
        { words: words(all), asked: words(marks.filter(({ reason }) => reason === 'asked')) },
      ),
    };
  });
}

const keyOf = (mention: Mention): string => `${mention.pack}/${mention.entry}`;
