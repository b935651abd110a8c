import { anyOf, arrayOf, isBoolean, isNull, isNumber, isObject, isString } from '../guards.ts';
import { oneOf, optional, shape, type Guard } from '../guards.ts';
import type { Phrase } from '../phrase.ts';

const isPhrase = shape({ key: isString, values: optional(isObject) }) as Guard<Phrase>;

/** Requests to a frame about its marks: answered by `content/page.js`. */
export const PAGE_REQUESTS = {
  /** A brief report has no places of mentions, for which the whole page is walked. */
  report: shape({ brief: optional(oneOf(true)) }),
  /** Its text, in which a page of the extension looks for private terms: nothing of those goes to a frame. */
  text: shape({
    /** Characters. */
    most: isNumber,
  }),
};

export const isBarView = shape({
  /** Place of the current mark; -1 where there is none. */
  at: isNumber,
  count: isNumber,
  text: isString,
  list: anyOf(arrayOf(isString), isNull),
  /** For a screen reader, since the reader asked for it. */
  status: anyOf(isPhrase, isNull),
  /** Out of the way of a card that is open in a frame: the bar would cover it. */
  away: isBoolean,
});

/** Other requests to a frame: answered by `content/card.js`. */
export const CARD_REQUESTS = {
  reveal: shape({ id: isNumber }),
  jump: shape({ id: isNumber }),
  quotes: shape({ ids: arrayOf(isNumber) }),
  /** Shows why the selected text is not marked; `text` is the selection as the browser has it. */
  'why-not': shape({ text: isString }),
  /** The selected text and its place; `text` is the selection as the browser has it, empty where that is unknown. */
  picked: shape({ text: isString }),
  'page-text': isObject,
  reading: anyOf(
    /** Begins reading mode there, if it has not begun; the reply is its `FrameMarks`. */
    shape({ type: oneOf('list') }),
    /** Makes a mark the current one, or none; the reply is its passage, or null if it is gone. */
    shape({ type: oneOf('show'), id: anyOf(isNumber, isNull), scroll: isBoolean }),
    shape({ type: oneOf('card'), open: isBoolean }),
    shape({ type: oneOf('bar'), view: isBarView, focus: isBoolean }),
    shape({ type: oneOf('end') }),
  ),
};
