import type { EntryRef } from '../model/model.ts';
import type { ContextFault, Hit } from '../match/hit.ts';

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
  | {
      code:
        'always' | 'explained' | 'asked' | 'never' | 'known' | 'defined' | 'dense' | 'repeat' | ContextFault;
    }
  | { code: 'topic' | 'off-topic'; topic: string; evidence: string[] }
  | { code: 'other-name'; name: string }
  | { code: 'other-sense'; long: string };
