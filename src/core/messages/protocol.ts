import type { EntryRef } from '../model/entry-ref.ts';
import type { Entry, MarkColour, MarkLine, PartialDate, Statement } from '../model/model.ts';
import type { FrameMarks } from '../reading/reading-order.ts';
import type { Passage } from '../text/sentence.ts';
import type { ReadingEvent } from '../reading/reading-state.ts';
import type { Reason } from '../judge/mention.ts';
import type { ReaderAction } from '../settings/reader-actions.ts';
import type { SettingsDiff } from '../undo/settings-diff.ts';
import type { SafeLink } from '../text/safe-link.ts';
import type { TextQuote } from '../text/text-fragment.ts';

/** A reply: the value, or a sentence that says what went wrong. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: string };

/** The compiled forms of all packs in force, and the revision they were made from. */
export interface IndexReply {
  revision: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The entries that the reader knows. */
  known: EntryRef[];
}

/** What a card shows of one entry: everything that it needs, nothing looked up later. */
export interface CardEntry {
  ref: EntryRef;
  pack: {
    id: string;
    title: string;
    /** Title and date of what the statements come from. */
    source?: string;
    date?: PartialDate;
    mark: { colour: MarkColour; line: MarkLine };
  };
  entry: Entry;
  /** The entry's statements, in its order, each with those that disagree with it. */
  statements: Statement[];
  /** The related entries that exist, so that they can be named and opened; `entry` is the id in the same pack. */
  related: { ref: EntryRef; entry: string; headword: string }[];
  /** The entry's links that may be shown; absent where there is none. */
  links?: SafeLink[];
}

/** An entry by the ids of its pack and its own. */
export interface EntryName {
  pack: string;
  entry: string;
}

/** One mention of the page, as the popup and `npm start -- --json` list it. */
export interface PageMention {
  /** Names the mention within its page until the page changes. */
  id: number;
  entry: string;
  pack: string;
  headword: string;
  text: string;
  /** UTF-16 offsets in the text of the page's body as the walker joins it; 0 in a brief report. */
  start: number;
  end: number;
  marked: boolean;
  reason: Reason;
  /** Other entries that have the same form, in other packs or in the same one; absent where there is none. */
  also?: EntryName[];
  /** Of a private pack: the page knows nothing of it, so that it cannot be shown there. */
  isPrivate?: true;
}

/** A mention of a private pack as a frame finds it, which knows no entries of those. */
export interface FoundMention {
  /** The entries that the form stands for, in the index that was sent along; never empty. */
  refs: EntryRef[];
  text: string;
  marked: boolean;
  reason: Reason;
}

/** What a page's content script says of itself. */
export interface PageReport {
  url: string;
  title: string;
  host: string;
  /** `on`: marking. `off`: switched off everywhere. `site-off`: switched off here. `starting`: not yet scanned. */
  state: 'on' | 'off' | 'site-off' | 'starting';
  mentions: PageMention[];
  /** True if the page is so long that only its beginning was read. */
  isCut?: boolean;
  /** When what it says last changed, in ms since 1970: another number stands for other text. Absent where nothing is read. */
  changed?: number;
  /** Uncaught errors of our own in this page. */
  errors: string[];
}

/** What a page says, as a list is built from it. */
export interface PageText {
  title: string;
  url: string;
  /** Its language as it says; null where it does not. */
  language: string | null;
  /** Its own date, where it says one. */
  date?: PartialDate;
  /** Its blocks as the walker joins them, without menus and footers. */
  blocks: {
    text: string;
    heading: boolean;
    /** Terms that it marks as defined there. */
    defined?: string[];
  }[];
}

/** Text that a reader has selected in a frame, and where it stands. */
export interface PickedText {
  /** Empty where nothing is selected. */
  text: string;
  /** The sentence that it stands in; empty where that cannot be told. */
  sentence: string;
  title: string;
  /** The name of the site as the page says it; empty where it does not. */
  site: string;
  url: string;
  /** The page's own date; null where it gives none. */
  date: PartialDate | null;
  /** Its language as it says; null where it does not. */
  language: string | null;
}

/** What the reading bar shows. */
export interface BarView {
  /** Place of the current mark; -1 where there is none. */
  at: number;
  count: number;
  text: string;
  /** The words of all marks while the reader wants the list. */
  list: string[] | null;
  /** What a screen reader is to say, since the reader asked for it. */
  said: string;
  /** Out of the way of a card that is open in a frame: the bar would cover it. */
  away: boolean;
}

