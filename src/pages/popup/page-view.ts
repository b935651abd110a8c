import { changesForMarked, type Change } from '../../core/settings/changes.ts';
import type { EntryName, PageMention, PageReport } from '../../core/messages/protocol.ts';
import type { Pack } from '../../core/model/model.ts';
import { overrideKey } from '../../core/settings/reader-actions.ts';
import { firstOfEach, groupBy } from './terms/group-by.ts';
import { formatReadable } from '../../core/text/readable.ts';
import { explainUnderHeading } from '../../ui/labels/reason-labels.ts';
import { groupHeld, isHeld, type HeldGroup } from './terms/held-groups.ts';

/** A pack as the popup lists it. */
export type PopupPack = Pick<Pack, 'id' | 'title' | 'mark'>;

/** Asks for a change; `headword` names the entry that it is about. */
export type OnChange = (change: Change, headword: string) => void;

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
      /** True if only the beginning of it was read. */
      isCut?: true;
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
  /** Where the reader can go to it: in the order of the page, nowhere for a private pack. */
  places: MentionPlace[];
  /** Other entries that have a form of it, which its card leads to. */
  also: EntryName[];
  /** The different words that it is mentioned by. */
  words: string[];
  isPrivate: boolean;
  /** Why it is marked: one sentence for each kind of reason. */
  whys: string[];
  changes: Change[];
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
    marked: mentions.filter(mention => mention.marked && !mention.isPrivate).length,
    found: mentions.filter(mention => !isHeld(mention) && !mention.isPrivate).length,
    ...(frames.some(({ report }) => report.isCut) ? { isCut: true } : {}),
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
    const [{ entry, pack, headword, isPrivate = false }] = marks;
    const wordsOf = (some: readonly Mention[]): string[] =>
      firstOfEach(
        some.map(({ text }) => formatReadable(text)),
        overrideKey,
      );
    return {
      key,
      entry,
      pack,
      headword,
      count: all.length,
      places: isPrivate ? [] : all.map(({ frameId, id }) => ({ frameId, id })),
      also: firstOfEach(
        all.flatMap(({ also = [] }) => also),
        nameKey,
      ).filter(each => nameKey(each) !== key),
      words: wordsOf(all),
      isPrivate,
      whys: firstOfEach(marks, ({ reason }) => reason.code).map(({ reason, text }) =>
        explainUnderHeading(reason, formatReadable(text)),
      ),
      changes: changesForMarked(
        { pack, entry },
        { words: wordsOf(all), asked: wordsOf(marks.filter(({ reason }) => reason.code === 'asked')) },
      ),
    };
  });
}

const nameKey = ({ pack, entry }: EntryName): string => JSON.stringify([pack, entry]);
const keyOf = (mention: Mention): string => nameKey(mention);
