/** A mark as the reading bar knows it: its frame, its number there, its words. */
export interface ReadingMark {
  frame: number;
  id: number;
  text: string;
}

/** Where reading stands: values only, no element, no clock. */
export interface ReadingState {
  /** The page's marks in its order, those of its frames included. */
  marks: readonly ReadingMark[];
  /** Place of the current mark; -1 where there is none. */
  at: number;
  /** The reader opened the card of the current mark. */
  card: boolean;
  list: boolean;
}

/** What the reader does in reading mode. */
export type ReadingEvent =
  | { type: 'move'; by: 1 | -1 }
  /** A mark was chosen by its place. */
  | { type: 'choose'; at: number }
  | { type: 'open' }
  /** The card is closed; `refocus` where its focus has to go somewhere. */
  | { type: 'closed'; refocus: boolean }
  | { type: 'list' }
  | { type: 'escape' }
  | { type: 'leave' };

/** The page's marks as they are now. */
export interface MarksEvent {
  type: 'marks';
  marks: readonly ReadingMark[];
}

/** What is to be done; the controller does it. */
export type ReadingEffect =
  /** Makes a mark the current one; `asked`: by the reader, so it is scrolled to and read out. */
  | { type: 'show'; mark: ReadingMark; asked: boolean }
  /** A frame has the current mark no more. */
  | { type: 'clear'; frame: number }
  /** Opens or closes the card of a mark. */
  | { type: 'card'; mark: ReadingMark; open: boolean }
  /** Gives the focus to the bar, in its list to the current mark. */
  | { type: 'focus' }
  | { type: 'leave' };

/** A state and what follows from having come to it. */
export interface ReadingStep {
  state: ReadingState;
  effects: ReadingEffect[];
}

/** Reading has begun and no mark is known yet. */
export const INITIAL_READING: ReadingState = { marks: [], at: -1, card: false, list: false };

/** The next state of reading mode and its effects. */
export function stepReading(state: ReadingState, event: ReadingEvent | MarksEvent): ReadingStep {
  const { marks, at, card, list } = state;
  const current = marks[at] as ReadingMark | undefined;
  switch (event.type) {
    case 'marks':
      return comeTo({ ...state, marks: event.marks }, placeAfter(state, event.marks), current, false);
    case 'move': {
      const from = at < 0 && event.by < 0 ? 0 : at;
      return turnTo(state, marks.length ? (from + event.by + marks.length) % marks.length : -1, list);
    }
    case 'choose':
      return turnTo({ ...state, list: false }, Math.min(event.at, marks.length - 1), true);
    case 'open':
      return current
        ? {
            state: { ...state, card: true, list: false },
            effects: [{ type: 'card', mark: current, open: true }],
          }
        : stay(state);
    case 'closed':
      return { state: { ...state, card: false }, effects: card && event.refocus ? [{ type: 'focus' }] : [] };
    case 'list':
      return { state: { ...state, list: !list && marks.length > 0 }, effects: [{ type: 'focus' }] };
    case 'leave':
      return { state, effects: [{ type: 'leave' }] };
    case 'escape':
      if (list) return { state: { ...state, list: false }, effects: [{ type: 'focus' }] };
      return {
        state,
        effects: card && current ? [{ type: 'card', mark: current, open: false }] : [{ type: 'leave' }],
      };
  }
}

const stay = (state: ReadingState): ReadingStep => ({ state, effects: [] });

/** The reader goes to another mark: an open card is closed first. */
function turnTo(state: ReadingState, at: number, focus: boolean): ReadingStep {
  const current = state.marks[state.at] as ReadingMark | undefined;
  const step = comeTo({ ...state, card: false }, at, current, true);
  if (state.card && current) step.effects.unshift({ type: 'card', mark: current, open: false });
  if (focus) step.effects.push({ type: 'focus' });
  return step;
}

function comeTo(
  state: ReadingState,
  at: number,
  before: ReadingMark | undefined,
  asked: boolean,
): ReadingStep {
  const mark = state.marks[at] as ReadingMark | undefined;
  const effects: ReadingEffect[] = [];
  if (before && before.frame !== mark?.frame) effects.push({ type: 'clear', frame: before.frame });
  if (mark) effects.push({ type: 'show', mark, asked });
  const { card, list } = state;
  return {
    state: { ...state, at, card: card && mark !== undefined, list: list && mark !== undefined },
    effects,
  };
}

const keyOf = ({ frame, id }: ReadingMark): string => `${frame}.${id}`;

/**
 * The place of the current mark among the page's new marks. Text that was read again has new numbers: then it is the
 * same words between the neighbours that are left, else the place after the one before.
 */
function placeAfter({ marks, at }: ReadingState, now: readonly ReadingMark[]): number {
  if (at < 0) return now.length ? 0 : -1;
  const places = new Map(now.map((mark, place) => [keyOf(mark), place]));
  const same = places.get(keyOf(marks[at]!));
  if (same !== undefined) return same;
  let [first, last] = [0, now.length - 1];
  let before = at - 1;
  for (; before >= 0; before--) {
    const place = places.get(keyOf(marks[before]!));
    if (place === undefined) continue;
    first = place + 1;
    break;
  }
  for (let after = at + 1; after < marks.length; after++) {
    const place = places.get(keyOf(marks[after]!));
    if (place === undefined) continue;
    last = place - 1;
    break;
  }
  const isSame = (place: number): boolean => place <= last && now[place]!.text === marks[at]!.text;
  const expected = first + at - before - 1;
  if (isSame(expected)) return expected;
  for (let place = first; place <= last; place++) if (isSame(place)) return place;
  return Math.min(first, now.length - 1);
}
