import {
  INITIAL_READING,
  stepReading,
  type MarksEvent,
  type ReadingEffect,
  type ReadingEvent,
  type ReadingMark,
  type ReadingState,
} from '../../../src/core/reading/reading-state.ts';

const TEXTS = 'abcdefgh';
const mark = (id: number, frame = 0): ReadingMark => ({ frame, id, text: TEXTS[id]! });
const [A, B, C, D] = [mark(0), mark(1), mark(2), mark(3)];
const F = mark(4, 7);

const show = (of: ReadingMark, asked = true): ReadingEffect => ({ type: 'show', mark: of, asked });
const card = (of: ReadingMark, open: boolean): ReadingEffect => ({ type: 'card', mark: of, open });
const clear = (frame: number): ReadingEffect => ({ type: 'clear', frame });
const focus: ReadingEffect = { type: 'focus' };
const leave: ReadingEffect = { type: 'leave' };

const next: ReadingEvent = { type: 'move', by: 1 };
const previous: ReadingEvent = { type: 'move', by: -1 };
const choose = (at: number): ReadingEvent => ({ type: 'choose', at });
const closed = (refocus: boolean): ReadingEvent => ({ type: 'closed', refocus });
const now = (...marks: ReadingMark[]): MarksEvent => ({ type: 'marks', marks });
const plain = (type: 'open' | 'list' | 'escape' | 'leave'): ReadingEvent => ({ type });
const [open, list, escape, quit] = [plain('open'), plain('list'), plain('escape'), plain('leave')];

const reading = (marks: ReadingMark[], at: number, more: Partial<ReadingState> = {}): ReadingState => ({
  ...INITIAL_READING,
  marks,
  at,
  ...more,
});

type Row = [string, ReadingState, ReadingEvent | MarksEvent, Partial<ReadingState>, ReadingEffect[]];

const ABC = [A, B, C];

const ROWS: Row[] = [
  ['begins at a mark', reading(ABC, -1), choose(1), { at: 1 }, [show(B), focus]],
  ['begins at the last mark where all are above', reading(ABC, -1), choose(9), { at: 2 }, [show(C), focus]],
  ['begins without marks', reading([], -1), choose(0), { at: -1 }, [focus]],
  ['goes on', reading(ABC, 0), next, { at: 1 }, [show(B)]],
  ['goes back', reading(ABC, 1), previous, { at: 0 }, [show(A)]],
  ['goes from the last to the first', reading(ABC, 2), next, { at: 0 }, [show(A)]],
  ['goes from the first to the last', reading(ABC, 0), previous, { at: 2 }, [show(C)]],
  ['goes nowhere without marks', reading([], -1), next, { at: -1 }, []],
  ['goes back nowhere without marks', reading([], -1), previous, { at: -1 }, []],
  ['clears the frame that it leaves', reading([A, F], 0), next, { at: 1 }, [clear(0), show(F)]],
  [
    'closes the card when it goes on',
    reading(ABC, 0, { card: true }),
    next,
    { at: 1, card: false },
    [card(A, false), show(B)],
  ],
  ['goes along in the list', reading(ABC, 0, { list: true }), next, { at: 1, list: true }, [show(B), focus]],
  ['opens the list', reading(ABC, 0), list, { list: true }, [focus]],
  ['closes the list', reading(ABC, 0, { list: true }), list, { list: false }, [focus]],
  ['has no list of nothing', reading([], -1), list, { list: false }, [focus]],
  [
    'goes where the list says, and closes it',
    reading(ABC, 0, { list: true }),
    choose(2),
    { at: 2, list: false },
    [show(C), focus],
  ],
  ['opens the card', reading(ABC, 1), open, { card: true }, [card(B, true)]],
  [
    'opens the card and closes the list',
    reading(ABC, 1, { list: true }),
    open,
    { card: true, list: false },
    [card(B, true)],
  ],
  ['opens nothing without marks', reading([], -1), open, { card: false }, []],
  [
    'takes the focus back from a card that was closed',
    reading(ABC, 1, { card: true }),
    closed(true),
    { card: false },
    [focus],
  ],
  [
    'leaves the focus where the card had none',
    reading(ABC, 1, { card: true }),
    closed(false),
    { card: false },
    [],
  ],
  ['does not mind a card that it did not open', reading(ABC, 1), closed(true), { card: false }, []],
  ['escapes from the list first', reading(ABC, 1, { list: true }), escape, { list: false }, [focus]],
  ['escapes from the card next', reading(ABC, 1, { card: true }), escape, { card: true }, [card(B, false)]],
  ['escapes from reading last', reading(ABC, 1), escape, {}, [leave]],
  ['escapes without marks', reading([], -1), escape, {}, [leave]],
  ['leaves at once', reading(ABC, 1, { card: true, list: true }), quit, {}, [leave]],
  ['stays with its mark when others come', reading(ABC, 1), now(D, A, B, C), { at: 2 }, [show(B, false)]],
  ['stays with its mark when others go', reading(ABC, 2), now(C), { at: 0 }, [show(C, false)]],
  [
    'stays with the card when others go',
    reading(ABC, 2, { card: true }),
    now(C),
    { at: 0, card: true },
    [show(C, false)],
  ],
  ['goes to the one after where its mark is gone', reading(ABC, 1), now(A, C), { at: 1 }, [show(C, false)]],
  [
    'goes to the one before where its mark was the last',
    reading(ABC, 2),
    now(A, B),
    { at: 1 },
    [show(B, false)],
  ],
  [
    'finds its mark under a new number',
    reading(ABC, 1),
    now(A, { ...B, id: 90 }, C),
    { at: 1 },
    [show({ ...B, id: 90 }, false)],
  ],
  [
    'tells its mark from the same words before it',
    reading([A, { ...D, text: 'b' }, B, C], 2),
    now(A, { ...D, id: 91, text: 'b' }, { ...B, id: 92 }, C),
    { at: 2 },
    [show({ ...B, id: 92 }, false)],
  ],
  [
    'finds its mark among new ones around it',
    reading(ABC, 1),
    now(A, { ...D, id: 91 }, { ...B, id: 92 }, C),
    { at: 2 },
    [show({ ...B, id: 92 }, false)],
  ],
  [
    'does not take the same words further on',
    reading(ABC, 1),
    now(A, C, { ...B, id: 93 }),
    { at: 1 },
    [show(C, false)],
  ],
  ['clears a frame that has gone', reading([A, F], 1), now(A), { at: 0 }, [clear(7), show(A, false)]],
  [
    'has no mark left',
    reading([A], 0, { card: true, list: true }),
    now(),
    { at: -1, card: false, list: false },
    [clear(0)],
  ],
  ['has a first mark at last', reading([], -1), now(A, B), { at: 0 }, [show(A, false)]],
];

test.each(ROWS)('%s', (_what, state, event, change, effects) => {
  const step = stepReading(state, event);
  const marks = event.type === 'marks' ? event.marks : state.marks;
  expect(step).toEqual({ state: { ...state, marks, ...change }, effects });
});

test('a state is never changed in place', () => {
  for (const [, state, event] of ROWS) {
    const before = structuredClone(state);
    stepReading(state, event);
    expect(state).toEqual(before);
  }
});
