import { LEAVE_DELAY_MS } from '../timing.ts';

/** From 1. */
export type MentionId = number;

/** The number of no mention: the card that answers why selected text is not marked. */
export const ANSWER: MentionId = 0;

export type CardEvent =
  | { type: 'over'; mention: MentionId }
  | { type: 'away' }
  /** On the way to the open card; `mention` is that of another mark on the way. */
  | { type: 'approach'; mention?: MentionId | undefined }
  | { type: 'enter-card' }
  /** A mark was clicked or, `tapped`, touched by a finger or a pen. */
  | { type: 'press'; mention: MentionId; tapped?: boolean }
  | { type: 'press-outside' }
  | { type: 'toggle-pin' }
  | { type: 'escape' }
  | { type: 'scroll' }
  | { type: 'reveal'; mention: MentionId }
  | { type: 'ask' }
  /** In the open card the reader removed its mark, or restored it; neither may close the card. */
  | { type: 'settled'; done: boolean }
  | { type: 'stop' }
  /** The page changed; `isThere` tells which mentions still exist. */
  | { type: 'mentions'; isThere: (mention: MentionId) => boolean }
  | { type: 'timer'; token: number };

/** `tapped`: a finger or a pen asked for the card. `focus`: the card takes the focus. */
export interface Showing {
  pinned: boolean;
  focus: boolean;
  tapped?: boolean;
}

export type CardEffect =
  | { type: 'wait'; token: number; delay: number }
  | ({ type: 'show'; mention: MentionId } & Showing)
  | { type: 'pin'; pinned: boolean }
  | { type: 'hide'; refocus: boolean };

/** A `settled` card stays open without its mark; an `undone` one waits for the mark to come back. */
export interface OpenCard {
  mention: MentionId;
  pinned: boolean;
  settled?: 'done' | 'undone';
}

/** Ids only, no element, no clock. A timer is stale unless its token is the waiting one. */
export interface CardState {
  open: OpenCard | null;
  waiting: ({ token: number } & Waiting) | null;
  lastToken: number;
  /** The reader closed this mention's card by key; it stays closed until the pointer has left the mark. */
  dismissed?: MentionId;
}

export const INITIAL_CARD: CardState = { open: null, waiting: null, lastToken: 0 };

export interface CardStep {
  state: CardState;
  effects: CardEffect[];
}

/** `hoverDelay` is in ms. */
export function stepCard(state: CardState, event: CardEvent, hoverDelay: number): CardStep {
  const { open } = state;
  switch (event.type) {
    case 'over':
      if (event.mention === state.dismissed) return stay(state);
      return over(clearDismissed(state), event.mention, hoverDelay);
    case 'away':
      return open && !open.pinned
        ? waitToClose(clearDismissed(state), false)
        : stopWaiting(clearDismissed(state));
    case 'approach':
      return open && !open.pinned ? waitToClose(state, true, event.mention) : stopWaiting(state);
    case 'enter-card':
      return stopWaiting(state);
    case 'press':
      if (open?.mention !== event.mention)
        return openAt(state, event.mention, { pinned: true, focus: false, tapped: event.tapped });
      return open.pinned ? close(state, false) : pin(state, true);
    case 'press-outside':
      return close(state, false);
    case 'scroll':
      return open?.pinned ? stay(state) : close(state, false);
    case 'toggle-pin':
      // The answer cannot be unpinned.
      return open?.mention ? pin(state, !open.pinned) : stay(state);
    case 'escape':
      return close({ ...state, dismissed: open?.mention || waitedFor(state) || state.dismissed }, true);
    case 'reveal':
      return openAt(state, event.mention, { pinned: true, focus: true });
    case 'ask':
      return openAt(state, ANSWER, { pinned: true, focus: true });
    case 'settled':
      // The answer has no mark.
      return open?.mention
        ? stay({ ...state, open: { ...open, settled: event.done ? 'done' : 'undone' } })
        : stay(state);
    case 'stop':
      return close(state, false);
    case 'mentions':
      return checkMentions(state, event.isThere);
    case 'timer':
      return timerEnds(state, event.token);
  }
}

const waitedFor = ({ waiting }: CardState): MentionId | undefined =>
  waiting?.to === 'open' ? waiting.mention : undefined;

const clearDismissed = ({ dismissed: _dismissed, ...state }: CardState): CardState => state;

const stay = (state: CardState): CardStep => ({ state, effects: [] });

const stopWaiting = (state: CardState): CardStep =>
  state.waiting ? { state: { ...state, waiting: null }, effects: [] } : stay(state);

function over(state: CardState, mention: MentionId, delay: number): CardStep {
  const { open, waiting } = state;
  if (open && (open.pinned || open.mention === mention)) return stopWaiting(state);
  if (waiting?.to === 'open' && waiting.mention === mention) return stay(state);
  return wait(state, { to: 'open', mention }, delay);
}

function waitToClose(state: CardState, again: boolean, next?: MentionId): CardStep {
  if (state.waiting?.to === 'close' && !again) return stay(state);
  return wait(state, { to: 'close', next }, LEAVE_DELAY_MS);
}

/** `next`: the pointer rests on its mark, and went no further to the open card. */
type Waiting = { to: 'open'; mention: MentionId } | { to: 'close'; next?: MentionId | undefined };

function wait(state: CardState, to: Waiting, delay: number): CardStep {
  const token = state.lastToken + 1;
  return {
    state: { ...state, lastToken: token, waiting: { token, ...to } },
    effects: [{ type: 'wait', token, delay }],
  };
}

function openAt(state: CardState, mention: MentionId, how: Showing): CardStep {
  return {
    state: { ...clearDismissed(state), waiting: null, open: { mention, pinned: how.pinned } },
    effects: [{ type: 'show', mention, ...how }],
  };
}

function pin(state: CardState, pinned: boolean): CardStep {
  if (!state.open) return stay(state);
  return {
    state: { ...state, waiting: null, open: { ...state.open, pinned } },
    effects: [{ type: 'pin', pinned }],
  };
}

function close(state: CardState, refocus: boolean): CardStep {
  if (!state.open) return stopWaiting(state);
  return { state: { ...state, waiting: null, open: null }, effects: [{ type: 'hide', refocus }] };
}

function checkMentions(state: CardState, isThere: (mention: MentionId) => boolean): CardStep {
  const { open, waiting } = state;
  const isOpenThere = open !== null && (open.mention === ANSWER || isThere(open.mention));
  if (open && !isOpenThere && !open.settled) return close(state, false);
  const next =
    open?.settled === 'undone' && isOpenThere
      ? { ...state, open: { mention: open.mention, pinned: open.pinned } }
      : state;
  if (waiting?.to === 'close' && waiting.next !== undefined && !isThere(waiting.next))
    return stay({ ...next, waiting: { ...waiting, next: undefined } });
  return waiting?.to === 'open' && !isThere(waiting.mention) ? stopWaiting(next) : stay(next);
}

function timerEnds(state: CardState, token: number): CardStep {
  const { waiting } = state;
  if (waiting?.token !== token) return stay(state);
  const mention = waiting.to === 'close' ? waiting.next : waiting.mention;
  return mention === undefined || mention === state.dismissed
    ? close(state, false)
    : openAt(state, mention, { pinned: false, focus: false });
}
