import type { ReaderAction } from '../settings/reader-actions.ts';
import { MAX_PAGE_HITS } from '../timing.ts';
import { anyOf, arrayOf, atMost, isBoolean, isNull, isNumber, isObject, isString } from '../guards.ts';
import { oneOf, optional, shape, type Guard } from '../guards.ts';

/** Longer than any name or spelling: what a page sends is stored. */
const MAX_NAME_CHARS = 1000;

const isName = atMost(MAX_NAME_CHARS, isString);

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_PAGE_COUNT;
/** A scan ends with the block in which it has found MAX_PAGE_HITS. */
const MAX_PAGE_COUNT = 2 * MAX_PAGE_HITS;

const isReaderAction: Guard<ReaderAction> = anyOf(
  shape({ type: oneOf('know'), pack: isName, entry: isName }),
  shape({ type: oneOf('never', 'always'), words: isName }),
  shape({ type: oneOf('leave-site'), host: isName }),
);

/** A page's script may choose a place of our page, never an address. */
const isOwnPlace = (value: unknown): value is string => isName(value) && /^#[\w/%.-]*$/.test(value);

/** For the extension's own pages alone: a page must not learn what a private pack holds. */
export const OWN_REQUESTS: ReadonlySet<string> = new Set(['cards', 'private-index', 'private-names']);

export const BACKGROUND_REQUESTS = {
  /** The index; `haveRevision` is the one the page has: the reply is null when that is the current one. */
  index: shape({ haveRevision: anyOf(isString, isNull) }),
  /** The entries of an index revision that the reader knows. An old revision is an error. */
  known: shape({ revision: isString }),
  /** The entries of an index revision. An unknown ref is left out. An old revision is an error. */
  entries: shape({ revision: isString, refs: atMost(MAX_PAGE_COUNT, arrayOf(isNumber)) }),
  /** Pages ask for their part of the settings if it is not yet stored. */
  'page-settings': isObject,
  /** Of the frame's own site, or of its top page's. */
  'site-settings': isObject,
  /** The sentences of the language that the reader has chosen; null where the browser's own is spoken. */
  language: isObject,
  /** The host of the tab's top page, for frames that cannot read it. */
  'top-host': isObject,
  /** The top frame's answer to `call-back`: who has sent it says what page that is. */
  'called-back': isObject,
  /** The marks of a frame, for the badge. `page` is when the document began; `left` is true when it leaves. */
  count: shape({
    marks: isCount,
    active: isBoolean,
    page: isNumber,
    left: optional(isBoolean),
    isTop: optional(isBoolean),
  }),
  'reader-action': shape({ action: isReaderAction, done: isBoolean }),
  /** Takes back what an action of this tab changed, once. */
  'undo-action': shape({ undo: isName }),
  'packs-off': shape({ text: isString }),
  'open-options': shape({ place: isOwnPlace }),
  /** The reader did something in reading mode, or a frame's marks changed; false if the mode is over. */
  'reading-event': anyOf(
    shape({ type: oneOf('move'), by: oneOf(1, -1) }),
    shape({ type: oneOf('choose'), at: isCount }),
    shape({ type: oneOf('closed'), refocus: isBoolean }),
    shape({ type: oneOf('open', 'list', 'escape', 'leave') }),
    shape({ type: oneOf('changed') }),
    shape({ type: oneOf('key'), key: isName }),
  ),
  /** The entries of these names, of all packs that are on, private ones too. One that does not exist is left out. */
  cards: shape({ names: arrayOf(shape({ pack: isString, entry: isString })) }),
  'private-index': isObject,
  /** The names of entries of a revision of that index. An old revision is an error. */
  'private-names': shape({ revision: isString, refs: arrayOf(isNumber) }),
};
