import type { EntryRef } from '../model/model.ts';
import type { ContextFault, Hit } from '../match/hit.ts';

export interface PageBlock {
  text: string;
  /** Grows with each heading. */
  section: number;
  hits: readonly Hit[];
  /** Hidden blocks take no mark from text that is shown. Asked only where an entry has several mentions. */
  isVisible: () => boolean;
  /** It stands beside the text that is read: in a menu, a footer. Such blocks take no mark from that text. */
  isAside?: () => boolean;
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
        | 'always'
        | 'explained'
        | 'asked'
        | 'never'
        | 'known'
        | 'defined'
        | 'dense'
        | 'repeat'
        | ContextFault;
    }
  | { code: 'topic' | 'off-topic'; topic: string; evidence: string[] }
  | { code: 'other-name'; name: string }
  | { code: 'other-sense'; long: string };
