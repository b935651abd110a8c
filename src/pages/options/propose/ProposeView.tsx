import { useRef } from 'preact/hooks';
import { ImportProgress } from '../import/ImportProgress.tsx';
import { ProposeReview } from './ProposeReview.tsx';
import { ProposeSources } from './ProposeSources.tsx';
import type { ViewProps } from '../shell/slots.ts';
import { usePropose } from './use-propose.ts';

interface Props extends Pick<ViewProps, 'packs' | 'actions' | 'run'> {
  /** The tab whose page is to be read; null where the reader has yet to choose a document. */
  tab: number | null;
}

/** A list from a document: choose it, review the terms that it proposes, add those that are wanted to a list. */
export function ProposeView({ packs, actions, run, tab }: Props) {
  const { state, take, refuse, cancel } = usePropose(actions.propose, tab);
  const isReview = state.at === 'review';
  const heading = useRef<HTMLHeadingElement>(null);
  const leave = (): void => {
    cancel();
    heading.current?.focus();
  };
  return (
    <div class={`plain-view propose-view${isReview ? ' wide' : ''}`}>
      <h1 ref={heading} tabIndex={-1}>
        {isReview ? (
          <>
            Terms of “<bdi>{state.list.title}</bdi>”
          </>
        ) : (
          'List from a document'
        )}
      </h1>
      <p class="small">The document is read on this device; nothing of it is sent anywhere.</p>
      {isReview ? (
        <ProposeReview
          key={state.stamp}
          list={state.list}
          packs={packs}
          actions={actions}
          run={run}
          onLeave={leave}
        />
      ) : (
        <ProposeSources onSource={take} onRefuse={refuse} />
      )}
      {state.at === 'working' ? (
        <ImportProgress key={state.name} progress={state.progress} onCancel={cancel} />
      ) : null}
      <div id="propose-status" role="status" class={`import-status ${state.at}`}>
        {state.at === 'failed' ? (
          <ul>
            {state.reasons.map((reason, at) => (
              <li key={at} dir="auto">
                {reason}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
