import { defines } from './definitions.ts';
import type { Hit } from '../match/hit.ts';
import type { Mention, PageBlock, Reason } from './mention.ts';
import type { EntryRef } from '../model/entry-ref.ts';
import type { MarkScope } from '../settings/settings.ts';
import { runToCompletion, type CooperativeTask, forEachCooperatively } from '../cooperative-task.ts';
import { countWords } from '../text/words.ts';

/** How much of a page the reader wants marked. */
export interface MarkSelection {
  scope: MarkScope;
  /** At most one mark in this many words of a block; 0 for no limit. */
  wordsPerMark: number;
  /** Entries that the reader knows already. */
  known: ReadonlySet<EntryRef>;
  /** True for what is marked now: a page that grows keeps its marks where they are. */
  isMarked?: (hit: Hit) => boolean;
}

/**
 * Leaves marked what is worth the reader's attention, of the mentions that the gates let through: not what the reader
 * knows, what the page explains itself, what is marked in the section already, nor more than a block should have.
 */
export const selectMarks = (
  page: readonly Mention[][],
  blocks: readonly PageBlock[],
  attention: MarkSelection,
): Mention[][] => runToCompletion(selectMarksCooperatively(page, blocks, attention));

/** The same, some blocks a step. */
export function* selectMarksCooperatively(
  page: readonly Mention[][],
  blocks: readonly PageBlock[],
  attention: MarkSelection,
): CooperativeTask<Mention[][]> {
  const onPage: OnPage = { counts: yield* countEntries(page), explained: new Set(), last: new Map() };
  const attended: Mention[][] = [];
  yield* forEachCooperatively(
    page,
    (mentions, b) => {
      attended.push(mentions.length ? attendBlock(mentions, blocks[b]!, attention, onPage) : mentions);
    },
    mentions => 1 + mentions.length * 2,
  );
  return attended;
}

/** What the blocks before have left to know. */
interface OnPage {
  counts: ReadonlyMap<EntryRef, number>;
  /** Entries that the page has explained. */
  explained: Set<EntryRef>;
  /** The block that has the last mark of an entry: one of an earlier section bars nothing, and sections come in order. */
  last: Map<EntryRef, PageBlock>;
}

function attendBlock(
  mentions: readonly Mention[],
  block: PageBlock,
  attention: MarkSelection,
  { counts, explained, last }: OnPage,
): Mention[] {
  // Other spellings beside the explanation are explained as well: “The Great Firewall (GFW) is a …”.
  let here: Set<EntryRef> | null = null;
  const marked: Mention[] = [];
  const unknown = mentions.map((mention): Mention => {
    if (!mention.marked) return mention;
    const left = withoutKnown(mention, attention.known);
    const [ref] = left.refs;
    if (ref === undefined) return hold(mention, 'known');
    if (here?.has(ref) || (!explained.has(ref) && isExplained(mention, block))) {
      explained.add(ref);
      (here ??= new Set()).add(ref);
      return hold(left, 'defined');
    }
    marked.push(left);
    return left;
  });
  if (!marked.length) return unknown;
  const before = ({ refs: [ref] }: Mention): PageBlock | null => {
    const other = last.get(ref!);
    return other?.section === block.section ? other : null;
  };
  const fresh =
    attention.scope === 'all' ? marked : firstOfEach(marked).filter(mention => !before(mention)?.isVisible());
  const kept = keepRarest(fresh, block, { counts, attention });
  for (const { refs } of kept) last.set(refs[0]!, block);
  if (kept.length === marked.length) return unknown;
  const isKept = new Set(kept);
  return unknown.map(mention => {
    if (!mention.marked || isKept.has(mention)) return mention;
    return hold(mention, attention.scope === 'first' && before(mention) ? 'repeat' : 'dense');
  });
}

/** The mention without the entries that the reader knows. */
function withoutKnown(mention: Mention, known: ReadonlySet<EntryRef>): Mention {
  if (!mention.refs.some(ref => known.has(ref))) return mention;
  return { ...mention, refs: mention.refs.filter(ref => !known.has(ref)) };
}

const hold = (mention: Mention, code: 'known' | 'defined' | 'repeat' | 'dense'): Mention => ({
  ...mention,
  marked: false,
  reason: { code } satisfies Reason,
});

const isExplained = ({ hit }: Mention, block: PageBlock): boolean =>
  block.isTerm?.(hit) === true || defines(block.text, hit);

function* countEntries(page: readonly Mention[][]): CooperativeTask<Map<EntryRef, number>> {
  const counts = new Map<EntryRef, number>();
  yield* forEachCooperatively(page, mentions => {
    for (const { marked, refs } of mentions)
      if (marked) counts.set(refs[0]!, (counts.get(refs[0]!) ?? 0) + 1);
  });
  return counts;
}

function firstOfEach(mentions: Mention[]): Mention[] {
  if (mentions.length < 2) return mentions;
  const seen = new Set<EntryRef>();
  return mentions.filter(({ refs }) => !seen.has(refs[0]!) && seen.add(refs[0]!));
}

/** As many as the block may have: what the reader asked for, what is marked already, the rarest of the page, the longest. */
function keepRarest(
  mentions: Mention[],
  block: PageBlock,
  { counts, attention }: { counts: ReadonlyMap<EntryRef, number>; attention: MarkSelection },
): Mention[] {
  const { wordsPerMark, isMarked } = attention;
  if (!wordsPerMark || mentions.length < 2) return mentions;
  const most = Math.max(1, Math.floor(countWords(block.text) / wordsPerMark));
  if (mentions.length <= most) return mentions;
  const rank = (mention: Mention): number =>
    mention.reason.code === 'asked' ? -1 : isMarked?.(mention.hit) ? 0 : (counts.get(mention.refs[0]!) ?? 1);
  const lengthOf = ({ hit }: Mention): number => hit.end - hit.start;
  return mentions.toSorted((a, b) => rank(a) - rank(b) || lengthOf(b) - lengthOf(a)).slice(0, most);
}
