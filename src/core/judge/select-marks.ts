import { defines } from './definitions.ts';
import type { Hit } from '../match/hit.ts';
import type { Mention, PageBlock } from './mention.ts';
import type { EntryRef } from '../model/model.ts';
import type { MarkScope } from '../settings/settings.ts';
import { runToCompletion, type CooperativeTask, forEachCooperatively } from '../cooperative-task.ts';
import { countWords } from '../text/words.ts';

export interface MarkSelection {
  scope: MarkScope;
  /** At most one mark per this many words of a block; 0 for no limit. */
  wordsPerMark: number;
  known: ReadonlySet<EntryRef>;
  /** True for what is marked now, so that a growing page keeps its marks. */
  isMarked?: (hit: Hit) => boolean;
}

export const selectMarks = (
  page: readonly Mention[][],
  blocks: readonly PageBlock[],
  selection: MarkSelection,
): Mention[][] => runToCompletion(selectMarksCooperatively(page, blocks, selection));

export function* selectMarksCooperatively(
  page: readonly Mention[][],
  blocks: readonly PageBlock[],
  selection: MarkSelection,
): CooperativeTask<Mention[][]> {
  const progress: PageProgress = { counts: yield* countEntries(page), explained: new Set(), last: new Map() };
  const selected: Mention[][] = [];
  yield* forEachCooperatively(
    page,
    (mentions, b) => {
      selected.push(mentions.length ? selectInBlock(mentions, blocks[b]!, selection, progress) : mentions);
    },
    mentions => 1 + mentions.length * 2,
  );
  return selected;
}

interface PageProgress {
  counts: ReadonlyMap<EntryRef, number>;
  explained: Set<EntryRef>;
  /** The block with an entry's last mark; sections come in order, so an earlier section has no effect. */
  last: Map<EntryRef, PageBlock>;
}

function selectInBlock(
  mentions: readonly Mention[],
  block: PageBlock,
  selection: MarkSelection,
  { counts, explained, last }: PageProgress,
): Mention[] {
  // Other spellings beside an explanation are explained too: “The Great Firewall (GFW) is a …”.
  let here: Set<EntryRef> | null = null;
  const marked: Mention[] = [];
  const unknown = mentions.map((mention): Mention => {
    if (!mention.marked) return mention;
    const unknownPart = holdKnown(mention, selection.known);
    if (!unknownPart.marked) return unknownPart;
    const ref = unknownPart.refs[0]!;
    if (here?.has(ref) || (!explained.has(ref) && isExplained(mention, block))) {
      explained.add(ref);
      (here ??= new Set()).add(ref);
      return holdBack(unknownPart, 'defined');
    }
    marked.push(unknownPart);
    return unknownPart;
  });
  if (!marked.length) return unknown;
  const before = ({ refs: [ref] }: Mention): PageBlock | null => {
    const other = last.get(ref!);
    return other?.section === block.section ? other : null;
  };
  const candidates =
    selection.scope === 'all' ? marked : firstOfEach(marked).filter(mention => !before(mention)?.isVisible());
  const kept = keepRarest(candidates, block, { counts, selection });
  for (const { refs } of kept) last.set(refs[0]!, block);
  if (kept.length === marked.length) return unknown;
  const isKept = new Set(kept);
  return unknown.map(mention => {
    if (!mention.marked || isKept.has(mention)) return mention;
    return holdBack(mention, selection.scope === 'first' && before(mention) ? 'repeat' : 'dense');
  });
}

export function holdKnown(mention: Mention, known: ReadonlySet<EntryRef>): Mention {
  if (!mention.marked || !mention.refs.some(ref => known.has(ref))) return mention;
  const refs = mention.refs.filter(ref => !known.has(ref));
  return refs.length ? { ...mention, refs } : holdBack(mention, 'known');
}

const holdBack = (mention: Mention, code: 'known' | 'defined' | 'repeat' | 'dense'): Mention => ({
  ...mention,
  marked: false,
  reason: { code },
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

/** Prefers what the reader asked for, then what is marked already, then the rarest on the page, then the longest. */
function keepRarest(
  mentions: Mention[],
  block: PageBlock,
  { counts, selection }: { counts: ReadonlyMap<EntryRef, number>; selection: MarkSelection },
): Mention[] {
  const { wordsPerMark, isMarked } = selection;
  if (!wordsPerMark || mentions.length < 2) return mentions;
  const maxMarks = Math.max(1, Math.floor(countWords(block.text) / wordsPerMark));
  if (mentions.length <= maxMarks) return mentions;
  const rank = (mention: Mention): number =>
    mention.reason.code === 'asked' ? -1 : isMarked?.(mention.hit) ? 0 : (counts.get(mention.refs[0]!) ?? 1);
  const lengthOf = ({ hit }: Mention): number => hit.end - hit.start;
  return mentions.toSorted((a, b) => rank(a) - rank(b) || lengthOf(b) - lengthOf(a)).slice(0, maxMarks);
}
