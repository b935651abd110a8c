import { highlightName } from '../../../src/core/model/highlight-names.ts';
import { MarkedPage } from '../../../src/content/page/marked-page.ts';
import { PageMarker } from '../../../src/content/page/page-marker.ts';
import { PageState } from '../../../src/content/page/page-state.ts';
import { Marks, type MarkPlan } from '../../../src/dom/marks/marks.ts';
import type { TextBlock } from '../../../src/dom/tree/text-block.ts';
import { Walk } from '../../../src/dom/tree/walk.ts';
import { indexOf } from './indexes.ts';

type PostTask = (callback: () => void, options: object) => Promise<void>;

/** A page read as the content script reads it: the longest and the number of its tasks, and the time of all of them. */
export interface SlicedRun {
  longest: number;
  tasks: number;
  sum: number;
  marks: number;
  /** The page was too long to be read to its end. */
  isCut: boolean;
}

let running: MarkedPage | null = null;

/** When the mentions were judged that were found first, second and so on, in ms since 1970. */
let found: number[] = [];

/** Starts reading and watching the page, as the content script does; resolves when the first scan is painted. */
export async function startMarks(forms: number): Promise<SlicedRun> {
  const times: number[] = [];
  const timed = (work: () => void): void => {
    const began = performance.now();
    work();
    times.push(performance.now() - began);
  };
  const { scheduler } = globalThis as unknown as { scheduler: { postTask: PostTask } };
  const postTask = scheduler.postTask.bind(scheduler);
  // Only this world's own object: the page's is another.
  scheduler.postTask = (callback, options) => postTask(() => timed(callback), options);
  const state = new PageState(document, location.hostname);
  state.settings = { ...state.settings, wordsPerMark: 0 };
  const reply = { revision: '', bytes: new Uint8Array(), knownRefs: [] };
  const marked = new MarkedPage(indexOf(forms), reply, async () => ({ ok: false, error: 'nobody is asked' }));
  state.marked = marked;
  await new Promise<void>(resolve => {
    state.subscribe(() => {
      noteFound(marked);
      resolve();
    });
    timed(() => new PageMarker(state, marked).begin('now'));
  });
  // The last task is noted when it is over.
  await new Promise(resolve => setTimeout(resolve, 0));
  scheduler.postTask = postTask;
  found = [];
  running = marked;
  const sum = times.reduce((all, time) => all + time, 0);
  return {
    longest: Math.max(...times),
    tasks: times.length,
    sum,
    marks: marked.marks.count,
    isCut: marked.isCut,
  };
}

/** Notes the time of the mentions that were not there before. Their numbers grow, in the order of the page. */
function noteFound({ mentions, marks }: MarkedPage): void {
  const now = performance.timeOrigin + performance.now();
  let first = mentions.length;
  while (first > 0 && mentions[first - 1]!.id > newest) first--;
  for (const { id, mention } of mentions.slice(first)) {
    if (!marks.markOf(mention.hit)) continue;
    newest = id;
    found.push(now);
  }
}
let newest = 0;

/** The times of `noteFound` since the marks were started. */
export const foundTimes = (): number[] => found;

/** Takes marks and observer away; returns how many marks there were. */
export function stopMarks(): number {
  const count = running?.marks.count ?? 0;
  running?.life.abort();
  running = null;
  return count;
}

/** The marks of `showManyMarks`. */
export const many = new Marks();

/** Marks `count` words evenly over the page, in the place of those marked before; resolves with their number when they are painted. */
export async function showManyMarks(count: number): Promise<number> {
  const blocks: TextBlock[] = [];
  const walk = new Walk(document.documentElement, 'deep', {
    block: block => void blocks.push(block),
    heading: () => undefined,
    shadow: () => undefined,
  });
  while (walk.step(1000));
  const words = blocks.flatMap(block =>
    [...block.text.matchAll(/[\p{L}\p{N}]+/gu)].map(word => ({ block, word })),
  );
  const step = Math.max(1, Math.floor(words.length / count));
  const highlight = highlightName('teal', 'dotted', 'light');
  const plans: MarkPlan[] = words
    .filter((_word, i) => i % step === 0)
    .slice(0, count)
    .map(({ block, word }) => {
      const hit = { start: word.index, end: word.index + word[0].length, forms: [0] };
      return { block, hit, highlight };
    });
  many.clear();
  for (const plan of plans) many.paint(plan);
  many.show();
  await painted();
  return many.count;
}

/** Takes them away again. */
export async function clearManyMarks(): Promise<void> {
  many.clear();
  await painted();
}

const painted = (): Promise<void> =>
  new Promise(resolve => requestAnimationFrame(() => setTimeout(() => resolve(), 0)));
