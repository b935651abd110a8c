import { changesForMarked, type Change } from '../../core/settings/changes.ts';
import type { PageMention, PageReport } from '../../core/messages/protocol.ts';
import type { EntryName } from '../../core/model/card-entry.ts';
import type { Pack } from '../../core/model/model.ts';
import { overrideKey } from '../../core/settings/reader-actions.ts';
import { firstOfEach, groupBy } from './terms/group-by.ts';
import { formatReadable } from '../../core/text/readable.ts';
import { explainUnderHeading } from '../../ui/labels/reason-labels.ts';
import { groupHeld, isHeld, type HeldGroup } from './terms/held-groups.ts';

export type PopupPack = Pick<Pack, 'id' | 'title' | 'mark' | 'private'>;

export type OnChange = (change: Change, headword: string) => void;

export interface FrameReport {
  frameId: number;
  report: PageReport;
}

export type PageView =
  | { state: 'unreadable' | 'starting' }
  | {
      state: 'on' | 'off' | 'site-off';
      host: string;
      terms: PageTerm[];
      held: HeldGroup[];
      marked: number;
      found: number;
      isCut?: true;
    };

export interface MentionPlace {
  frameId: number;
  id: number;
}

export interface PageTerm {
  key: string;
  entry: string;
  pack: string;
  headword: string;
  count: number;
  places: MentionPlace[];
  also: EntryName[];
  words: string[];
  isPrivate: boolean;
  whys: string[];
  changes: Change[];
}

type Mention = PageMention & { frameId: number };

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
  const found = groupBy(mentions, nameKey);
  const marked = groupBy(
    mentions.filter(mention => mention.marked),
    nameKey,
  );
  return [...marked].map(([key, marks]) => {
    const all = (found.get(key) ?? marks).filter(mention => !isHeld(mention));
    const others = all.flatMap(({ also = [] }) => also).filter(each => nameKey(each) !== key);
    const { entry, pack, headword, isPrivate = false } = marks[0];
    const wordsOf = (some: readonly Mention[]): string[] => {
      const words = some.map(({ text }) => formatReadable(text));
      return firstOfEach(words, overrideKey);
    };
    return {
      key,
      entry,
      pack,
      headword,
      count: all.length,
      places: isPrivate ? [] : all.map(({ frameId, id }) => ({ frameId, id })),
      also: firstOfEach(others, nameKey),
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
