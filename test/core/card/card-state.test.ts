import {
  ANSWER,
  INITIAL_CARD,
  stepCard,
  type CardEffect,
  type CardEvent,
  type CardState,
} from '../../../src/core/card/card-state.ts';
import { LEAVE_DELAY_MS } from '../../../src/core/timing.ts';
import {
  A,
  B,
  DELAY,
  approach,
  approachOver,
  ask,
  away,
  enter,
  escape,
  left,
  outside,
  over,
  press,
  reveal,
  scroll,
  settled,
  stop,
  tap,
  timer,
  toggle,
} from './card-events.ts';

const wait = (token: number, delay: number): CardEffect => ({ type: 'wait', token, delay });
const show = (
  mention: number,
  how: { pinned?: boolean; focus?: boolean; tapped?: boolean } = {},
): CardEffect => ({
  type: 'show',
  mention,
  pinned: how.pinned ?? false,
  focus: how.focus ?? false,
  tapped: how.tapped,
});
const pinned = (value: boolean): CardEffect => ({ type: 'pin', pinned: value });
const hide = (refocus = false): CardEffect => ({ type: 'hide', refocus });

/** Runs events from the start; gives the effects of each. */
function run(
  events: CardEvent[],
  from: CardState = INITIAL_CARD,
): { state: CardState; effects: CardEffect[][] } {
  let state = from;
  const effects = events.map(event => {
    const step = stepCard(state, event, DELAY);
    ({ state } = step);
    return step.effects;
  });
  return { state, effects };
}

/** Each row has the events, what follows of each, and what is open at the end: a mention, `pinned` or nothing. */
type Row = [string, CardEvent[], CardEffect[][], { mention: number; pinned: boolean } | null];

const HOVER = [over(A), timer(1)];
const HOVERED = [[wait(1, DELAY)], [show(A)]];
type Open = NonNullable<CardState['open']>;
const free = (mention: number) => ({ mention, pinned: false });
const held = (mention: number) => ({ mention, pinned: true });

describe('opening by pointer', () => {
  test.each<Row>([
    ['it rests on a mark', HOVER, HOVERED, free(A)],
    ['it only passes over', [over(A), away, timer(1)], [[wait(1, DELAY)], [], []], null],
    [
      'it moves within the mark while waiting',
      [over(A), over(A), timer(1)],
      [[wait(1, DELAY)], [], [show(A)]],
      free(A),
    ],
    [
      'it moves on to another mark',
      [over(A), over(B), timer(1), timer(2)],
      [[wait(1, DELAY)], [wait(2, DELAY)], [], [show(B)]],
      free(B),
    ],
    [
      'it comes back to a mark',
      [over(A), away, over(A), timer(1), timer(2)],
      [[wait(1, DELAY)], [], [wait(2, DELAY)], [], [show(A)]],
      free(A),
    ],
    [
      'it presses before the card opens',
      [over(A), press(A), timer(1)],
      [[wait(1, DELAY)], [show(A, { pinned: true })], []],
      held(A),
    ],
    ['the page scrolls while it waits', [over(A), scroll, timer(1)], [[wait(1, DELAY)], [], []], null],
    ['a press elsewhere ends the waiting', [over(A), outside, timer(1)], [[wait(1, DELAY)], [], []], null],
    [
      'Escape ends the waiting, and the mark is left first before it waits again',
      [over(A), escape, over(A), away, over(A), away],
      [[wait(1, DELAY)], [], [], [], [wait(2, DELAY)], []],
      null,
    ],
    ['Escape ends the waiting', [over(A), escape, timer(1)], [[wait(1, DELAY)], [], []], null],
  ])('%s', (_, events, effects, open) => {
    const end = run(events);
    expect(end.effects).toEqual(effects);
    expect(end.state.open).toEqual(open);
    expect(end.state.waiting).toBeNull();
  });
});

