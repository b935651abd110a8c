import fc from 'fast-check';
import { isInside, isTowardCard, placeCard, placeMoved, type Box } from '../../../src/core/card/place.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

const VIEWPORT = { width: 1000, height: 800 };
const CARD = { width: 360, height: 200 };
const lineAt = (left: number, top: number, right = left + 100): Box => ({
  left,
  top,
  right,
  bottom: top + 20,
});
const place = (line: Box, card = CARD, rtl = false, viewport = VIEWPORT) =>
  placeCard(line, card, { viewport, rtl, vertical: false, words: [line] });

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

  test('beside vertical text: to the left where there is room, else to the right, else as for other text', () => {
    const column = (left: number): Box => ({ left, right: left + 20, top: 300, bottom: 420 });
    const beside = (left: number, width = 1000) => {
      const line = column(left);
      const viewport = { width, height: 800 };
      return placeCard(line, CARD, { viewport, rtl: false, vertical: true, words: [line] });
    };
    expect(beside(500)).toEqual({ left: 500 - 6 - 360, top: 300, maxHeight: 784, side: 'left' });
    expect(beside(100)).toEqual({ left: 126, top: 300, maxHeight: 784, side: 'right' });
    expect(beside(180, 400).side).toBe('below');
  });

  test('at the side where a low viewport has no room below or above', () => {
    const low = { width: 1000, height: 150 };
    expect(place(lineAt(500, 65), CARD, false, low)).toEqual({
      left: 134,
      top: 8,
      maxHeight: 134,
      side: 'left',
    });
    expect(place(lineAt(100, 65), CARD, false, low).side).toBe('right');
  });

  test('over its line only where nothing could be read elsewhere', () => {
    const tiny = { width: 300, height: 120 };
    expect(place(lineAt(50, 50), CARD, false, tiny)).toMatchObject({ top: 8, maxHeight: 104, side: 'over' });
    expect(place(lineAt(50, 5), CARD, false, tiny)).toMatchObject({ top: 31, side: 'below' });
  });

  test('clear of words that go on in the next line', () => {
    const first = lineAt(700, 100, 980);
    const viewport = { viewport: VIEWPORT, rtl: false, vertical: false };
    const beside = (next: Box) => placeCard(first, CARD, { ...viewport, words: [first, next] });
    expect(beside(lineAt(20, 124)).top).toBe(126);
    const next = lineAt(650, 124);
    expect(beside(next)).toMatchObject({ left: 632, top: 150, side: 'below' });
    const likeTheBrowsers = Object.create(first) as Box;
    expect(placeCard(likeTheBrowsers, CARD, { ...viewport, words: [likeTheBrowsers, next] })).toEqual(
      beside(next),
    );
  });

  test('in the viewport when its line has been scrolled away', () => {
    expect(place(lineAt(100, -900))).toMatchObject({ top: 8, maxHeight: 784 });
    expect(place(lineAt(100, 3000))).toMatchObject({ top: 592, maxHeight: 784 });
  });

  test('wherever the words are: inside the viewport, and clear of them while any side has 72 px', () => {
    const length = (min: number, max: number) => fc.integer({ min, max });
    const geometry = fc
      .record({
        viewport: fc.record({ width: length(120, 1600), height: length(60, 1200) }),
        card: fc.record({ width: length(100, 372), height: length(60, 900) }),
        at: fc.record({ x: length(-400, 1700), y: length(-400, 1300) }),
        size: fc.record({ width: length(1, 300), height: length(8, 60) }),
        second: fc.option(fc.record({ x: length(-400, 400), width: length(1, 300) }), { nil: null }),
        rtl: fc.boolean(),
        vertical: fc.boolean(),
      })
      .map(({ card, viewport, ...rest }) => ({
        ...rest,
        viewport,
        // The style sheet keeps a card from being wider than the viewport.
        card: { ...card, width: Math.min(card.width, viewport.width - 16) },
      }));
    fc.assert(
      fc.property(geometry, ({ viewport, card, at, size, second, rtl, vertical }) => {
        const { width, height } = vertical ? { width: size.height, height: size.width } : size;
        const line: Box = { left: at.x, top: at.y, right: at.x + width, bottom: at.y + height };
        const words = [line];
        if (second && !vertical) {
          const left = at.x + second.x;
          words.push({
            left,
            right: left + second.width,
            top: line.bottom + 4,
            bottom: line.bottom + 4 + height,
          });
        }
        const placed = placeCard(line, card, { viewport, rtl, vertical, words });
        const right = placed.left + card.width;
        const bottom = placed.top + Math.min(card.height, placed.maxHeight);
        expect(placed.left).toBeGreaterThanOrEqual(8);
        expect(right).toBeLessThanOrEqual(viewport.width - 8);
        expect(placed.top).toBeGreaterThanOrEqual(8);
        expect(bottom).toBeLessThanOrEqual(viewport.height - 8);
        const rooms = words.map(word => ({
          below: viewport.height - 14 - word.bottom,
          above: word.top - 14,
        }));
        const room = Math.max(
          Math.min(...rooms.map(({ below }) => below)),
          Math.min(...rooms.map(({ above }) => above)),
        );
        if (room < 72) return;
        for (const word of words) {
          const isClear =
            placed.left >= word.right ||
            right <= word.left ||
            placed.top >= word.bottom ||
            bottom <= word.top;
          expect(isClear).toBe(true);
        }
      }),
      { numRuns: IS_LONG ? 5000 : 250 },
    );
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

  test.each([
    ['straight to the left', { x: 500, y: 200 }, { x: 490, y: 200 }, true],
    ['toward a corner', { x: 500, y: 200 }, { x: 490, y: 220 }, true],
    ['down the column', { x: 500, y: 200 }, { x: 500, y: 240 }, false],
    ['away', { x: 500, y: 200 }, { x: 510, y: 200 }, false],
    ['in the card', { x: 500, y: 200 }, { x: 300, y: 200 }, true],
  ])('a card at the side of a column, %s: %j to %j', (_, from, now, expected) => {
    expect(isTowardCard(from, now, below)).toBe(expected);
  });

  test('no way is left from the card’s own edge', () => {
    expect(isTowardCard({ x: 150, y: 126 }, { x: 150, y: 130 }, below)).toBe(false);
  });
});

test.each([
  [
    { x: 100, y: 50 },
    { left: 100, top: 50, maxHeight: 784 },
  ],
  [
    { x: -900, y: -1 },
    { left: 8, top: 8, maxHeight: 784 },
  ],
  [
    { x: 990, y: 790 },
    { left: 1000 - 8 - 360, top: 800 - 8 - 200, maxHeight: 784 },
  ],
])('a card that was moved to %j stays in the viewport', (at, placed) => {
  expect(placeMoved(at, CARD, VIEWPORT)).toEqual(placed);
});

test('a moved card that is higher than the viewport begins at its top', () => {
  expect(placeMoved({ x: 8, y: 300 }, { width: 360, height: 5000 }, VIEWPORT)).toEqual({
    left: 8,
    top: 8,
    maxHeight: 784,
  });
});
