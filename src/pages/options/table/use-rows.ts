import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../core/model/model.ts';
import { runToCompletion, type CooperativeTask } from '../../../core/cooperative-task.ts';
import { runCooperatively } from '../../../ui/run-cooperatively.ts';
import { readEntries, searchEntries } from './entry-search.ts';
import { sortAgain, sortEntries, type Sort } from './entry-sort.ts';

const MAX_SORTED_AT_ONCE = 2000;

export function useRows(
  entries: readonly Entry[],
  { typed, sort }: { typed: string; sort: Sort },
): { rows: readonly Entry[]; sorting: boolean } {
  const [, redraw] = useState(0);
  const last = useRef({ entries, sort: null as Sort, rows: entries });
  const isLast = (): boolean => last.current.entries === entries && last.current.sort === sort;
  if (!isLast()) {
    if (last.current.sort === sort) {
      last.current = { entries, sort, rows: runToCompletion(sortAgain(entries, last.current)) };
    } else if (entries.length <= MAX_SORTED_AT_ONCE || sort === null) {
      last.current = { entries, sort, rows: runToCompletion(sortEntries(entries, sort)) };
    }
  }
  const sorting = !isLast();

  useEffect(() => {
    if (!sorting) return;
    return start(sortEntries(entries, sort), rows => {
      last.current = { entries, sort, rows };
      redraw(count => count + 1);
    });
  }, [sorting, entries, sort]);

  // Folds all texts ahead, so that the first search is answered at once.
  useEffect(() => {
    if (entries.length <= MAX_SORTED_AT_ONCE) return;
    return start(readEntries(entries), () => undefined);
  }, [entries]);

  const ordered = last.current.entries === entries ? last.current.rows : entries;
  const rows = useMemo(() => searchEntries(ordered, typed), [ordered, typed]);
  return { rows, sorting };
}

function start<T>(task: CooperativeTask<T>, onDone: (value: T) => void): () => void {
  const ending = new AbortController();
  void runCooperatively(task, ending.signal).then(onDone);
  return () => ending.abort();
}
