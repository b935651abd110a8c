import type { CardEntry, EntryName } from '../model/card-entry.ts';
import type { EntryRef } from '../model/model.ts';
import type { PageSettings, SiteAnswer } from '../settings/page-settings.ts';
import type { BACKGROUND_REQUESTS } from './background-requests.ts';
import type * as Replies from './frame-replies.ts';
import type { CARD_REQUESTS, isBarView, PAGE_REQUESTS } from './frame-requests.ts';
import type { Guarded, isObject } from '../guards.ts';

/** The frame of the page itself, as browsers number them. */
export const TOP_FRAME = 0;

export type Reply<T> = { ok: true; value: T } | { ok: false; error: string };

export interface IndexReply {
  revision: string;
  bytes: Uint8Array<ArrayBuffer>;
  knownRefs: EntryRef[];
}

/** Messages carry an index like this: in Chrome before 148 a message is JSON, which would cost much for bytes. */
export type SentIndex = Omit<IndexReply, 'bytes'> & { bytes: IndexReply['bytes'] | string };

export type PageMention = Guarded<typeof Replies.isPageMention>;
export type PageReport = Guarded<typeof Replies.isPageReport>;
export type FrameText = Guarded<typeof Replies.isFrameText>;
export type PageText = Guarded<typeof Replies.isPageText>;
export type FrameMarks = Guarded<typeof Replies.isFrameMarks>;
export type PickedText = Guarded<typeof Replies.isPickedText>;
export type BarView = Guarded<typeof isBarView>;

export interface EntryNaming extends EntryName {
  ref: EntryRef;
  headword: string;
}

/** As `messages.json` of a language has them. */
export type LanguageMessages = Record<string, { message: string }>;

interface BackgroundReplies {
  index: SentIndex | null;
  known: EntryRef[];
  entries: CardEntry[];
  'page-settings': PageSettings;
  'site-settings': SiteAnswer;
  language: LanguageMessages | null;
  'top-host': string;
  'called-back': null;
  count: null;
  /** The name under which `undo-action` takes it back: a page gets nothing of the settings. */
  'reader-action': string;
  'undo-action': null;
  'packs-off': string[];
  'open-options': null;
  'reading-event': boolean;
  cards: CardEntry[];
  'private-index': SentIndex | null;
  'private-names': EntryNaming[];
}

/** From pages, and from the extension's own, to the background. It is trusted: only requests are parsed. */
export type ToBackground = {
  [N in keyof BackgroundReplies]: {
    request: Guarded<(typeof BACKGROUND_REQUESTS)[N]>;
    reply: BackgroundReplies[N];
  };
};

/** From the background and the extension's own pages to a frame. Both requests and replies are parsed. */
export type ToFrame = {
  [N in keyof typeof Replies.FRAME_REPLIES]: {
    request: Guarded<
      (typeof PAGE_REQUESTS & typeof CARD_REQUESTS & Record<'call-back' | 'document', typeof isObject>)[N]
    >;
    reply: Guarded<(typeof Replies.FRAME_REPLIES)[N]>;
  };
};
export type ToPageChunk = Pick<ToFrame, keyof typeof PAGE_REQUESTS>;
export type ToCardChunk = Pick<ToFrame, keyof typeof CARD_REQUESTS>;

export type ReadingAsk = ToFrame['reading']['request'];
export type ReadingReply = ToFrame['reading']['reply'];

export type Messages<M> = { [N in keyof M]: { request: unknown; reply: unknown } };

export type AskBackground = <N extends keyof ToBackground>(
  name: N,
  request: ToBackground[N]['request'],
) => Promise<Reply<ToBackground[N]['reply']>>;
