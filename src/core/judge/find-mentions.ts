import type { CooperativeTask } from '../cooperative-task.ts';
import type { Index } from '../index/index-read.ts';
import type { Hit } from '../match/hit.ts';
import { findHits, scanText } from '../match/scan-text.ts';
import type { FrameText } from '../messages/protocol.ts';
import type { EntryRef } from '../model/model.ts';
import { CHARS_PER_STEP, MAX_PAGE_HITS } from '../timing.ts';
import { judgeCooperatively, type WordOverrides } from './judge.ts';
import type { Mention, PageBlock } from './mention.ts';
import { holdKnown } from './select-marks.ts';

export interface FoundMention extends Omit<Mention, 'hit'> {
  text: string;
}

export interface FoundMentions {
  mentions: FoundMention[];
  /** Mentions were left out: a spelling stands there too often. */
  isCut: boolean;
}

/** A page that repeats a spelling of a private list then takes no longer than one without it, so that its clock tells nothing. */
export const MAX_MENTIONS_PER_SPELLING = 200;

/** The mentions in a text that is not a page: nothing is held back there because it stands near another mark. */
export function* findMentions(
  { head, sections }: FrameText,
  index: Index,
  { knownRefs, overrides }: { knownRefs: ReadonlySet<EntryRef>; overrides: WordOverrides },
): CooperativeTask<FoundMentions> {
  const blocks: PageBlock[] = [
    { text: head, section: -1, hits: findHits(head, index), isVisible: neverAsked, title: true },
  ];
  const counts = new Map<number, number>();
  let kept = 0;
  let isCut = false;
  const isKept = ({ forms: [form] }: Hit): boolean => {
    const count = counts.get(form!) ?? 0;
    counts.set(form!, count + 1);
    const isOneMore = count < MAX_MENTIONS_PER_SPELLING && kept < MAX_PAGE_HITS;
    if (isOneMore) kept++;
    else isCut = true;
    return isOneMore;
  };
  for (const [section, texts] of sections.entries()) {
    for (const text of texts) {
      const hits: Hit[] = [];
      for (let at = 0; at < text.length; yield) {
        const found: Hit[] = [];
        at = scanText(text, index, found, at, at + CHARS_PER_STEP);
        hits.push(...found.filter(isKept));
      }
      if (hits.length) blocks.push({ text, section, hits, isVisible: neverAsked });
    }
  }
  const judged = yield* judgeCooperatively(blocks, index, overrides);
  const mentions = blocks.flatMap(({ text }, b) =>
    judged[b]!.map(mention => {
      const { hit, ...found } = holdKnown(mention, knownRefs);
      return { ...found, text: text.slice(hit.start, hit.end) };
    }),
  );
  return { mentions, isCut };
}

/** Only the selection of marks asks it, and these mentions get none. */
const neverAsked = (): boolean => false;
