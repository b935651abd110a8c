import type { CardEvent } from '../../../src/core/card/card-state.ts';

/** The reader's hover delay in these tests, and two mentions. */
export const DELAY = 300;
export const A = 1;
export const B = 2;

export const over = (mention: number): CardEvent => ({ type: 'over', mention });
export const press = (mention: number): CardEvent => ({ type: 'press', mention });
export const tap = (mention: number): CardEvent => ({ type: 'press', mention, tapped: true });
export const tapOutside: CardEvent = { type: 'press-outside', tapped: true };
export const reveal = (mention: number): CardEvent => ({ type: 'reveal', mention });
export const timer = (token: number): CardEvent => ({ type: 'timer', token });
export const left = (...mentions: number[]): CardEvent => ({
  type: 'mentions',
  left: id => mentions.includes(id),
});
export const settled = (done: boolean): CardEvent => ({ type: 'settled', done });
export const [away, approach, enter, outside, toggle, escape, scroll, ask, stop] = (
  [
    'away',
    'approach',
    'enter-card',
    'press-outside',
    'toggle-pin',
    'escape',
    'scroll',
    'ask',
    'stop',
  ] as const
).map((type): CardEvent => ({ type }));