describe('an open card', () => {
  const after = (...events: CardEvent[]) => [...HOVER, ...events];
  const effects = (...following: CardEffect[][]) => [...HOVERED, ...following];

  test.each<Row>([
    [
      'closes after the pointer left',
      after(away, timer(2)),
      effects([wait(2, LEAVE_DELAY_MS)], [hide()]),
      null,
    ],
    [
      'waits once for a pointer that stays away',
      after(away, away, timer(2)),
      effects([wait(2, LEAVE_DELAY_MS)], [], [hide()]),
      null,
    ],
    [
      'stays when it comes back to the mark',
      after(away, over(A), timer(2)),
      effects([wait(2, LEAVE_DELAY_MS)], [], []),
      free(A),
    ],
    [
      'stays when it enters the card',
      after(away, enter, timer(2)),
      effects([wait(2, LEAVE_DELAY_MS)], [], []),
      free(A),
    ],
    [
      'waits anew with each move toward it',
      after(away, approach, approach, timer(2), timer(3), timer(4)),
      effects(
        [wait(2, LEAVE_DELAY_MS)],
        [wait(3, LEAVE_DELAY_MS)],
        [wait(4, LEAVE_DELAY_MS)],
        [],
        [],
        [hide()],
      ),
      null,
    ],
    [
      'does not start anew when a move toward it ends',
      after(approach, away, timer(2)),
      effects([wait(2, LEAVE_DELAY_MS)], [], [hide()]),
      null,
    ],
    [
      'gives way to a mark on the way where the pointer goes no further',
      after(approach, approachOver(B), timer(2), timer(3)),
      effects([wait(2, LEAVE_DELAY_MS)], [wait(3, LEAVE_DELAY_MS)], [], [show(B)]),
      free(B),
    ],
    [
      'closes where that mark is gone by then',
      after(approachOver(B), left(A), timer(2)),
      effects([wait(2, LEAVE_DELAY_MS)], [], [hide()]),
      null,
    ],
    [
      'gives way to another mark after the same rest',
      after(over(B), timer(2)),
      effects([wait(2, DELAY)], [show(B)]),
      free(B),
    ],
    [
      'closes if the pointer leaves the other mark early',
      after(over(B), away, timer(2), timer(3)),
      effects([wait(2, DELAY)], [wait(3, LEAVE_DELAY_MS)], [], [hide()]),
      null,
    ],
    ['is pinned by a press on its mark', after(press(A)), effects([pinned(true)]), held(A)],
    ['gives way to a press on another', after(press(B)), effects([show(B, { pinned: true })]), held(B)],
    ['closes by a press outside', after(outside), effects([hide()]), null],
    ['closes when the page scrolls', after(scroll), effects([hide()]), null],
    ['closes by Escape, the focus goes back', after(escape), effects([hide(true)]), null],
    ['is pinned by its button', after(toggle), effects([pinned(true)]), held(A)],
    [
      'gives way to the popup’s choice',
      after(reveal(B)),
      effects([show(B, { pinned: true, focus: true })]),
      held(B),
    ],
    ['closes when its mention is gone', after(left(B)), effects([hide()]), null],
    ['stays when other mentions are gone', after(left(A)), effects([]), free(A)],
    [
      'drops the wait for a mention that is gone',
      after(over(B), left(A), timer(2)),
      effects([wait(2, DELAY)], [], []),
      free(A),
    ],
  ])('%s', (_, events, expected, open) => {
    const end = run(events);
    expect(end.effects).toEqual(expected);
    expect(end.state.open).toEqual(open);
    expect(end.state.waiting).toBeNull();
  });
});

describe('a pinned card', () => {
  const after = (...events: CardEvent[]) => [press(A), ...events];
  const effects = (...following: CardEffect[][]) => [[show(A, { pinned: true })], ...following];

  test.each<Row>([
    [
      'stays when the pointer is away',
      after(away, approach, over(B), timer(1)),
      effects([], [], [], []),
      held(A),
    ],
    ['stays when the page scrolls', after(scroll), effects([]), held(A)],
    ['closes by a press elsewhere', after(outside), effects([hide()]), null],
    ['closes by a second press on its mark', after(press(A)), effects([hide()]), null],
    ['gives way to a press on another mark', after(press(B)), effects([show(B, { pinned: true })]), held(B)],
    ['closes by Escape', after(escape), effects([hide(true)]), null],
    ['is free again by its button', after(toggle), effects([pinned(false)]), free(A)],
    ['closes when its mention is gone', after(left()), effects([hide()]), null],
    [
      'once free, closes after the pointer left',
      after(toggle, away, timer(1)),
      effects([pinned(false)], [wait(1, LEAVE_DELAY_MS)], [hide()]),
      null,
    ],
  ])('%s', (_, events, expected, open) => {
    const end = run(events);
    expect(end.effects).toEqual(expected);
    expect(end.state.open).toEqual(open);
  });
});

