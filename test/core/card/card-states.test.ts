import fc from 'fast-check';
import {
  ANSWER,
  INITIAL_CARD,
  stepCard,
  type CardEvent,
  type CardState,
} from '../../../src/core/card/card-state.ts';
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
import { IS_LONG } from '../../helpers/long-run.ts';

const EVENTS: CardEvent[] = [
  [
    over(A),
    over(B),
    away,
    approach,
    approachOver(B),
    enter,
    press(A),
    press(B),
    outside,
    toggle,
    escape,
    scroll,
  ],
  [tap(A), tap(B)],
  [reveal(A), reveal(B), left(), left(A), left(B), left(A, B), settled(true), settled(false), ask, stop],
].flat();

/** All states that three events lead to. */
function reachable(): CardState[] {
  const states = new Map([[JSON.stringify(INITIAL_CARD), INITIAL_CARD]]);
  for (let round = 0; round < 3; round++) {
    for (const state of Array.from(states.values())) {
      for (const event of EVENTS.concat(timer(state.lastToken))) {
        const next = stepCard(state, event, DELAY).state;
        states.set(JSON.stringify(next), next);
      }
    }
  }
  return [...states.values()];
}

describe('every event in every state that three events lead to', () => {
  const states = reachable();

  test('there are free, pinned, opening and closing ones', () => {
    expect(states.some(({ open }) => open && !open.pinned)).toBe(true);
    expect(states.some(({ open }) => open?.pinned)).toBe(true);
    expect(states.some(({ waiting }) => waiting?.to === 'open')).toBe(true);
    expect(states.some(({ waiting }) => waiting?.to === 'close')).toBe(true);
  });

  test('a timer that is not the waiting one does nothing', () => {
    for (const state of states) {
      for (let token = 0; token <= state.lastToken + 1; token++) {
        if (token === state.waiting?.token) continue;
        expect(stepCard(state, timer(token), DELAY)).toEqual({ state, effects: [] });
      }
    }
  });

  test('what is shown follows from the effects alone', () => {
    for (const state of states) {
      for (const event of [...EVENTS, timer(state.lastToken)]) {
        const before = structuredClone(state);
        const { state: next, effects } = stepCard(state, event, DELAY);
        expect(state).toEqual(before);
        let shown = state.open;
        for (const effect of effects) {
          if (effect.type === 'show') shown = { mention: effect.mention, pinned: effect.pinned };
          else if (effect.type === 'hide') shown = null;
          else if (effect.type === 'pin' && shown) shown = { ...shown, pinned: effect.pinned };
        }
        expect(next.open && { ...next.open, settled: null }).toEqual(shown && { ...shown, settled: null });
        const waits = effects.flatMap(effect => (effect.type === 'wait' ? [effect.token] : []));
        expect(waits).toEqual(next.lastToken > state.lastToken ? [next.waiting?.token] : []);
        expect(effects.length).toBeLessThanOrEqual(1);
      }
    }
  });

  test('a pinned card never waits to close', () => {
    for (const { open, waiting } of states) if (open?.pinned) expect(waiting?.to).not.toBe('close');
  });

  test('stopping leaves nothing open and nothing waiting', () => {
    for (const state of states) {
      const { state: next } = stepCard(state, stop, DELAY);
      expect([next.open, next.waiting]).toEqual([null, null]);
    }
  });

  test('Escape always leaves nothing open and nothing waiting', () => {
    for (const state of states) {
      const { state: next } = stepCard(state, escape, DELAY);
      expect([next.open, next.waiting]).toEqual([null, null]);
    }
  });

  test('a mention that is gone is not waited for, and open only where the reader settled it', () => {
    for (const state of states) {
      const { state: next } = stepCard(state, left(), DELAY);
      const isKept = state.open?.settled || state.open?.mention === ANSWER;
      expect(next.open).toEqual(isKept ? state.open : null);
      expect(next.waiting?.to).not.toBe('open');
    }
  });
});

test('tokens only grow, however long it goes on', () => {
  const events = fc.array(fc.oneof(fc.constantFrom(...EVENTS), fc.nat(30).map(timer)), { maxLength: 60 });
  fc.assert(
    fc.property(events, list => {
      let state = INITIAL_CARD;
      for (const event of list) {
        const next = stepCard(state, event, DELAY).state;
        expect(next.lastToken).toBeGreaterThanOrEqual(state.lastToken);
        if (next.waiting) expect(next.waiting.token).toBe(next.lastToken);
        state = next;
      }
    }),
    { numRuns: IS_LONG ? 300 : 40 },
  );
});
