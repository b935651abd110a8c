export interface ReadingMark {
  frame: number;
  id: number;
  text: string;
}

export interface ReadingState {
  marks: readonly ReadingMark[];
  /** Index of the current mark; -1 for none. */
  at: number;
  card: boolean;
  list: boolean;
}

export type ReadingEvent =
  | { type: 'move'; by: 1 | -1 }
  | { type: 'choose'; at: number }
  | { type: 'open' }
  /** `refocus`: the focus has to go somewhere. */
  | { type: 'closed'; refocus: boolean }
  | { type: 'list' }
  | { type: 'escape' }
  | { type: 'leave' };

export interface MarksEvent {
  type: 'marks';
  marks: readonly ReadingMark[];
}

export type ReadingEffect =
  /** `asked`: by the reader, so the mark is scrolled to and read out. */
  | { type: 'show'; mark: ReadingMark; asked: boolean }
  | { type: 'clear'; frame: number }
  | { type: 'card'; mark: ReadingMark; open: boolean }
  /** To the bar; in its list to the current mark. */
  | { type: 'focus' }
  | { type: 'leave' };

export interface ReadingStep {
  state: ReadingState;
  effects: ReadingEffect[];
}

export const INITIAL_READING: ReadingState = { marks: [], at: -1, card: false, list: false };

export function stepReading(state: ReadingState, event: ReadingEvent | MarksEvent): ReadingStep {
  const { marks, at, card, list } = state;
  const current = marks[at];
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

function turnTo(state: ReadingState, at: number, focus: boolean): ReadingStep {
  const current = state.marks[state.at];
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
  const mark = state.marks[at];
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

/** Re-read text has new ids: then the same words between the remaining neighbours, else the index after. */
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
