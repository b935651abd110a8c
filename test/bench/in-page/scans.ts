import { highlightName } from '../../../src/core/model/highlight-names.ts';
import type { Hit } from '../../../src/core/match/hit.ts';
import { selectMarks } from '../../../src/core/judge/select-marks.ts';
import { judge } from '../../../src/core/judge/judge.ts';
import type { Index } from '../../../src/core/index/index-read.ts';
import { runToCompletion } from '../../../src/core/cooperative-task.ts';
import { scanText } from '../../../src/core/match/scan-text.ts';
import { Marks, type MarkPlan } from '../../../src/dom/marks/marks.ts';
import { Registry } from '../../../src/dom/scan/registry.ts';
import type { TextBlock } from '../../../src/dom/tree/text-block.ts';
import { Walk } from '../../../src/dom/tree/walk.ts';
import type { ListName } from '../worker.ts';
import { indexOf } from './indexes.ts';

/** One timed run gives its time in ms, and a number that shows that the work was done. */
export interface Run {
  time: number;
  count: number;
}

/** The floor: the same walk, each character of its blocks read once, and nothing else. */
export function runFloor(): Run {
  const began = performance.now();
  let sum = 0;
  walkAll({ onBlock: ({ text }) => (sum = (sum + addUp(text)) | 0) });
  const time = performance.now() - began;
  return { time, count: sum };
}

function addUp(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** The walk alone; its count is that of the blocks. */
export function runWalk(): Run {
  const began = performance.now();
  let count = 0;
  walkAll({ onBlock: () => count++ });
  return { time: performance.now() - began, count };
}

/** A first full scan, from the tree to judged mentions; its count is that of the mentions. `half` reads `#half` alone. */
export function runScan(forms: ListName, half = false): Run {
  const index = indexOf(forms);
  const root = half ? document.querySelector('#half') : document.documentElement;
  if (!root) throw new Error('the page has no half');
  const began = performance.now();
  const registry = scan(index, root);
  const page = runToCompletion(registry.toPage());
  const mentions = selectMarks(judge(page, index), page, {
    scope: 'first',
    wordsPerMark: 25,
    knownRefs: new Set(),
  });
  const time = performance.now() - began;
  return { time, count: mentions.reduce((sum, each) => sum + each.length, 0) };
}

/** Scans up to the hits, without judging them. */
export function runFind(forms: ListName): Run {
  const index = indexOf(forms);
  const began = performance.now();
  const { blocks } = scan(index);
  const time = performance.now() - began;
  return { time, count: blocks.reduce((sum, { hits }) => sum + hits.length, 0) };
}

/** A full scan with every mention painted; the marks are taken away again outside the time. */
export function runScanAndMark(forms: number): Run {
  const index = indexOf(forms);
  const marks = new Marks();
  const highlight = highlightName('teal', 'dotted', 'light');
  const began = performance.now();
  const registry = scan(index);
  const { blocks } = registry;
  const plans: MarkPlan[] = judge(runToCompletion(registry.toPage()), index).flatMap((mentions, b) =>
    mentions.map(({ hit }) => ({ hit, block: blocks[b]!.block, highlight })),
  );
  for (const plan of plans) marks.paint(plan);
  marks.show();
  const time = performance.now() - began;
  const { count } = marks;
  marks.clear();
  return { time, count };
}

/** Reads the whole page at once, as the scanner does in slices. */
export function scan(index: Index, root: Element = document.documentElement): Registry {
  const registry = new Registry();
  registry.begin(root, 'deep');
  let hits: Hit[] = [];
  walkAll({
    root,
    onBlock: block => {
      scanText(block.text, index, hits);
      if (!hits.length) return;
      registry.addBlock(block, hits);
      hits = [];
    },
    onHeading: heading => registry.addHeading(heading),
  });
  return registry;
}

interface WalkTo {
  root?: Element;
  onBlock: (block: TextBlock) => void;
  onHeading?: (heading: Element) => void;
}

function walkAll(to: WalkTo): void {
  const walk = new Walk(to.root ?? document.documentElement, 'deep', {
    block: to.onBlock,
    heading: heading => to.onHeading?.(heading),
    shadow: () => undefined,
  });
  while (walk.step(1000));
}
