import type { FrameMarks } from '../messages/protocol.ts';
import type { ReadingMark } from './reading-state.ts';

/** `frame` is the browser's id; 0 is the top page. */
export interface FrameAnswer {
  frame: number;
  answer: FrameMarks;
}

/** Document order over all frames; marks of frames in an unknown place come last. */
export function orderMarks(answers: readonly FrameAnswer[]): ReadingMark[] {
  const remaining = new Set([...answers].sort((a, b) => a.answer.path.length - b.answer.path.length));
  const ordered: ReadingMark[] = [];
  const add = (each: FrameAnswer): void => {
    remaining.delete(each);
    const { frame, answer } = each;
    const { path, marks, frames } = answer;
    let at = 0;
    const addUpTo = (end: number): void => {
      for (; at < end; at++) ordered.push({ frame, ...marks[at]! });
    };
    for (const { index, before } of frames) {
      addUpTo(before);
      const name = [...path, index].join();
      const child = [...remaining].find(other => other.answer.path.join() === name);
      if (child) add(child);
    }
    addUpTo(marks.length);
  };
  // Iterating a Set skips what was deleted on the way.
  for (const each of remaining) add(each);
  return ordered;
}

export function firstInView(marks: readonly ReadingMark[], above: number): number {
  let remaining = above;
  const place = marks.findIndex(({ frame }) => frame === 0 && remaining-- === 0);
  if (above === 0) return 0;
  return place < 0 ? marks.findLastIndex(({ frame }) => frame === 0) + 1 : place;
}
