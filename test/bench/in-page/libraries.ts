import MarkJs from 'mark.js';
import AdvancedMark from 'advanced-mark.js';
import type { Run } from './scans.ts';

/** What may stand right beside a match, besides white space: by itself `exactly` takes no comma for a word's end. */
const LIMITERS = [...'.,;:!?()[]"“”‘’\'/-'];

const WAY = {
  accuracy: { value: 'exactly', limiters: LIMITERS },
  separateWordSearch: false,
  acrossElements: true,
} as const;

/** Marks terms with mark.js; counts the elements that it adds. The page is changed by it. */
export function runMarkJs(terms: string[]): Run {
  const began = performance.now();
  let count = -1;
  new MarkJs(document.body).mark(terms, { ...WAY, done: marks => (count = marks) });
  return { time: performance.now() - began, count };
}

/** Marks terms with advanced-mark.js in its fastest way; counts the matches. The page is changed by it. */
export function runAdvancedMark(terms: string[]): Run {
  const began = performance.now();
  let count = -1;
  new AdvancedMark(document.body).mark(terms, {
    ...WAY,
    accuracy: { value: 'exactly', limiters: LIMITERS.join('') },
    combinePatterns: true,
    cacheTextNodes: true,
    blockElementsBoundary: true,
    done: (_marks, matches) => (count = matches),
  });
  return { time: performance.now() - began, count };
}
