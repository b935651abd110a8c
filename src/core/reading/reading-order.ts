import type { ReadingMark } from './reading-state.ts';

/** What a frame says of itself for reading mode. */
export interface FrameMarks {
  /** The way from the top page: the place in `window.frames` at each step; -1 where a frame is not listed there. */
  path: number[];
  /** The marks that are shown, in the frame's order. */
  marks: { id: number; text: string }[];
  /** Its child frames in its order: the place in `window.frames`, and how many of its marks come before. */
  frames: { index: number; before: number }[];
  /** How many of its marks are above what is in view. */
  above: number;
}

/** A frame's answer and the browser's number of it; 0 is the top page. */
export interface FrameAnswer {
  frame: number;
  answer: FrameMarks;
}

/** The marks of all frames of a page in document order; those of frames that have no known place come last. */
export function orderMarks(answers: readonly FrameAnswer[]): ReadingMark[] {
  const left = new Set([...answers].sort((a, b) => a.answer.path.length - b.answer.path.length));
  const ordered: ReadingMark[] = [];
  const add = (each: FrameAnswer): void => {
    left.delete(each);
    const { frame, answer } = each;
    const { path, marks, frames } = answer;
    let at = 0;
    const addUpTo = (end: number): void => {
      for (; at < end; at++) ordered.push({ frame, ...marks[at]! });
    };
    for (const { index, before } of frames) {
      addUpTo(before);
      const name = [...path, index].join();
      const child = [...left].find(other => other.answer.path.join() === name);
      if (child) add(child);
    }
    addUpTo(marks.length);
  };
  // What is added on the way is not met again.
  for (const each of left) add(each);
  return ordered;
}

/** The place of the first mark that is not above what is in view: after the last such one of the top page. */
export function firstInView(marks: readonly ReadingMark[], above: number): number {
  let left = above;
  const place = marks.findIndex(({ frame }) => frame === 0 && left-- === 0);
  if (above === 0) return 0;
  return place < 0 ? marks.findLastIndex(({ frame }) => frame === 0) + 1 : place;
}
