import { judge } from '../../src/core/judge/gates.ts';
import type { PageBlock, Reason } from '../../src/core/judge/mention.ts';
import { readHanTable } from '../../src/core/index/han-variants.ts';
import { buildIndex } from '../../src/core/index/index-build.ts';
import { entryOf } from '../../src/core/index/index-layout.ts';
import { readIndex, type Index } from '../../src/core/index/index-read.ts';
import type { Pack } from '../../src/core/model/model.ts';
import { findHits } from '../../src/core/match/scan-text.ts';
import { makeHanData } from '../../src/pack/han-data.ts';

/** A mention that would be marked where every mention is, in UTF-16 offsets of the text. */
export interface Span {
  start: number;
  end: number;
  entry: string;
  reason: Reason;
  /** True if all forms that were found ask for the topic. */
  topical: boolean;
}

/** Finds and judges the mentions of texts with the extension's own core; a text is a page, a blank line ends a block. */
export function predictorOf(pack: Pack): (text: string) => Span[] {
  const index = readIndex(buildIndex([pack], readHanTable(makeHanData())));
  if (!index) throw new Error('the index cannot be read');
  return text => {
    const blocks = blocksOf(text, index);
    return judge(blocks, index).flatMap((mentions, b) =>
      mentions
        .filter(mention => mention.marked)
        .map(({ hit, refs, reason }) => ({
          start: blocks[b]!.at + hit.start,
          end: blocks[b]!.at + hit.end,
          entry: pack.entries[entryOf(refs[0]!)]!.id,
          reason,
          topical: reason.code === 'topic',
        })),
    );
  };
}

function blocksOf(text: string, index: Index): (PageBlock & { at: number })[] {
  const blocks: (PageBlock & { at: number })[] = [];
  for (const match of text.matchAll(/(?:(?!\n[^\S\n]*\n)[^])+/g)) {
    const hits = findHits(match[0], index);
    blocks.push({ text: match[0], section: 0, hits, isVisible: () => true, at: match.index });
  }
  return blocks;
}
