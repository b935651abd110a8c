import type { CardEvent, MentionId } from './card-state.ts';
import type { TapLinks } from '../settings/settings.ts';

export interface PageClick {
  mention: MentionId | null;
  tapped: boolean;
  /** The second click of a double click or double tap. */
  again: boolean;
  /** The click ends a selection or works a control, so it belongs to the page. */
  isTheirs: boolean;
  inLink: boolean;
  /** The open card belongs to a mark in the same link. */
  isOfOpen: boolean;
}

/** Null event: nothing happens. `holds`: the page must not get the click. */
export function classifyClick(
  { mention, tapped, again, isTheirs, inLink, isOfOpen }: PageClick,
  tapLinks: TapLinks,
): { event: CardEvent | null; holds: boolean } {
  // The second of two clicks leaves open what the first opened: fingers stammer, and a double click selects the word.
  // In a link the second follows the link.
  if (again && mention !== null && !inLink) return { event: null, holds: false };
  const holds = mention !== null && inLink && tapped && tapLinks === 'card-first' && !isOfOpen && !isTheirs;
  return mention === null || isTheirs || (again && !tapped) || (inLink && !holds)
    ? { event: { type: 'press-outside' }, holds: false }
    : { event: { type: 'press', mention, tapped }, holds };
}
