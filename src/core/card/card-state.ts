import { LEAVE_DELAY_MS } from '../timing.ts';

/** Number by which a page names one of its mentions, from 1. */
export type MentionId = number;

/** The number of no mention: the card that answers why selected text is not marked. */
export const ANSWER: MentionId = 0;

/** What can happen to the card. */
export type CardEvent =
  /** The pointer moves slowly over a mark. */
  | { type: 'over'; mention: MentionId }
  /** It is over neither a mark nor the card. */
  | { type: 'away' }
  /** It is on its way to the card. */
  | { type: 'approach' }
  | { type: 'enter-card' }
  /** A mark was clicked or, `tapped`, touched by a finger or a pen. */
  | { type: 'press'; mention: MentionId; tapped?: boolean }
  | { type: 'press-outside'; tapped?: boolean }
  | { type: 'toggle-pin' }
  | { type: 'escape' }
  | { type: 'scroll' }
  /** The reader chose the mention in the popup. */
  | { type: 'reveal'; mention: MentionId }
  /** The reader asked why the selected text is not marked. */
  | { type: 'ask' }
  /** In the open card the reader did what takes its mark away, or took it back: that alone must not close the card. */
  | { type: 'settled'; done: boolean }
  /** Nothing is marked on the page any more. */
  | { type: 'stop' }
  /** The page changed; these mentions are left. */
  | { type: 'mentions'; left: (mention: MentionId) => boolean }
  | { type: 'timer'; token: number };

/** How a card is shown: `tapped` if a finger or a pen asked for it, `focus` if it takes the focus. */
export interface Showing {
  pinned: boolean;
  focus: boolean;
  tapped?: boolean;
}

/** What is to be done; the controller does it. */
export type CardEffect =
  | { type: 'wait'; token: number; delay: number }
  | ({ type: 'show'; mention: MentionId } & Showing)
  | { type: 'pin'; pinned: boolean }
  | { type: 'hide'; refocus: boolean };

/** The card that is shown. `settled` ones stay without their mark; one that was `undone` waits for it to come back. */
export interface OpenCard {
  mention: MentionId;
  pinned: boolean;
  settled?: 'done' | 'undone';
}

/** The card as a state: ids only, no element, no clock. A timer whose token is not the waiting one is stale. */
export interface CardState {
  open: OpenCard | null;
  waiting: { token: number; to: 'open'; mention: MentionId } | { token: number; to: 'close' } | null;
  lastToken: number;
  /** The mention whose card the reader sent away by key: it stays away until the pointer has left it. */
  dismissed?: MentionId;
}

/** No card is open and none waited for. */
export const INITIAL_CARD: CardState = { open: null, waiting: null, lastToken: 0 };

/** A state and what follows from having come to it. */
export interface CardStep {
  state: CardState;
  effects: CardEffect[];
}

/** The next state of the card and its effects; `hoverDelay` in ms is the reader's setting. */
export function stepCard(state: CardState, event: CardEvent, hoverDelay: number): CardStep {
  const { open } = state;
  switch (event.type) {
    case 'over':
      if (event.mention === state.dismissed) return stay(state);
      return over(forgive(state), event.mention, hoverDelay);
    case 'away':
      return open && !open.pinned ? waitToClose(forgive(state), false) : stopWaiting(forgive(state));
    case 'approach':
      return open && !open.pinned ? waitToClose(state, true) : stopWaiting(state);
    case 'enter-card':
      return stopWaiting(state);
    case 'press':
      if (open?.mention !== event.mention)
        return openAt(state, event.mention, { pinned: true, focus: false, tapped: event.tapped });
      return open.pinned ? close(state, false) : pin(state, true);
    case 'press-outside':
      // A finger has no way to leave but to tap elsewhere.
      return open?.pinned && open.mention !== ANSWER && !event.tapped ? stay(state) : close(state, false);
    case 'scroll':
      return open?.pinned ? stay(state) : close(state, false);
    case 'toggle-pin':
      // The answer has no pin.
      return open?.mention ? pin(state, !open.pinned) : stay(state);
    case 'escape':
      return close({ ...state, dismissed: open?.mention || waitedFor(state) || state.dismissed }, true);
    case 'reveal':
      return openAt(state, event.mention, { pinned: true, focus: true });
    case 'ask':
      return openAt(state, ANSWER, { pinned: true, focus: true });
    case 'settled':
      // The answer has no mark that could go.
      return open?.mention
        ? stay({ ...state, open: { ...open, settled: event.done ? 'done' : 'undone' } })
        : stay(state);
    case 'stop':
      return close(state, false);
    case 'mentions':
      return mentionsLeft(state, event.left);
    case 'timer':
      return timerEnds(state, event.token);
  }
}

const waitedFor = ({ waiting }: CardState): MentionId | undefined =>
  waiting?.to === 'open' ? waiting.mention : undefined;

const forgive = ({ dismissed: _left, ...state }: CardState): CardState => state;

const stay = (state: CardState): CardStep => ({ state, effects: [] });

const stopWaiting = (state: CardState): CardStep =>
  state.waiting ? { state: { ...state, waiting: null }, effects: [] } : stay(state);

function over(state: CardState, mention: MentionId, delay: number): CardStep {
  const { open, waiting } = state;
  if (open && (open.pinned || open.mention === mention)) return stopWaiting(state);
  if (waiting?.to === 'open' && waiting.mention === mention) return stay(state);
  const token = state.lastToken + 1;
  return {
    state: { ...state, lastToken: token, waiting: { token, to: 'open', mention } },
    effects: [{ type: 'wait', token, delay }],
  };
}

function waitToClose(state: CardState, again: boolean): CardStep {
  if (state.waiting?.to === 'close' && !again) return stay(state);
  const token = state.lastToken + 1;
  return {
    state: { ...state, lastToken: token, waiting: { token, to: 'close' } },
    effects: [{ type: 'wait', token, delay: LEAVE_DELAY_MS }],
  };
}

function openAt(state: CardState, mention: MentionId, how: Showing): CardStep {
  return {
    state: { ...forgive(state), waiting: null, open: { mention, pinned: how.pinned } },
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

function mentionsLeft(state: CardState, left: (mention: MentionId) => boolean): CardStep {
  const { open, waiting } = state;
  const isLeft = open !== null && (open.mention === ANSWER || left(open.mention));
  if (open && !isLeft && !open.settled) return close(state, false);
  const next =
    open?.settled === 'undone' && isLeft
      ? { ...state, open: { mention: open.mention, pinned: open.pinned } }
      : state;
  return waiting?.to === 'open' && !left(waiting.mention) ? stopWaiting(next) : stay(next);
}

function timerEnds(state: CardState, token: number): CardStep {
  const { waiting } = state;
  if (waiting?.token !== token) return stay(state);
  return waiting.to === 'close'
    ? close(state, false)
    : openAt(state, waiting.mention, { pinned: false, focus: false });
}
