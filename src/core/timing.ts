/**
 * A task of ours ends after the step with which it has taken this long, in ms. With that step it stays under 8 ms, half a
 * frame at 60 Hz, so that input is never late.
 */
export const SLICE_MS = 4;

/** Nodes walked between two looks at the clock: a few microseconds' work. */
export const NODES_PER_STEP = 100;

/**
 * After this many nodes each step of a walk leaves an array of `FILLER_SLOTS` places to the collector as well. Chromium lets go
 * of all nodes that a walk has touched and left at once, when its young space is full, and it takes 0.1 µs for each: with
 * 200,000 of them that was one pause of 30 ms. So it is full sooner, with a third of them.
 */
export const FILLER_FROM_NODES = 20_000;
export const FILLER_SLOTS = 4_000;

/** Characters searched between two looks at the clock: about a millisecond's work on a slow machine. */
export const CHARS_PER_STEP = 20_000;

/** A block's text is cut into blocks of about this many characters, so that judging one is never a long task. */
export const MAX_BLOCK_CHARS = 50_000;

/** More characters than this are not read at once, nor more hits kept: a page of 20 MB is a log or a dump, no reading. */
export const MAX_PAGE_CHARS = 20_000_000;
export const MAX_PAGE_HITS = 20_000;

/** Marks painted between two looks at the clock. */
export const MARKS_PER_STEP = 5;

/** A page's changes are gathered for one frame, in ms. */
export const DEBOUNCE_MS = 16;

/**
 * After work of t ms on a page's changes we rest 39 t: our scripts take at most 2.5 % of the main thread, and what the
 * browser does for the marks is about as much again.
 */
export const BACKOFF_FACTOR = 39;

/** No rest is longer than this, in ms, so that marks keep up with slow pages too. */
export const MAX_BACKOFF_MS = 2000;

/** Faster than this the pointer is on its way elsewhere, in px/ms (the speed gate of 10ten). */
export const MAX_HOVER_SPEED = 0.5;

/** Two taps within this time, in ms, are a double tap (Android's): not every browser counts taps. */
export const DOUBLE_TAP_MS = 300;

/** Faster than this, in px/ms, a finger that lets a sheet go has flicked it away (Android's bottom sheets). */
export const MIN_FLICK_SPEED = 0.5;

/** A card closes this long after the pointer left it and its mark, in ms (the delay of Wikipedia's page previews). */
export const LEAVE_DELAY_MS = 300;

/** Entries of a page's mentions are fetched this long after the last scan, in ms: before a pointer can rest on a mark. */
export const PREFETCH_DELAY_MS = 50;

/** Pauses in ms between questions to a background that does not answer yet. */
export const RETRY_DELAYS_MS = [100, 300, 900, 2700];

/** An open card looks this often whether it is in clear view, in ms: the page cannot know when, so it cannot hide for it. */
export const VISIBILITY_CHECK_MS = 100;

/**
 * So many looks one after the other must find the card in clear view and at rest before it takes a lasting change. They
 * span 300 ms, longer than a click takes that was meant for what stood there before.
 */
export const VISIBILITY_CHECKS = 4;

/** Longest wait in ms for one frame's answer in reading mode. */
export const FRAME_TIMEOUT_MS = 500;

/** A page's theme is looked at again this long after its last change, in ms: after the usual transition of a colour. */
export const THEME_SETTLE_MS = 400;

/** Times in ms at which a frame that has no size yet is looked at again. */
export const SIZE_CHECK_TIMES_MS = [50, 250, 1000, 3000];

/** In reading mode a frame tells that its marks changed this often at most, in ms: soon enough for "3 of 12", rare enough for a flood. */
export const MARKS_REPORT_MS = 250;

/** What the reader went to from the popup stays lit this long, in ms: the eye finds it, and the page is left as it was. */
export const JUMP_HIGHLIGHT_MS = 4000;

/** What was deleted stays in the bin for so many days: a month, so that what is used once a month is missed in time. */
export const BIN_DAYS = 30;

/**
 * Synced lists are compared with what is in sync this long after the last cause, in ms: an edit, so that a run of them is
 * one write (browsers allow 120 a minute); items that came, which come one by one; and the reader's own choice.
 */
export const SYNC_DELAYS_MS = { edited: 4000, came: 500, asked: 20 };
