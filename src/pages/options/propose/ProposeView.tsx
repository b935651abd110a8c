import { useRef } from 'preact/hooks';
import { say } from '../../../locale/say.ts';
import { sayNodes } from '../../../ui/labels/say-nodes.ts';
import { Reasons } from '../files/Reasons.tsx';
import { WorkProgress } from '../files/WorkProgress.tsx';
import { ProposeReview } from './ProposeReview.tsx';
import { ProposeSources } from './ProposeSources.tsx';
import type { PlaceProps } from '../shell/page-actions.ts';
import { usePropose } from './use-propose.ts';

interface Props extends Pick<PlaceProps, 'packs' | 'actions' | 'run'> {
  tab: number | null;
}

export function ProposeView({ packs, actions, run, tab }: Props) {
  const { state, open, refuse, cancel } = usePropose(actions.propose, tab);
  const isReview = state.at === 'review';
  const heading = useRef<HTMLHeadingElement>(null);
  const leave = (): void => {
    cancel();
    heading.current?.focus();
  };
  return (
    <div class={`plain-view propose-view${isReview ? ' wide' : ''}`}>
      <h1 ref={heading} tabIndex={-1}>
        {isReview
          ? sayNodes('reviewTitle', { document: <bdi>{state.list.title}</bdi> })
          : say('proposeTitle')}
      </h1>
      <p class="small">{say('proposePrivate')}</p>
      {isReview ? (
        <ProposeReview
          key={state.version}
          list={state.list}
          packs={packs}
          actions={actions}
          run={run}
          onLeave={leave}
        />
      ) : (
        <ProposeSources isTaken={state.at !== 'start'} onSource={open} onRefuse={refuse} />
      )}
      {state.at === 'working' ? (
        <WorkProgress key={state.name} progress={state.progress} onCancel={cancel} />
      ) : null}
      <div id="propose-status" role="status" class={`import-status ${state.at}`}>
        {state.at === 'failed' ? <Reasons reasons={state.reasons} /> : null}
      </div>
    </div>
  );
}
