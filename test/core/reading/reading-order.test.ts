import { firstInView, orderMarks, type FrameAnswer } from '../../../src/core/reading/reading-order.ts';
import type { ReadingMark } from '../../../src/core/reading/reading-state.ts';

/** A frame with marks that say its name and their place. */
function frame(
  number: number,
  path: number[],
  marks: number,
  frames: [index: number, before: number][] = [],
): FrameAnswer {
  return {
    frame: number,
    answer: {
      path,
      marks: Array.from({ length: marks }, (_, id) => ({ id, text: `${number}.${id}` })),
      frames: frames.map(([index, before]) => ({ index, before })),
      above: 0,
    },
  };
}

const said = (marks: readonly ReadingMark[]): string => marks.map(({ text }) => text).join(' ');

describe('the order of marks', () => {
  const rows: [string, FrameAnswer[], string][] = [
    ['one page', [frame(0, [], 2)], '0.0 0.1'],
    ['a frame between two marks', [frame(0, [], 2, [[0, 1]]), frame(5, [0], 1)], '0.0 5.0 0.1'],
    [
      'frames before and after all',
      [
        frame(0, [], 1, [
          [0, 0],
          [1, 1],
        ]),
        frame(5, [0], 1),
        frame(6, [1], 1),
      ],
      '5.0 0.0 6.0',
    ],
    [
      'the page’s order, not that of window.frames',
      [
        frame(0, [], 0, [
          [1, 0],
          [0, 0],
        ]),
        frame(5, [0], 1),
        frame(6, [1], 1),
      ],
      '6.0 5.0',
    ],
    [
      'a frame in a frame',
      [frame(0, [], 1, [[0, 0]]), frame(5, [0], 2, [[0, 1]]), frame(9, [0, 0], 1)],
      '5.0 9.0 5.1 0.0',
    ],
    [
      'answers in any order',
      [frame(9, [0, 0], 1), frame(5, [0], 2, [[0, 1]]), frame(0, [], 1, [[0, 0]])],
      '5.0 9.0 5.1 0.0',
    ],
    ['a frame that does not answer', [frame(0, [], 2, [[0, 1]])], '0.0 0.1'],
    [
      'frames of unknown place come last, each with its own',
      [frame(6, [-1], 1), frame(0, [], 1), frame(5, [-1], 1), frame(9, [-1, 0], 1)],
      '0.0 6.0 5.0 9.0',
    ],
    ['a frame inside one that did not answer', [frame(0, [], 1, [[0, 0]]), frame(9, [0, 0], 1)], '0.0 9.0'],
  ];

  test.each(rows)('%s', (_what, answers, wanted) => {
    expect(said(orderMarks(answers))).toBe(wanted);
  });
});

describe('where reading begins', () => {
  const marks = orderMarks([frame(0, [], 3, [[0, 1]]), frame(5, [0], 2)]);
  test.each([
    ['at the first mark', 0, 0],
    ['at what follows the marks above, a frame in between left out', 1, 3],
    ['at the last mark of the page', 2, 4],
    ['after the last where all are above', 3, 5],
  ])('%s', (_what, above, wanted) => {
    expect(firstInView(marks, above)).toBe(wanted);
  });

  test('at the top of a page whose marks are all in frames', () => {
    expect(firstInView(orderMarks([frame(0, [], 0, [[0, 0]]), frame(5, [0], 2)]), 0)).toBe(0);
  });
});