/** What is asked of a frame in reading mode. */
export type ReadingAsk =
  /** Begins reading there, if it has not begun; the reply is its `FrameMarks`. */
  | { type: 'list' }
  /** Makes a mark the current one, or none; the reply is its passage, or null if it is gone. */
  | { type: 'show'; id: number | null; scroll: boolean }
  /** Opens or closes the card of the current mark. */
  | { type: 'card'; open: boolean }
  /** Of the top page: shows the bar. */
  | { type: 'bar'; view: BarView; focus: boolean }
  | { type: 'end' };

export type ReadingReply = FrameMarks | Passage | null;

/**
 * Every message: its direction, request and reply. Both ends derive their types from this map.
 * `index`, `known`, `entries`, `top-host`, `count`, `remedy`, `restore`, `packs-off`, `open-options` and `reading-event` go from a
 * page to the background; `cards` and `private-mentions` from an extension page to the background; `report`, `reveal`,
 * `jump`, `quotes`, `why-not`, `page-text`, `read-private`, `picked`, `reading` and `host` from an extension page or the background to one frame of a tab.
 */
export interface Protocol {
  /** The index; `known` is the revision the page has: the reply is null when that is the current one. */
  index: { request: { known: string | null }; reply: IndexReply | null };
  /** The entries of an index revision that the reader knows. An old revision is an error. */
  known: { request: { revision: string }; reply: EntryRef[] };
  /** The entries of an index revision. An unknown ref is left out. An old revision is an error. */
  entries: { request: { revision: string; refs: EntryRef[] }; reply: CardEntry[] };
  /** The entries of these names, of all packs that are on, private ones too. One that there is no more is left out. */
  cards: { request: { names: EntryName[] }; reply: CardEntry[] };
  /** The mentions of private packs in a frame of a tab. */
  'private-mentions': { request: { tabId: number; frameId: number }; reply: PageMention[] };
  /** The host of the tab's top page, for frames that cannot read it. */
  'top-host': { request: object; reply: string };
  /** How many marks the frame has, for the badge. `active` is false where Sidelight is off; `page` is when the document began; `left` says that it is leaving. */
  count: { request: { marked: number; active: boolean; page: number; left?: boolean }; reply: null };
  /** Does what the reader asked for from a card, or takes it back; replies with the inverse. */
  remedy: { request: { remedy: ReaderAction; done: boolean }; reply: SettingsDiff };
  /** Takes an action of the card back by its inverse. */
  restore: { request: SettingsDiff; reply: null };
  /** The titles of the packs that are switched off and have a term in the text. */
  'packs-off': { request: { text: string }; reply: string[] };
  /** Opens the options page at a place of it, such as `#new`. */
  'open-options': { request: { place: string }; reply: null };
  /** A brief one does without the places of mentions, for which the whole page is walked. */
  report: { request: { brief?: true }; reply: PageReport };
  /** Scrolls to a mention and opens its card. */
  reveal: { request: { id: number }; reply: boolean };
  /** Scrolls to a mention and lights it for a while; false if it is gone. */
  jump: { request: { id: number }; reply: boolean };
  /** How a link can name the words of mentions, so that it leads to them; those that are gone are left out. */
  quotes: { request: { ids: number[] }; reply: { id: number; quote: TextQuote }[] };
  /** Shows why the selected text is not marked; `text` is the selection as the browser has it. */
  'why-not': { request: { text: string }; reply: null };
  /** What the page says, to build a list from it. */
  'page-text': { request: object; reply: PageText };
  /** Reads the page once with an index of private packs, of which nothing is kept or shown there; `known` as in `IndexReply`. */
  'read-private': {
    request: { bytes: Uint8Array<ArrayBuffer>; known: EntryRef[] };
    reply: FoundMention[];
  };
  /** The selected text with where it stands; `text` is the selection as the browser has it, empty where it was not told. */
  picked: { request: { text: string }; reply: PickedText };
  reading: { request: ReadingAsk; reply: ReadingReply };
  /** What the reader did in reading mode, or that a frame's marks have changed; false if the mode is over. */
  'reading-event': {
    request: ReadingEvent | { type: 'key'; key: string } | { type: 'changed' };
    reply: boolean;
  };
  host: { request: object; reply: string };
}

export type MessageName = keyof Protocol;
export type Request<N extends MessageName> = Protocol[N]['request'];
export type ReplyOf<N extends MessageName> = Protocol[N]['reply'];

/** A message as it travels. */
export interface Message<N extends MessageName = MessageName> {
  name: N;
  request: Request<N>;
}
