import type { CardEvent } from '../../../src/core/card/card-state.ts';

/** The reader's hover delay in these tests, and two mentions. */
export const DELAY = 300;
export const A = 1;
export const B = 2;

export const over = (mention: number): CardEvent => ({ type: 'over', mention });
export const press = (mention: number): CardEvent => ({ type: 'press', mention });
export const tap = (mention: number): CardEvent => ({ type: 'press', mention, tapped: true });
export const reveal = (mention: number): CardEvent => ({ type: 'reveal', mention });
export const timer = (token: number): CardEvent => ({ type: 'timer', token });
export const left = (...mentions: number[]): CardEvent => ({
  type: 'mentions',
  isThere: id => mentions.includes(id),
});
export const settled = (done: boolean): CardEvent => ({ type: 'settled', done });

const plain = (
  type: 'away' | 'approach' | 'enter-card' | 'toggle-pin' | 'escape' | 'scroll' | 'ask' | 'stop',
): CardEvent => ({ type });
export const away = plain('away');
export const approach = plain('approach');
/** Over the mark of a mention on the way. */
export const approachOver = (mention: number): CardEvent => ({ type: 'approach', mention });
export const enter = plain('enter-card');
export const outside: CardEvent = { type: 'press-outside' };
export const toggle = plain('toggle-pin');
export const escape = plain('escape');
export const scroll = plain('scroll');
export const ask = plain('ask');
export const stop = plain('stop');
