import type { MarkColour, MarkLine } from './model.ts';

export const highlightName = (colour: MarkColour, line: MarkLine, backdrop: 'light' | 'dark'): string =>
  `sidelight-${colour}-${line}-${backdrop}`;

/** Name of the highlight of the current mark of reading mode, and of the mention that the reader jumped to. */
export const CURRENT_HIGHLIGHT = 'sidelight-current';
