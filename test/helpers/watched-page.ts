import type { Index } from '../../src/core/index/index-read.ts';
import { candidateFinder } from '../../src/core/match/candidates.ts';
import { LEAST_PAUSE_MS, SHARED_FRAME_MS } from '../../src/core/timing.ts';
import { Observer, type Changes } from '../../src/dom/scan/observe.ts';
import { Registry } from '../../src/dom/scan/registry.ts';
import { Scanner } from '../../src/dom/scan/scan.ts';

export interface WatchedPage {
  registry: Registry;
  /** Each report of the observer, in their order. */
  reports: Changes[];
  /** Resolves when the changes until now are read. */
  rest: () => Promise<void>;
  end: () => void;
}

interface Reader {
  registry: Registry;
  scanner: Scanner;
}

function makeReader(index: Index, onShadow: (root: ShadowRoot) => void, signal: AbortSignal): Reader {
  const registry = new Registry();
  const read = (root: ShadowRoot): void => {
    onShadow(root);
    scanner.add([{ root, depth: 'deep' }]);
  };
  const scanner = new Scanner({
    registry,
    index,
    findCandidates: candidateFinder(index),
    onShadow: read,
    onDone: () => undefined,
    signal,
  });
  return { registry, scanner };
}

/** Reads the page from its start. */
export function readAfresh(index: Index): Registry {
  const { registry, scanner } = makeReader(index, () => undefined, new AbortController().signal);
  scanner.add([{ root: document.documentElement, depth: 'deep' }]);
  return registry;
}

/** Reads the page and follows its changes, as the content script does. Needs fake timers, and a clock that stands still. */
export function watchPage(index: Index): WatchedPage {
  const life = new AbortController();
  const reports: Changes[] = [];
  const { registry, scanner } = makeReader(index, root => observer.watch(root), life.signal);
  const apply = (changes: Changes): void => {
    reports.push(changes);
    if (changes.removed) registry.forgetRemoved(changes.moved);
    scanner.add(changes.jobs);
  };
  const note = (records: readonly MutationRecord[]): void => scanner.noteRemoved(records);
  const observer = new Observer(document, { report: apply, note }, life.signal);
  observer.watch(document);
  scanner.add([{ root: document.documentElement, depth: 'deep' }]);
  const rest = async (): Promise<void> => {
    await Promise.resolve();
    jest.advanceTimersByTime(LEAST_PAUSE_MS + SHARED_FRAME_MS);
  };
  return { registry, reports, rest, end: () => life.abort() };
}
