import { PLACE, STRONG, WEAK } from '../../core/index/index-layout.ts';
import type { Index } from '../../core/index/index-read.ts';
import type { PageBlock } from '../../core/judge/mention.ts';
import type { FindCandidates } from '../../core/match/candidates.ts';
import { startsInText } from '../../core/sieve/starts-in-text.ts';
import { contentOf } from '../../dom/tree/nodes.ts';
import type { Openings } from '../boot/sieved-page.ts';

/** Finds them in the page's tree; null where its text has changed or they cannot be told. */
export function openingFinder(page: Document, { text, headLength, words }: Openings): FindCandidates {
  return (whole, limit) => {
    const starts = startsInText(words);
    const head = page.head ? contentOf(page.head)! : '';
    if (!starts || starts.length > limit || whole !== head + text.slice(headLength)) return null;
    const moved = head.length - headLength;
    return starts.flatMap(start => (start < headLength ? [] : start + moved));
  };
}

/** Without any of it no topic opens. */
const OPENS_TOPIC = PLACE | STRONG | WEAK;

export const mayOpenTopic = (blocks: readonly PageBlock[], { formFlags }: Index): boolean =>
  blocks.some(({ hits }) => hits.some(({ forms }) => forms.some(form => formFlags[form]! & OPENS_TOPIC)));