describe('a card in which the reader changed what is marked', () => {
  const done: Open = { mention: A, pinned: false, settled: 'done' };
  const after = (...events: CardEvent[]) => [...HOVER, settled(true), ...events];
  const effects = (...following: CardEffect[][]) => [...HOVERED, [], ...following];

  test.each<[string, CardEvent[], CardEffect[][], Open | null]>([
    ['stays when its mark goes for that', after(left(B)), effects([]), done],
    ['stays when every mark goes', after(left()), effects([]), done],
    [
      'closes after the pointer left it',
      after(left(), away, timer(2)),
      effects([], [wait(2, LEAVE_DELAY_MS)], [hide()]),
      null,
    ],
    ['closes by Escape', after(left(), escape), effects([], [hide(true)]), null],
    ['closes by a press outside', after(left(), outside), effects([], [hide()]), null],
    ['closes when the page scrolls', after(left(), scroll), effects([], [hide()]), null],
    [
      'is pinned without its mark',
      after(left(), toggle),
      effects([], [pinned(true)]),
      { ...done, pinned: true },
    ],
    [
      'gives way to another mark',
      after(left(B), press(B)),
      effects([], [show(B, { pinned: true })]),
      held(B),
    ],
    ['closes when all is stopped', after(stop), effects([hide()]), null],
    [
      'once taken back, waits for its mark',
      after(left(), settled(false), left()),
      effects([], [], []),
      { ...done, settled: 'undone' },
    ],
    [
      'with its mark back it is as before',
      after(left(), settled(false), left(A), left()),
      effects([], [], [], [hide()]),
      null,
    ],
    [
      'drops the wait for another mark that is gone, whatever becomes of its own',
      after(settled(false), over(B), left(A), timer(2)),
      effects([], [wait(2, DELAY)], [], []),
      free(A),
    ],
  ])('%s', (_, events, expected, open) => {
    const end = run(events);
    expect(end.effects).toEqual(expected);
    expect(end.state.open).toEqual(open);
    expect(end.state.waiting).toBeNull();
  });
});

describe('a card that was tapped', () => {
  const SHOWN = show(A, { pinned: true, tapped: true });

  test.each<Row>([
    ['is pinned, without the focus', [tap(A), away, scroll], [[SHOWN], [], []], held(A)],
    [
      'closes by a tap elsewhere, the focus stays where that put it',
      [tap(A), outside],
      [[SHOWN], [hide()]],
      null,
    ],
    ['closes by a tap on its mark', [tap(A), tap(A)], [[SHOWN], [hide()]], null],
    [
      'gives way to a tap on another mark',
      [tap(A), tap(B)],
      [[SHOWN], [show(B, { pinned: true, tapped: true })]],
      held(B),
    ],
    ['closes by Escape', [tap(A), escape], [[SHOWN], [hide(true)]], null],
  ])('%s', (_, events, effects, open) => {
    const end = run(events);
    expect(end.effects).toEqual(effects);
    expect(end.state.open).toEqual(open);
  });

  test('what a pen opened by resting is pinned by its tap', () => {
    expect(run([...HOVER, tap(A)]).effects.at(-1)).toEqual([pinned(true)]);
  });
});

describe('the answer about selected text', () => {
  const SHOWN = show(ANSWER, { pinned: true, focus: true });

  test.each<Row>([
    ['opens with the focus and stays', [ask, away, approach, scroll], [[SHOWN], [], [], []], held(ANSWER)],
    ['needs no mark', [ask, left()], [[SHOWN], []], held(ANSWER)],
    ['takes the place of a card', [press(A), ask], [[show(A, { pinned: true })], [SHOWN]], held(ANSWER)],
    ['closes by a press outside', [ask, outside], [[SHOWN], [hide()]], null],
    ['closes by Escape, the focus goes back', [ask, escape], [[SHOWN], [hide(true)]], null],
    ['gives way to a card', [ask, reveal(A)], [[SHOWN], [show(A, { pinned: true, focus: true })]], held(A)],
    ['stays for changes made in it', [ask, settled(true), left()], [[SHOWN], [], []], held(ANSWER)],
  ])('%s', (_, events, effects, open) => {
    const end = run(events);
    expect(end.effects).toEqual(effects);
    expect(end.state.open).toEqual(open);
  });
});

test('stopping ends a wait as well', () => {
  expect(run([over(A), stop, timer(1)])).toEqual({
    state: { ...INITIAL_CARD, lastToken: 1 },
    effects: [[wait(1, DELAY)], [], []],
  });
});

test('with nothing open, nothing follows from what concerns an open card', () => {
  for (const event of [
    [away, approach, enter, outside, toggle, escape, scroll, stop],
    [timer(0), timer(7), left(), settled(true), settled(false)],
  ].flat()) {
    expect(stepCard(INITIAL_CARD, event, DELAY)).toEqual({ state: INITIAL_CARD, effects: [] });
  }
});

test('the delay is the reader’s, no wait at all included', () => {
  expect(stepCard(INITIAL_CARD, over(A), 0).effects).toEqual([wait(1, 0)]);
  expect(stepCard(INITIAL_CARD, over(A), 1000).effects).toEqual([wait(1, 1000)]);
});
