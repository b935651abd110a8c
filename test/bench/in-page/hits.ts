import { boxesOf, markAt, type PointerPlace } from '../../../src/dom/marks/hit-test.ts';
import type { Mark } from '../../../src/dom/marks/marks.ts';
import { many } from './live.ts';

/** Places in the page that are scrolled to, evenly from its start to its end. */
const STOPS = 40;

/** Hit tests: their times in µs, and how many of them found a mark. */
export interface HitTests {
  times: number[];
  found: number;
}

type Look = (place: PointerPlace) => unknown;

const look: Look = place => markAt(document, many, place);
const askCaret: Look = ({ x, y }) => document.caretPositionFromPoint(x, y, { shadowRoots: [] });

/**
 * Looks for the mark under the pointer, `count` times each on marks and just beside them, all over the page; `caret` is
 * the browser's part of it, what stands under a point.
 */
export function timeHitTests(count: number): { on: HitTests; beside: HitTests; caret: HitTests } {
  const marks = allMarks();
  const on: HitTests = { times: [], found: 0 };
  const beside: HitTests = { times: [], found: 0 };
  const caret: HitTests = { times: [], found: 0 };
  const each = count / STOPS;
  // The first stop, as it is before anything is compiled, is not counted.
  for (let stop = -1; stop < STOPS; stop++) {
    const first = Math.floor((Math.max(stop, 0) / STOPS) * marks.length);
    const boxes = boxesInView(marks.slice(first, first + 400), each);
    const places = boxes.map(({ x, y, width, height }) => placeOf(x + width / 2, y + height / 2));
    const others = boxes.map(({ right, y, height }) => placeOf(right + 4, y + height / 2));
    if (stop < 0) for (let i = 0; i < 20; i++) timeEach(look, places, { times: [], found: 0 });
    else {
      timeEach(look, places, on);
      timeEach(look, others, beside);
      timeEach(askCaret, places, caret);
    }
  }
  return { on, beside, caret };
}

function timeEach(ask: Look, places: readonly PointerPlace[], to: HitTests): void {
  for (const place of places) {
    const began = performance.now();
    const found = ask(place);
    to.times.push((performance.now() - began) * 1000);
    if (found) to.found++;
  }
}

function allMarks(): Mark[] {
  const marks = new Set<Mark>();
  const nodes = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) for (const mark of many.marksIn(nodes.currentNode as Text)) marks.add(mark);
  return [...marks];
}

/** Scrolls to the first mark; the boxes of so many that are then in view. */
function boxesInView(marks: readonly Mark[], count: number): DOMRect[] {
  marks[0]!.range.startContainer.parentElement?.scrollIntoView({ behavior: 'instant' });
  const isInView = ({ left, right, top, bottom }: DOMRect): boolean =>
    left >= 0 && right + 8 <= document.documentElement.clientWidth && top >= 0 && bottom <= innerHeight;
  const boxes = marks.flatMap(mark => boxesOf(mark).slice(0, 1)).filter(isInView);
  // The last stop may have few marks left below it; all are then looked for again.
  return Array.from({ length: count }, (_, i) => boxes[i % boxes.length]!);
}

/** An event of the pointer there would say this. We ask before the times are taken: the browser keeps its last hits. */
function placeOf(x: number, y: number): PointerPlace {
  const path: EventTarget[] = [];
  for (let at: Node | null = document.elementFromPoint(x, y); at; at = at.parentNode) path.push(at);
  return { x, y, path: [...path, window] };
}
