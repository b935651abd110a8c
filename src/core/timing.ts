/** A task ends with the step after which it has taken this long; so it stays under 8 ms, half a frame at 60 Hz. */
export const SLICE_MS = 4;

/** In the extension's own pages: half a frame, so that typing stays quick. */
export const OWN_PAGE_SLICE_MS = 8;

/** A few microseconds' work between two reads of the clock. */
export const NODES_PER_STEP = 100;

/** From here on a walk allocates filler: freeing 200,000 touched nodes at once is a pause of 30 ms in Chromium. */
export const FILLER_FROM_NODES = 20_000;
export const FILLER_SLOTS = 4_000;

/** About a millisecond's work on a slow machine between two reads of the clock. */
export const CHARS_PER_STEP = 20_000;

/** Longer texts are split into several blocks, so that judging one is never a long task. */
export const MAX_BLOCK_CHARS = 50_000;

/** A page of 20 MB is a log or a dump; the rest of it is not read. */
export const MAX_PAGE_CHARS = 20_000_000;
export const MAX_PAGE_HITS = 20_000;

/** A long book: what leaves a page in one message. */
export const MAX_TEXT_CHARS = 5_000_000;

export const MARKS_PER_STEP = 5;

/** Between two looks at where marks are: to look in each frame of a moving page would cost more than the marks. */
export const VIEWPORT_CHECK_MS = 200;

/** Until the browser is asked for the places of a few new marks, all at once. */
export const PLACES_DELAY_MS = 1000;

/** Until marks far from the view are no longer painted, if nothing else changes before. */
export const UNPAINT_DELAY_MS = 500;

/** One frame. */
export const DEBOUNCE_MS = 16;

/** After t ms on a page's changes we pause for 28 t, for 3.5 % of the main thread; but marks must keep up with slow pages. */
export const BACKOFF = { factor: 28, most: 2000 };

/** A page with marks is looked at eight times a second at most: the browser has work of its own after each change of marks. */
export const LEAST_PAUSE_MS = 125;

/** After a pause, until changes are looked at that the page has not followed by another. */
export const SHARED_FRAME_MS = 60;

/** How long the answer holds whether a block is part of a menu and the like, which depends on attributes. */
export const BESIDE_REFRESH_MS = 2000;

/** Added text is sieved in idle time, but is marked within 200 ms where it holds something. */
export const SIEVE_LATENCY_MS = 100;

/** After a page's begin: a shadow tree appears without an observable change. */
export const HOST_CHECK_MS = 1000;

/** A request to a page that is not read yet waits this long for it. */
export const READ_WAIT_MS = 1000;

/** After lists change, a page waits so long for the new sieve before it reads itself in full. */
export const SIEVE_WAIT_MS = 1000;

/** In px/ms; a faster pointer is on its way elsewhere (the speed gate of 10ten). */
export const MAX_HOVER_SPEED = 0.5;

/** Android's; not every browser counts taps. */
export const DOUBLE_TAP_MS = 300;

/** In px/ms, when a finger releases a sheet (Android's bottom sheets). */
export const MIN_FLICK_SPEED = 0.5;

/** The delay of Wikipedia's page previews. */
export const LEAVE_DELAY_MS = 300;

/** After the last scan, before a pointer can rest on a mark. */
export const PREFETCH_DELAY_MS = 50;

/** The page cannot know when an open card is checked, so it cannot hide its tricks. */
export const VISIBILITY_CHECK_MS = 100;

/** In a row, visible and still, before a lasting change: 300 ms, longer than a click meant for something else. */
export const VISIBILITY_CHECKS = 4;

export const FRAME_TIMEOUT_MS = 500;

/** After a page's last change, when the usual colour transition is over. */
export const THEME_SETTLE_MS = 400;

/** When a frame without a size is checked again. */
export const SIZE_CHECK_TIMES_MS = [50, 250, 1000, 3000];

/** In reading mode, between two reports of a frame's marks: soon enough for "3 of 12", rare enough for a flood. */
export const MARKS_REPORT_MS = 250;

export const JUMP_HIGHLIGHT_MS = 4000;

/** A month, so that what is used once a month is missed in time. */
export const BIN_DAYS = 30;
export const DAY_MS = 24 * 60 * 60 * 1000;

/** A run of edits is one write: browsers allow 120 a minute. */
export const SYNC_DELAYS_MS = { edited: 4000, came: 500, asked: 20 };

/** Of the page. The panel is slower: it stays open for hours, and what it asks is work for the page. */
export const ASK_EVERY_MS = { popup: 500, panel: 2000 };
