import { classifyClick, type PageClick } from '../../../src/core/card/click-intent.ts';

const A = 1;
const press = (of: Partial<PageClick>): PageClick => ({
  mention: A,
  tapped: true,
  again: false,
  isTheirs: false,
  inLink: false,
  isOfOpen: false,
  ...of,
});
const opens = { event: { type: 'press', mention: A, tapped: true }, holds: false };
const nothing = { event: null, holds: false };
const holds = { ...opens, holds: true };
const outside = { event: { type: 'press-outside' }, holds: false };
const byMouse = <T extends { event: object }>(told: T) => ({
  ...told,
  event: { ...told.event, tapped: false },
});

describe('a press on the page', () => {
  test.each([
    ['a tap on a mark opens its card', {}, opens, opens],
    ['a tap on nothing marked is outside', { mention: null }, outside, outside],
    ['a tap that ends a selection is the reader’s', { isTheirs: true }, outside, outside],
    ['a tap on a mark in a link', { inLink: true }, outside, holds],
    ['a tap in a link, beside its mark', { inLink: true, mention: null }, outside, outside],
    ['a second tap on the link of the open card', { inLink: true, isOfOpen: true }, outside, outside],
    ['the second of two quick taps on a mark', { again: true }, nothing, nothing],
    ['the second of two quick taps on nothing', { again: true, mention: null }, outside, outside],
    ['the first tap on a link, soon after another', { inLink: true, again: true }, outside, holds],
    ['the second of two on it', { inLink: true, again: true, isOfOpen: true }, outside, outside],
    ['a tap on a label in a link', { inLink: true, isTheirs: true }, outside, outside],
    ['a click on a mark', { tapped: false }, byMouse(opens), byMouse(opens)],
    ['a double click on a mark', { tapped: false, again: true }, nothing, nothing],
    ['a click on a mark in a link', { tapped: false, inLink: true }, outside, outside],
  ] as const)('%s', (_, of, whenFollowing, whenCardFirst) => {
    expect(classifyClick(press(of), 'follow')).toEqual(whenFollowing);
    expect(classifyClick(press(of), 'card-first')).toEqual(whenCardFirst);
  });

  test('the page is held back only from what opens a card', () => {
    for (const bits of Array.from({ length: 64 }, (_, i) => i)) {
      const has = (bit: number): boolean => ((bits >> bit) & 1) === 1;
      const of = {
        mention: has(0) ? A : null,
        tapped: has(1),
        isTheirs: has(2),
        inLink: has(3),
        isOfOpen: has(4),
        again: has(5),
      };
      for (const tapLinks of ['follow', 'card-first'] as const) {
        const told = classifyClick(of, tapLinks);
        if (told.holds)
          expect([told.event?.type, tapLinks, of.tapped]).toEqual(['press', 'card-first', true]);
      }
    }
  });
});
