import { isInside, isTowardCard, placeCard, type Box } from '../../src/core/place.ts';

const VIEWPORT = { width: 1000, height: 800 };
const CARD = { width: 360, height: 200 };
const lineAt = (left: number, top: number, right = left + 100): Box => ({
  left,
  top,
  right,
  bottom: top + 20,
});
const place = (line: Box, card = CARD, rtl = false, viewport = VIEWPORT) =>
  placeCard(line, card, { viewport, rtl });

describe('where a card stands', () => {
  test('below its line, from the line’s start', () => {
    expect(place(lineAt(100, 100))).toEqual({ left: 100, top: 126, maxHeight: 666, side: 'below' });
  });

  test('above where it does not fit below and there is more room above', () => {
    expect(place(lineAt(100, 700))).toEqual({ left: 100, top: 494, maxHeight: 686, side: 'above' });
  });

  test('below as long as it fits exactly', () => {
    const line = lineAt(100, 800 - 8 - 200 - 6 - 20);
    expect(place(line).side).toBe('below');
    expect(place({ ...line, top: line.top + 1, bottom: line.bottom + 1 }).side).toBe('above');
  });

  test('on the side with more room where it fits on neither, no higher than the room', () => {
    const tall = { width: 360, height: 5000 };
    expect(place(lineAt(100, 200), tall)).toEqual({ left: 100, top: 226, maxHeight: 566, side: 'below' });
    expect(place(lineAt(100, 600), tall)).toEqual({ left: 100, top: 8, maxHeight: 586, side: 'above' });
  });

  test('moved along the line as far as the viewport needs', () => {
    expect(place(lineAt(950, 100)).left).toBe(1000 - 8 - 360);
    expect(place(lineAt(-50, 100)).left).toBe(8);
  });

  test('from the line’s end in right-to-left text', () => {
    expect(place(lineAt(500, 100), CARD, true).left).toBe(600 - 360);
    expect(place(lineAt(100, 100), CARD, true).left).toBe(8);
  });

  test('at the margin where the viewport is narrower than the card', () => {
    expect(place(lineAt(50, 100), CARD, false, { width: 300, height: 800 }).left).toBe(8);
  });

  test('with no height where the viewport has no room at all', () => {
    const placed = place(lineAt(50, 5), CARD, false, { width: 300, height: 30 });
    expect(placed.maxHeight).toBe(0);
  });

  test('and it never covers its line', () => {
    for (let top = 0; top < 780; top += 13) {
      const line = lineAt(100, top);
      const { top: at, side, maxHeight } = place(line);
      const height = Math.min(CARD.height, maxHeight);
      expect(side === 'below' ? at : line.top - (at + height)).toBeGreaterThanOrEqual(
        side === 'below' ? line.bottom : 0,
      );
      expect(at).toBeGreaterThanOrEqual(8);
      expect(at + height).toBeLessThanOrEqual(792);
    }
  });
});

test('a point on the edge of a box is in it', () => {
  const box = { left: 1, top: 2, right: 3, bottom: 4 };
  expect(
    [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
      { x: 2, y: 3 },
    ].every(point => isInside(point, box)),
  ).toBe(true);
  expect(
    [
      { x: 0.9, y: 3 },
      { x: 2, y: 4.1 },
      { x: 3.1, y: 3 },
      { x: 2, y: 1 },
    ].some(point => isInside(point, box)),
  ).toBe(false);
});

describe('whether the pointer is on its way to the card', () => {
  const below: Box = { left: 100, top: 126, right: 460, bottom: 326 };
  const above: Box = { left: 100, top: 300, right: 460, bottom: 500 };

  test.each([
    ['straight down', { x: 150, y: 110 }, { x: 150, y: 118 }, true],
    ['toward the far corner', { x: 150, y: 110 }, { x: 300, y: 118 }, true],
    ['past the far corner’s line', { x: 150, y: 110 }, { x: 400, y: 114 }, false],
    ['sideways', { x: 150, y: 110 }, { x: 250, y: 110 }, false],
    ['a little sideways, as hands do', { x: 150, y: 110 }, { x: 156, y: 110 }, true],
    ['away', { x: 150, y: 110 }, { x: 150, y: 100 }, false],
    ['to the left of the card', { x: 110, y: 110 }, { x: 60, y: 116 }, false],
    ['in the card', { x: 150, y: 110 }, { x: 300, y: 200 }, true],
    ['past the card', { x: 150, y: 110 }, { x: 300, y: 340 }, false],
    ['beside the card', { x: 150, y: 110 }, { x: 480, y: 200 }, false],
  ])('a card below, %s: %j to %j', (_, from, now, expected) => {
    expect(isTowardCard(from, now, below)).toBe(expected);
  });

  test.each([
    ['straight up', { x: 150, y: 520 }, { x: 150, y: 510 }, true],
    ['down', { x: 150, y: 520 }, { x: 150, y: 530 }, false],
    ['in the card', { x: 150, y: 520 }, { x: 200, y: 400 }, true],
    ['past the far corner’s line', { x: 150, y: 520 }, { x: 420, y: 514 }, false],
  ])('a card above, %s: %j to %j', (_, from, now, expected) => {
    expect(isTowardCard(from, now, above)).toBe(expected);
  });

  test('no way is left from the card’s own edge', () => {
    expect(isTowardCard({ x: 150, y: 126 }, { x: 150, y: 130 }, below)).toBe(false);
  });
});
