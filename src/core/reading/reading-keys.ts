import type { ReadingEvent } from './reading-state.ts';

/** A key that is pressed, and what is held down with it. */
export interface KeyPress {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** True for the keys of reading mode; with a modifier they are the page's and the browser's. */
export function isReadingKey({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyPress): boolean {
  const isHeld = altKey || ctrlKey || metaKey || shiftKey;
  return !isHeld && /^(?:n|p|Enter|Escape|Arrow(?:Left|Right|Up|Down))$/.test(key);
}

/** What a key of reading mode does. */
export function eventOfKey(key: string): ReadingEvent {
  if (key === 'Enter') return { type: 'open' };
  if (key === 'Escape') return { type: 'escape' };
  return { type: 'move', by: /^(?:n|ArrowRight|ArrowDown)$/.test(key) ? 1 : -1 };
}
