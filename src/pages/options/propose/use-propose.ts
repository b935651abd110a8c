import { useEffect, useRef, useState } from 'preact/hooks';
import { phrase, type PhraseValue } from '../../../core/phrase.ts';
import { say, sayValue } from '../../../locale/say.ts';
import type { Progress } from '../files/work.ts';
import type { FoundList, ProposedList } from './propose-worker.ts';
import type { DocumentSource, ProposeJob, StartProposing } from './start-proposing.ts';

export type ProposeState =
  | { at: 'start' }
  | { at: 'working'; name: string; progress: Progress }
  | { at: 'review'; list: ProposedList; version: number }
  | { at: 'failed'; reasons: readonly PhraseValue[] };

const sayTitle = (list: FoundList): ProposedList => ({ ...list, title: sayValue(list.title) });

export function usePropose(start: StartProposing, tab: number | null) {
  const [state, setState] = useState<ProposeState>({ at: 'start' });
  const job = useRef<ProposeJob | null>(null);
  const version = useRef(0);

  const end = (): void => {
    version.current++;
    job.current?.end();
    job.current = null;
  };
  const refuse = (reasons: readonly PhraseValue[]): void => {
    end();
    setState({ at: 'failed', reasons });
  };
  const open = (source: DocumentSource): void => {
    end();
    const mine = version.current;
    setState({ at: 'working', name: source.name, progress: { label: phrase('proposeReading'), done: null } });
    const started = start(source, progress => {
      if (mine !== version.current) return;
      setState(before => (before.at === 'working' ? { ...before, progress } : before));
    });
    job.current = started;
    void started.result.then(result => {
      if (mine !== version.current) return;
      if (!result.ok) refuse(result.reasons);
      else if (result.value.terms.length === 0) refuse([phrase('proposeNoTerms')]);
      else setState({ at: 'review', list: sayTitle(result.value), version: mine });
    });
  };
  const cancel = (): void => {
    end();
    setState({ at: 'start' });
  };
  useEffect(() => {
    if (tab !== null) open({ name: say('proposeOpenPage'), tab });
    return end;
  }, [tab]);
  return { state, open, refuse, cancel };
}
