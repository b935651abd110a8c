import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../core/model/model.ts';
import { runToCompletion, type CooperativeTask } from '../../../core/cooperative-task.ts';
import { SLICE_MS } from '../../../core/timing.ts';
import { readEntries, searchEntries } from './entry-search.ts';
import { sortAgain, sortEntries, type Sort } from './entry-sort.ts';

/** Up to here entries are sorted at once; more of them in slices. */
const FEW = 2000;

/** The entries that a search finds, sorted; of very many the old order stays until the new one is there. */
export function useRows(
  entries: readonly Entry[],
  { typed, sort }: { typed: string; sort: Sort },
): { rows: readonly Entry[]; sorting: boolean } {
  const [, redraw] = useState(0);
  const last = useRef({ entries, sort: null as Sort, rows: entries });
  const isLast = (): boolean => last.current.entries === entries && last.current.sort === sort;
  if (!isLast()) {
    if (last.current.sort === sort) {
      const rows = runToCompletion(sortAgain(entries, last.current));
      last.current = { entries, sort, rows };
    } else if (entries.length <= FEW || sort === null) {
      last.current = { entries, sort, rows: runToCompletion(sortEntries(entries, sort)) };
    }
  }
  const sorting = !isLast();

  useEffect(() => {
    if (!sorting) return;
    return runSlices(sortEntries(entries, sort), rows => {
      last.current = { entries, sort, rows };
      redraw(count => count + 1);
    });
  }, [sorting, entries, sort]);

  // Reads them ahead, so that the first search need not.
  useEffect(() => {
    if (entries.length <= FEW) return;
    return runSlices(readEntries(entries), () => undefined);
  }, [entries]);

  const ordered = last.current.entries === entries ? last.current.rows : entries;
  const rows = useMemo(() => searchEntries(ordered, typed), [ordered, typed]);
  return { rows, sorting };
}

/** Takes steps in slices, with time for the page in between; returns what stops it. */
function runSlices<T>(steps: CooperativeTask<T>, onDone: (value: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const go = (): void => {
    const end = performance.now() + 2 * SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done) return onDone(value);
    } while (performance.now() < end);
    timer = setTimeout(go);
  };
  timer = setTimeout(go);
  return () => clearTimeout(timer);
}
