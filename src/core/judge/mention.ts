import type { EntryRef } from '../model/entry-ref.ts';
import type { Hit } from '../match/hit.ts';

export interface PageBlock {
  text: string;
  /** Grows with each heading. */
  section: number;
  hits: readonly Hit[];
  /** Mentions of hidden blocks do not use up the section's first mark. Asked for repeats only. */
  isVisible: () => boolean;
  /** The page marks the words up as a term that it explains: `<dfn>`, or a glossary's `<dt>`. */
  isTerm?: (hit: Hit) => boolean;
  /** The page's title and description are evidence and never marked. */
  title?: boolean;
}

export interface Mention {
  hit: Hit;
  /** Never empty, in the order of packs. */
  refs: EntryRef[];
  marked: boolean;
  reason: Reason;
}

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
