import { judge } from '../../src/core/judge/judge.ts';
import type { Mention, PageBlock, Reason } from '../../src/core/judge/mention.ts';
import { selectMarks } from '../../src/core/judge/select-marks.ts';
import { readHanTable } from '../../src/core/index/han-variants.ts';
import { buildIndex } from '../../src/core/index/index-build.ts';
import { entryOf } from '../../src/core/index/index-layout.ts';
import { readIndex, type Index } from '../../src/core/index/index-read.ts';
import type { Pack } from '../../src/core/model/model.ts';
import { findHits } from '../../src/core/match/scan-text.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { makeHanData } from '../../src/build/han-data.ts';

/** A mention that would be marked where every mention is, in UTF-16 offsets of the text. */
export interface Span {
  start: number;
  end: number;
  entry: string;
  reason: Reason;
  /** All forms that were found ask for the topic. */
  topical: boolean;
}

interface Predictor {
  /** Every mention that fits the page. */
  predict: (text: string) => Span[];
  /** The marks that a reader sees with the settings as they come. */
  mark: (text: string) => Span[];
}

/** Finds, judges and marks the mentions of texts with the extension's own core; a text is a page, a blank line ends a block. */
export function predictorOf(pack: Pack): Predictor {
  const index = readIndex(buildIndex([pack], readHanTable(makeHanData())));
  if (!index) throw new Error('the index cannot be read');
  const spansOf = (blocks: readonly PlacedBlock[], page: readonly Mention[][]): Span[] =>
    page.flatMap((mentions, b) =>
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
  const { marks: scope, wordsPerMark } = DEFAULT_SETTINGS;
  return {
    predict: text => {
      const blocks = blocksOf(text, index);
      return spansOf(blocks, judge(blocks, index));
    },
    mark: text => {
      const blocks = blocksOf(text, index, true);
      const page = judge(blocks, index);
      return spansOf(blocks, selectMarks(page, blocks, { scope, wordsPerMark, knownRefs: new Set() }));
    },
  };
}

type PlacedBlock = PageBlock & { at: number };

/** If there are sections, a line without a full stop is a heading. */
function blocksOf(text: string, index: Index, hasSections = false): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let section = 0;
  for (const match of text.matchAll(/(?:(?!\n[^\S\n]*\n)[^])+/g)) {
    if (hasSections && /^.{1,80}$/.test(match[0].trim()) && !/[.!?:。！？：”"]$/.test(match[0].trim()))
      section++;
    const hits = findHits(match[0], index);
    blocks.push({ text: match[0], section, hits, isVisible: () => true, at: match.index });
  }
  return blocks;
}
