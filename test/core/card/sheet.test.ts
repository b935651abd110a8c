import fc from 'fast-check';
import {
  comesAsSheet,
  moveDrag,
  sheetRoom,
  spotlight,
  startDrag,
  type Opening,
  closesSheet,
} from '../../../src/core/card/sheet.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

const PHONE = { width: 390, coarse: true };
const WINDOW = { width: 1280, coarse: false };
const NARROW_WINDOW = { width: 390, coarse: false };
const TABLET = { width: 1024, coarse: true };
const tap = { pinned: true, tapped: true };
const click = { pinned: true, tapped: false };
const hover = { pinned: false, tapped: false };

test.each<[string, Omit<Opening, 'isTop'>, boolean]>([
  ['a tap on a phone', { ...tap, ...PHONE }, true],
  ['a choice in the popup on a phone', { ...click, ...PHONE }, true],
  ['a pen that rests, on a phone', { ...hover, ...PHONE }, false],
  ['a tap on a tablet', { ...tap, ...TABLET }, true],
  ['a tap on a laptop’s screen', { ...tap, ...WINDOW }, false],
  ['a tap in a narrow window', { ...tap, ...NARROW_WINDOW }, true],
  ['a click in a narrow window', { ...click, ...NARROW_WINDOW }, false],
  ['a mouse that rests in a narrow window', { ...hover, ...NARROW_WINDOW }, false],
  ['a click in a wide window', { ...click, ...WINDOW }, false],
  ['a tap in a window of 559 px', { ...tap, width: 559, coarse: false }, true],
  ['a tap in a window of 560 px', { ...tap, width: 560, coarse: false }, false],
])('%s: a sheet, %j -> %j', (_, opening, isSheet) => {
  expect(comesAsSheet({ ...opening, isTop: true })).toBe(isSheet);
  expect(comesAsSheet({ ...opening, isTop: false })).toBe(false);
});

test.each([
  [844, 591],
  [600, 420],
  [390, 320],
  [360, 312],
  [200, 152],
  [60, 42],
])('of %i px a sheet has at most %i', (height, room) => {
  expect(sheetRoom(height)).toBe(room);
});

test('a sheet always leaves some of the page free', () => {
  fc.assert(fc.property(fc.integer({ min: 10, max: 4000 }), height => sheetRoom(height) < height));
});

describe('what stays lit', () => {
  test('nothing where there is no box', () => {
    expect(spotlight([], 1)).toBe('none');
    expect(spotlight([{ left: 5, right: 5, top: 1, bottom: 9 }], 1)).toBe('none');
  });

  test('each box with a little around it, in px of the screen', () => {
    const box = { left: 12, top: 22, right: 38, bottom: 38 };
    expect(spotlight([box], 1)).toBe(
      'polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ' +
        '10px 20px, 40px 20px, 40px 40px, 10px 40px, 10px 20px, 0 0)',
    );
    expect(spotlight([box], 2)).toContain('20px 40px, 80px 40px, 80px 80px, 20px 80px');
  });
});

/** Tells whether a point is inside by the rule of `evenodd`: a ray from it crosses the outline an odd number of times. */
function isDim(clip: string, x: number, y: number): boolean {
  const points: [number, number][] = [...clip.matchAll(/([-\d.]+)(?:px|%)? ([-\d.]+)(?:px|%)?(?=[,)])/g)].map(
    match => [Number(match[1]), Number(match[2])],
  );
  // 100 % of a screen of 100 by 100.
  let crossings = 0;
  points.forEach(([x1, y1], i) => {
    const [x2, y2] = points[(i + 1) % points.length]!;
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) crossings++;
  });
  return crossings % 2 === 1;
}

test('whatever boxes overlap, all of them are lit and nothing else is dark or lit by that', () => {
  const at = fc.integer({ min: 3, max: 60 });
  const line = fc.record({ left: at, top: at, width: fc.integer({ min: 8, max: 36 }) });
  // Lines of one height, as a link has them, one below the other, with less between them than they are high.
  const lines = fc.tuple(line, fc.integer({ min: 5, max: 14 })).map(([{ left, top, width }, step]) =>
    [0, 1, 2].map(i => ({
      left: left - i,
      right: left + width - 2 * i,
      top: top + step * i - 2,
      bottom: top + step * i + 8,
    })),
  );
  fc.assert(
    fc.property(lines, fc.integer({ max: 99, min: 0 }), fc.integer({ max: 99, min: 0 }), (boxes, x, y) => {
      const [px, py] = [x + 0.51, y + 0.52];
      const isLit = boxes.some(
        ({ left, right, top, bottom }) => px > left - 2 && px < right + 2 && py > top - 2 && py < bottom + 2,
      );
      expect(isDim(spotlight(boxes, 1), px, py)).toBe(!isLit);
    }),
    { numRuns: IS_LONG ? 2000 : 400 },
  );
});

describe('letting a sheet of 600 px go', () => {
  /** Moves by px, 16 ms apart, then rests for so long. */
  const draw = (moves: readonly number[], rest: number): boolean => {
    let drag = startDrag(300, 1000);
    for (const by of moves) drag = moveDrag(drag, drag.at + by, drag.time + 16);
    return closesSheet(drag, drag.time + rest, 600);
  };

  test.each<[string, number[], number, boolean]>([
    ['not drawn at all', [], 0, false],
    ['drawn down by less than a third', [50, 50, 50], 200, false],
    ['drawn down by exactly a third', [100, 100], 200, false],
    ['drawn down by more than a third', [100, 101], 200, true],
    ['flicked down', [4, 10], 10, true],
    ['moved down slowly', [4, 6], 10, false],
    ['flicked, then held still', [4, 10], 80, false],
    ['drawn far down, then a little back', [150, 150, -10], 10, true],
    ['drawn down, then flicked up', [90, -20], 10, false],
    ['flicked up', [-20, -20], 10, false],
    ['drawn up, then flicked to where it began', [-40, 30], 10, false],
  ])('%s', (_, moves, rest, closes) => {
    expect(draw(moves, rest)).toBe(closes);
  });

  test('two events of one moment tell no speed', () => {
    const drag = moveDrag(moveDrag(startDrag(0, 0), 2, 10), 100, 10);
    expect(drag.speed).toBe(0.2);
    expect(closesSheet(drag, 11, 600)).toBe(false);
  });
});
