import { isReason } from '../judge/mention.ts';
import type { Passage } from '../text/sentence.ts';
import { anyOf, arrayOf, isBoolean, isNull, isNumber, isString, oneOf, optional } from '../guards.ts';
import { shape, type Guard } from '../guards.ts';

export const isPageMention = shape({
  id: isNumber,
  entry: isString,
  pack: isString,
  headword: isString,
  text: isString,
  /** UTF-16 offsets in the text of the page's body as the walker joins it; 0 in a brief report. */
  start: isNumber,
  end: isNumber,
  marked: isBoolean,
  reason: isReason,
  /** Other entries that have the same form, in other packs or in the same one. */
  also: optional(arrayOf(shape({ pack: isString, entry: isString }))),
  /** Of a private pack: the page knows nothing of it, so that it cannot be shown there. */
  isPrivate: optional(oneOf(true)),
});

export const isFrameText = shape({
  /** The title and the description. */
  head: isString,
  /** The texts of the blocks before the first heading, then of those below each. */
  sections: arrayOf(arrayOf(isString)),
  isCut: optional(isBoolean),
  /** Ms of the page's thread that reading took. */
  spent: isNumber,
});

export const isPageReport = shape({
  url: isString,
  title: isString,
  host: isString,
  /** `starting`: not yet scanned. `failed`: there is no index. `site-off`: switched off here, `off`: everywhere. */
  state: oneOf('starting', 'on', 'failed', 'site-off', 'off'),
  mentions: arrayOf(isPageMention),
  isCut: optional(isBoolean),
  /** When its text last changed, in ms since 1970: another number stands for other text. Absent where nothing is read. */
  changed: optional(isNumber),
  errors: arrayOf(isString),
});

export const isPageText = shape({
  title: isString,
  url: isString,
  language: anyOf(isString, isNull),
  date: optional(isString),
  /** Its blocks as the walker joins them, without menus and footers. */
  blocks: arrayOf(
    shape({
      text: isString,
      heading: isBoolean,
      defined: optional(arrayOf(isString)),
    }),
  ),
});

export const isPickedText = shape({
  text: isString,
  sentence: isString,
  title: isString,
  site: isString,
  url: isString,
  date: anyOf(isString, isNull),
  language: anyOf(isString, isNull),
});

const isPassage: Guard<Passage> = shape({ text: isString, start: isNumber, end: isNumber });

export const isFrameMarks = shape({
  /** Indexes in `window.frames` from the top page; -1 where a frame is not listed there. */
  path: arrayOf(isNumber),
  marks: arrayOf(shape({ id: isNumber, text: isString })),
  /** Child frames in order: index in `window.frames`, and the number of marks before them. */
  frames: arrayOf(shape({ index: isNumber, before: isNumber })),
  above: isNumber,
});

/** A frame may be any page's, and its process in anybody's hands. */
export const FRAME_REPLIES = {
  /** False where the message did not arrive. */
  'call-back': isBoolean,
  /** When the document began, as it counts its marks (`page` of `count`). */
  document: isNumber,
  report: isPageReport,
  /** Null from a frame that nobody sees. */
  text: anyOf(isNull, isFrameText),
  reveal: isBoolean,
  jump: isBoolean,
  quotes: arrayOf(
    shape({ id: isNumber, quote: shape({ text: isString, prefix: isString, suffix: isString }) }),
  ),
  'why-not': isNull,
  picked: isPickedText,
  'page-text': isPageText,
  reading: anyOf(isNull, isPassage, isFrameMarks),
};
