import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportProgress } from '../import/import-job.ts';
import type { DocumentSource, ProposedList, ProposeJob, StartProposing } from './propose-job.ts';

/** Where a list from a document is. */
export type ProposeState =
  | { at: 'start' }
  | { at: 'working'; name: string; progress: ImportProgress }
  | { at: 'review'; list: ProposedList; stamp: number }
  | { at: 'failed'; reasons: readonly string[] };

/** The way from a document to its review; of two documents at once the later one counts. */
export function usePropose(start: StartProposing, tab: number | null) {
  const [state, setState] = useState<ProposeState>({ at: 'start' });
  const job = useRef<ProposeJob | null>(null);
  const stamp = useRef(0);

  const end = (): void => {
    stamp.current++;
    job.current?.end();
    job.current = null;
  };
  const refuse = (reasons: readonly string[]): void => {
    end();
    setState({ at: 'failed', reasons });
  };
  const take = (source: DocumentSource): void => {
    end();
    const mine = stamp.current;
    setState({ at: 'working', name: source.name, progress: { said: 'Reading the document', done: null } });
    const now = start(source, progress => {
      if (mine !== stamp.current) return;
      setState(before => (before.at === 'working' ? { ...before, progress } : before));
    });
    job.current = now;
    void now.result.then(taken => {
      if (mine !== stamp.current) return;
      if (!taken.ok) refuse(taken.reasons);
      else if (taken.value.terms.length === 0) refuse(['No terms were found in it.']);
      else setState({ at: 'review', list: taken.value, stamp: mine });
    });
  };
  const cancel = (): void => {
    end();
    setState({ at: 'start' });
  };
  useEffect(() => {
    if (tab !== null) take({ name: 'the open page', tab });
    return end;
  }, [tab]);
  return { state, take, refuse, cancel };
}
