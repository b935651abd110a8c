import type { CooperativeTask } from '../../core/cooperative-task.ts';
import { readIndex, type Index } from '../../core/index/index-read.ts';
import { judgeCooperatively, type WordOverrides } from '../../core/judge/gates.ts';
import { holdKnown } from '../../core/judge/select-marks.ts';
import type { FoundMention, ToFrame } from '../../core/messages/protocol.ts';
import { Registry } from '../../dom/scan/registry.ts';
import { Scanner } from '../../dom/scan/scan.ts';
import { runInSlices } from '../../dom/scan/schedule.ts';
import type { PageState } from './page-state.ts';
import { readHead } from './read-head.ts';

type Options = ToFrame['read-private']['request'] & { overrides: WordOverrides; signal: AbortSignal };

export function readPrivateMentions(
  { page, activity, marked, overrides }: PageState,
  request: ToFrame['read-private']['request'],
): FoundMention[] | Promise<FoundMention[]> {
  if (activity !== 'on' || !marked) return [];
  return readPrivately(page, { ...request, overrides, signal: marked.life.signal });
}

/** Paints, listens to and keeps nothing, so that the page learns of no private pack; finds nothing if aborted. */
export function readPrivately(page: Document, options: Options): Promise<FoundMention[]> {
  const { bytes, signal } = options;
  const index = readIndex(bytes);
  const root = page.documentElement;
  if (!index || !root) return Promise.resolve([]);
  return new Promise(resolve => {
    signal.addEventListener('abort', () => resolve([]), { once: true });
    const registry = new Registry();
    const scanner = new Scanner({
      registry,
      index,
      findCandidates: null,
      onShadow: shadow => scanner.add([{ root: shadow, depth: 'deep' }]),
      onDone: () => {
        const found: FoundMention[] = [];
        const judging = judgeMentions(page, { ...options, index, registry }, found);
        runInSlices(
          () => !judging.next().done,
          () => resolve(found),
          signal,
        );
      },
      signal,
    });
    scanner.add([{ root, depth: 'deep' }]);
  });
}

function* judgeMentions(
  page: Document,
  { index, registry, overrides, known }: Options & { index: Index; registry: Registry },
  found: FoundMention[],
): CooperativeTask<undefined> {
  const blocks = yield* registry.toPage();
  blocks.unshift(readHead(page, index, null));
  const judged = yield* judgeCooperatively(blocks, index, overrides);
  const knownRefs = new Set(known);
  for (const [b, { text }] of blocks.entries()) {
    for (const mention of judged[b]!) {
      const { hit, refs, marked, reason } = holdKnown(mention, knownRefs);
      found.push({ refs, text: text.slice(hit.start, hit.end), marked, reason });
    }
    yield;
  }
  return undefined;
}
