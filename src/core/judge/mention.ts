import type { EntryRef } from '../model/entry-ref.ts';
import type { Hit } from '../match/hit.ts';

/** One block of a page with its hits in order. */
export interface PageBlock {
  text: string;
  /** Number of the section: it grows with each heading. */
  section: number;
  hits: readonly Hit[];
  /** False where the block is not shown: its mentions do not use up the section's first mark. Asked for repeats only. */
  isVisible: () => boolean;
  /** True if the page sets the words of the hit as the term that it explains: in a `<dfn>` or a glossary's `<dt>`. */
  isTerm?: (hit: Hit) => boolean;
  /** True for the page's title and description: evidence, never marked. */
  title?: boolean;
}

/** A hit that belongs to an entry, judged. */
export interface Mention {
  hit: Hit;
  /** The entries that the form stands for, in the order of packs; never empty. */
  refs: EntryRef[];
  marked: boolean;
  reason: Reason;
}

/** Why a mention is marked or held back. */
export type Reason =
  | { code: 'always' }
  | { code: 'topic'; topic: string; evidence: string[] }
  | { code: 'off-topic'; topic: string; evidence: string[] }
  | { code: 'explained' }
  | { code: 'asked' }
  | { code: 'never' }
  | { code: 'known' }
  | { code: 'defined' }
  | { code: 'dense' }
  | { code: 'repeat' }
  | { code: 'other-name'; name: string }
  | { code: 'other-sense'; long: string }
  | { code: 'address' }
  | { code: 'split' };
