import { PLACE, STRONG, WEAK } from '../../core/index/index-layout.ts';
import type { Index } from '../../core/index/index-read.ts';
import type { PageBlock } from '../../core/judge/mention.ts';
import type { FindCandidates } from '../../core/match/candidates.ts';
import type { OpeningWords } from '../../core/sieve/text-sieve.ts';
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

/** Null where one lies in a run whose characters are others in the skeleton. */
export function startsInText({ starts, shifts }: OpeningWords): number[] | null {
  const inText: number[] = [];
  let grown = 0;
  let next = 0;
  for (const start of starts) {
    for (; next < shifts.length; next++) {
      const [at, length, plain] = shifts[next]!;
      if (start - grown < at) break;
      if (start - grown < at + plain) return null;
      grown += plain - length;
    }
    inText.push(start - grown);
  }
  return inText;
}

/** Without any of it no topic opens. */
const OPENS_TOPIC = PLACE | STRONG | WEAK;

export const mayOpenTopic = (blocks: readonly PageBlock[], { formFlags }: Index): boolean =>
  blocks.some(({ hits }) => hits.some(({ forms }) => forms.some(form => formFlags[form]! & OPENS_TOPIC)));
