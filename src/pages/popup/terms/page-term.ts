import type { PageMention } from '../../../core/messages/protocol.ts';
import type { Reason } from '../../../core/judge/mention.ts';
import type { EntryName } from '../../../core/model/card-entry.ts';
import {
  changesForHeld,
  changesForMarked,
  type ReaderChange,
} from '../../../core/settings/reader-changes.ts';
import { overrideKey } from '../../../core/settings/reader-actions.ts';
import { foldForm } from '../../../core/text/fold.ts';
import { formatReadable } from '../../../core/text/readable.ts';
import { explainReason, nameReason } from '../../../ui/labels/reason-labels.ts';
import { firstOfEach, groupBy } from './group-by.ts';

export interface MentionPlace {
  frameId: number;
  id: number;
}

/** Mentions of a term that are not marked, for one reason. */
export interface Unmarked {
  code: Reason['code'];
  count: number;
  why: string;
  short: string;
  /** That of the first; null where the page has none. */
  place: MentionPlace | null;
}

/** A row of the popup: an entry with its mentions, or words that are not marked for a reason of their own. */
export interface PageTerm {
  key: string;
  entry: string;
  pack: string;
  headword: string;
  name: string;
  count: number;
  marked: number;
  /** The page's title names it. */
  isSubject: boolean;
  places: MentionPlace[];
  also: EntryName[];
  words: string[];
  isPrivate: boolean;
  whys: string[];
  unmarked: Unmarked[];
  changes: ReaderChange[];
}

export type FramedMention = PageMention & { frameId: number };

/**
 * The row of a mention: its entry's, or one of its words where they may mean something else or the reader has set them apart.
 * Rows without a mark stand in this order: those that the reader can change come first.
 */
const ROWS: Readonly<Record<Reason['code'], 'entry' | 'words'>> = {
  unambiguous: 'entry',
  topic: 'entry',
  explained: 'entry',
  asked: 'entry',
  'off-topic': 'words',
  'other-sense': 'words',
  never: 'words',
  known: 'entry',
  dense: 'entry',
  repeat: 'entry',
  defined: 'entry',
  'other-name': 'words',
  address: 'words',
  split: 'words',
};
const ORDER = Object.keys(ROWS);

/** The most important first: what is marked, what the title names, what is mentioned most, what stands first. */
export function listTerms(mentions: readonly FramedMention[], title: string): PageTerm[] {
  const folded = foldForm(title);
  const terms = [...groupBy(mentions, rowKey)].map(([key, same]) => makeTerm(key, same, folded));
  return terms.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || Number(b.isSubject) - Number(a.isSubject) || b.count - a.count,
  );
}

const rankOf = ({ marked, unmarked }: PageTerm): number =>
  marked > 0 || !unmarked[0] ? -1 : ORDER.indexOf(unmarked[0].code);

function rowKey({ pack, entry, text, reason }: FramedMention): string {
  const own =
    ROWS[reason.code] === 'words'
      ? [reason.code, overrideKey(formatReadable(text)), 'name' in reason ? reason.name : null]
      : [];
  return JSON.stringify([pack, entry, ...own]);
}

const nameKey = ({ pack, entry }: EntryName): string => JSON.stringify([pack, entry]);

function makeTerm(key: string, all: readonly [FramedMention, ...FramedMention[]], title: string): PageTerm {
  const [first] = all;
  const { entry, pack, headword, isPrivate = false } = first;
  const name = ROWS[first.reason.code] === 'words' ? formatReadable(first.text) : headword;
  const marks = all.filter(({ marked }) => marked);
  const words = wordsOf(all);
  const asked = wordsOf(marks.filter(({ reason }) => reason.code === 'asked'));
  return {
    key,
    entry,
    pack,
    headword,
    name,
    count: all.length,
    marked: marks.length,
    isSubject: [name, ...words].some(each => standsIn(title, foldForm(each))),
    places: all.flatMap(mention => placeOf(mention) ?? []),
    also: firstOfEach(
      all.flatMap(({ also = [] }) => also).filter(each => nameKey(each) !== nameKey(first)),
      nameKey,
    ),
    words,
    isPrivate,
    whys: firstOfEach(marks, ({ reason }) => reason.code).map(explain),
    unmarked: [
      ...groupBy(
        all.filter(({ marked }) => !marked),
        ({ reason }) => reason.code,
      ).values(),
    ].map(describeUnmarked),
    changes:
      marks.length > 0
        ? changesForMarked({ pack, entry }, { words, asked })
        : changesForHeld({ pack, entry }, name, first.reason.code),
  };
}

function describeUnmarked(same: readonly [FramedMention, ...FramedMention[]]): Unmarked {
  const [first] = same;
  return {
    code: first.reason.code,
    count: same.length,
    why: explain(first),
    short: nameReason(first.reason),
    place: placeOf(first),
  };
}

const explain = ({ reason, text }: FramedMention): string => explainReason(reason, formatReadable(text));

const placeOf = ({ isPrivate, frameId, id }: FramedMention): MentionPlace | null =>
  isPrivate ? null : { frameId, id };

function wordsOf(some: readonly FramedMention[]): string[] {
  const words = some.map(({ text }) => formatReadable(text));
  return firstOfEach(words, overrideKey);
}

const LETTER = /[\p{L}\p{N}]/u;

/** Not as a part of a longer word; both are folded. */
function standsIn(text: string, words: string): boolean {
  const at = words === '' ? -1 : text.indexOf(words);
  if (at < 0) return false;
  const around = text.charAt(at - 1) + text.charAt(at + words.length);
  return !LETTER.test(around) || /\p{Script=Han}/u.test(words);
}
