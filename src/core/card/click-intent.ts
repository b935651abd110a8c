import type { CardEvent, MentionId } from './card-state.ts';
import type { TapLinks } from '../settings/settings.ts';

/** A press on the page, outside the card. */
export interface Press {
  /** What is marked there, or null. */
  mention: MentionId | null;
  /** By a finger or a pen. */
  tapped: boolean;
  /** It is the second of two. */
  again: boolean;
  /** It ends a selection, or works a control: whatever is marked there, it is not for us. */
  isTheirs: boolean;
  inLink: boolean;
  /** The open card is for a mark in the same link. */
  isOfOpen: boolean;
}

/** What a press means for the card, null for nothing; `holds` if the page does not get it. */
export function classifyClick(
  { mention, tapped, again, isTheirs, inLink, isOfOpen }: Press,
  tapLinks: TapLinks,
): { event: CardEvent | null; holds: boolean } {
  // Fingers stammer: what the first tap has opened stays. A link is another matter, there the second tap is asked for.
  if (again && tapped && mention !== null && !inLink) return { event: null, holds: false };
  const holds = mention !== null && inLink && tapped && tapLinks === 'card-first' && !isOfOpen && !isTheirs;
  return mention === null || isTheirs || (again && !tapped) || (inLink && !holds)
    ? { event: { type: 'press-outside', tapped }, holds: false }
    : { event: { type: 'press', mention, tapped }, holds };
}
