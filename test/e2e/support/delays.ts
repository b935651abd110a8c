import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import {
  ASK_EVERY_MS,
  DEBOUNCE_MS,
  DOUBLE_TAP_MS,
  LEAVE_DELAY_MS,
  JUMP_HIGHLIGHT_MS,
  VISIBILITY_CHECKS,
  MARKS_REPORT_MS,
  PREFETCH_DELAY_MS,
  UNPAINT_DELAY_MS,
  VIEWPORT_CHECK_MS,
  VISIBILITY_CHECK_MS,
} from '../../../src/core/timing.ts';

/** The product's own delays, in ms, for `outlast`. */
export const DELAYS = {
  hover: DEFAULT_SETTINGS.hoverDelay,
  leave: LEAVE_DELAY_MS,
  doubleTap: DOUBLE_TAP_MS,
  /** How long a card has to be in clear view before it takes a lasting change. */
  seen: VISIBILITY_CHECKS * VISIBILITY_CHECK_MS,
  visibilityCheck: VISIBILITY_CHECK_MS,
  pageChange: DEBOUNCE_MS,
  prefetch: PREFETCH_DELAY_MS,
  /** Marks that are far away are taken back by then. */
  unpaint: VIEWPORT_CHECK_MS + UNPAINT_DELAY_MS,
  report: MARKS_REPORT_MS,
  panel: ASK_EVERY_MS.panel,
  /** The card's code is imported by then, once there are marks. */
  cardCode: 1400,
  /** Nothing of ours waits longer. */
  longest: JUMP_HIGHLIGHT_MS,
};
