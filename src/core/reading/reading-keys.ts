import type { ReadingEvent } from './reading-state.ts';

type KeyPress = { key: string } & Record<'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey', boolean>;

/** With a modifier, keys belong to the page and the browser. */
export function isReadingKey({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyPress): boolean {
  const isHeld = altKey || ctrlKey || metaKey || shiftKey;
  return !isHeld && /^(?:n|p|Enter|Escape|Arrow(?:Left|Right|Up|Down))$/.test(key);
}

export function eventOfKey(key: string): ReadingEvent {
  if (key === 'Enter') return { type: 'open' };
  if (key === 'Escape') return { type: 'escape' };
  return { type: 'move', by: /^(?:n|ArrowRight|ArrowDown)$/.test(key) ? 1 : -1 };
}
