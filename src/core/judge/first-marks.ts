import type { Mention, PageBlock } from './mention.ts';
import type { EntryRef } from '../model/model.ts';
import { type CooperativeTask, forEachCooperatively } from '../cooperative-task.ts';

interface FirstMark {
  mention: Mention;
  block: PageBlock;
  /** It stands in text that is shown, and not in a menu. */
  isRead: boolean;
}

/**
 * The mention of each entry that is marked in any case: the first in text that is shown and read or, without one there,
 * the first in a menu, or else in what is not shown. `counts` has how many mentions an entry has.
 */
export function* chooseFirstsCooperatively(
  page: readonly (readonly Mention[])[],
  blocks: readonly PageBlock[],
  counts: ReadonlyMap<EntryRef, number>,
): CooperativeTask<Map<EntryRef, FirstMark>> {
  const firsts = new Map<EntryRef, FirstMark & { rank: number }>();
  yield* forEachCooperatively(page, (mentions, b) => {
    const block = blocks[b]!;
    for (const mention of mentions) {
      if (!mention.marked) continue;
      for (const ref of mention.refs) {
        const known = firsts.get(ref);
        if (known?.isRead) continue;
        // Visibility may cost a layout, so it is not asked where there is no choice.
        const rank = counts.get(ref) === 1 ? 0 : rankOf(block);
        if (!known || rank < known.rank) firsts.set(ref, { mention, block, isRead: rank === 0, rank });
      }
    }
  });
  return firsts;
}

function rankOf(block: PageBlock): number {
  if (!block.isVisible()) return 2;
  return block.isBesideText?.() ? 1 : 0;
}
