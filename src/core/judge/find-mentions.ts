import type { CooperativeTask } from '../cooperative-task.ts';
import type { Index } from '../index/index-read.ts';
import type { Hit } from '../match/hit.ts';
import { findHits, scanText } from '../match/scan-text.ts';
import type { FrameText } from '../messages/protocol.ts';
import type { EntryRef } from '../model/model.ts';
import { CHARS_PER_STEP, MAX_PAGE_HITS } from '../timing.ts';
import { judgeCooperatively, type WordOverrides } from './gates.ts';
import type { Mention, PageBlock } from './mention.ts';
import { holdKnown } from './select-marks.ts';

export interface FoundMention extends Omit<Mention, 'hit'> {
  text: string;
}

/** The mentions in a text that is not a page: nothing is held back there because it stands near another mark. */
export function* findMentions(
  { head, sections }: FrameText,
  index: Index,
  { known, overrides }: { known: ReadonlySet<EntryRef>; overrides: WordOverrides },
): CooperativeTask<FoundMention[]> {
  const blocks: PageBlock[] = [
    { text: head, section: -1, hits: findHits(head, index), isVisible, title: true },
  ];
  let count = 0;
  for (const [section, texts] of sections.entries()) {
    for (const text of texts) {
      if (count > MAX_PAGE_HITS) break;
      const hits: Hit[] = [];
      for (let at = 0; at < text.length; yield) at = scanText(text, index, hits, at, at + CHARS_PER_STEP);
      if (!hits.length) continue;
      count += hits.length;
      blocks.push({ text, section, hits, isVisible });
    }
  }
  const judged = yield* judgeCooperatively(blocks, index, overrides);
  return blocks.flatMap(({ text }, b) =>
    judged[b]!.map(mention => {
      const { hit, ...found } = holdKnown(mention, known);
      return { ...found, text: text.slice(hit.start, hit.end) };
    }),
  );
}

const isVisible = (): boolean => false;
