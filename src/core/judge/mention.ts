import type { EntryRef } from '../model/model.ts';
import { anyOf, arrayOf, isString, oneOf, shape, type Guarded } from '../guards.ts';
import { CONTEXT_FAULTS, type Hit } from '../match/hit.ts';

export interface PageBlock {
  text: string;
  /** Grows with each heading. */
  section: number;
  hits: readonly Hit[];
  /** Hidden blocks take no mark from text that is shown. Asked only where an entry has several mentions. */
  isVisible: () => boolean;
  /** It stands beside the text that is read: in a menu, a footer. Such blocks take no mark from that text. */
  isBesideText?: () => boolean;
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

/** Why a mention is marked or not. A code with more to say is a shape of its own. */
export const isReason = anyOf(
  shape({
    code: oneOf(
      'unambiguous',
      'explained',
      'asked',
      'never',
      'known',
      'defined',
      'dense',
      'repeat',
      ...CONTEXT_FAULTS,
    ),
  }),
  shape({ code: oneOf('topic', 'off-topic'), topic: isString, evidence: arrayOf(isString) }),
  shape({ code: oneOf('other-name'), name: isString }),
  shape({ code: oneOf('other-sense'), long: isString }),
);

export type Reason = Guarded<typeof isReason>;
