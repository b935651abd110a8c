import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import {
  DEBOUNCE_MS,
  DOUBLE_TAP,
  LEAVE_DELAY,
  LIT_FOR,
  LOOKS,
  MARKS_REST,
  PREFETCH_DELAY,
  VISIBILITY_CHECK_MS,
} from '../../../src/core/timing.ts';

/** The product's own delays, in ms, for `outlast`. */
export const DELAYS = {
  hover: DEFAULT_SETTINGS.hoverDelay,
  leave: LEAVE_DELAY,
  doubleTap: DOUBLE_TAP,
  /** How long a card has to be in clear view before it takes a lasting change. */
  seen: LOOKS * VISIBILITY_CHECK_MS,
  visibilityCheck: VISIBILITY_CHECK_MS,
  pageChange: DEBOUNCE_MS,
  prefetch: PREFETCH_DELAY,
  report: MARKS_REST,
  /** The panel asks its page this often (src/pages/popup/main.tsx). */
  panel: 2000,
  /** Nothing of ours waits longer. */
  longest: LIT_FOR,
};
