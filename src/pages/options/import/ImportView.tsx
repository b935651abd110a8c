import { phrase } from '../../../core/phrase.ts';
import { say, sayRow } from '../../../locale/say.ts';
import { sayNodes } from '../../../ui/labels/say-nodes.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { Reasons } from '../files/Reasons.tsx';
import { WorkProgress } from '../files/WorkProgress.tsx';
import { ImportSources } from './ImportSources.tsx';
import { printRoute } from '../shell/route.ts';
import type { PlaceProps } from '../shell/page-actions.ts';
import { useChosenFile } from '../files/FileField.tsx';
import { useSources } from '../files/use-sources.ts';
import { useImport, type ImportState, type Imported } from './use-import.ts';

type Props = Pick<PlaceProps, 'packs' | 'settings' | 'actions' | 'run'>;

export function ImportView({ packs, settings, actions, run }: Props) {
  const importing = useImport({ packs, actions });
  const { state } = importing;
  const preview = 'preview' in state ? state.preview : null;
  const { chosen, handlers } = useChosenFile({ onSource: importing.open, onRefuse: importing.refuse });
  const isTaken = state.at === 'working' || state.at === 'failed';
  const over = useSources(handlers);
  return (
    <div class={`plain-view import-view${preview ? ' wide' : ''}`}>
      <h1 tabIndex={-1}>{say('importTitle')}</h1>
      {preview ? null : <ImportSources over={over} chosen={isTaken ? chosen : null} handlers={handlers} />}
      {state.at === 'working' ? (
        <WorkProgress key={state.name} progress={state.progress} onCancel={importing.cancel} />
      ) : null}
      {preview ? (
        <ImportPreview
          preview={preview}
          busy={state.at === 'preview' ? state.busy : { label: phrase('importStoring'), done: null }}
          packs={packs}
          settings={settings}
          importing={importing}
          saveFile={actions.saveFile}
          run={run}
        />
      ) : null}
      <div id="import-status" role="status" class={state.at}>
        <Status state={state} />
      </div>
    </div>
  );
}

function Status({ state }: { state: ImportState }) {
  if (state.at === 'done') return <Done {...state.imported} />;
  if (state.at !== 'failed') return null;
  return (
    <>
      <p>{say('importFailed')}</p>
      <Reasons reasons={state.reasons} />
    </>
  );
}

function Done({ id, title, counts }: Imported) {
  const facts = [
    ...(counts.new > 0 ? [say('importedNew', { count: counts.new })] : []),
    ...(counts.changed > 0 ? [say('importedChanged', { count: counts.changed })] : []),
    ...(counts.merged > 0 ? [say('importedMerged', { count: counts.merged })] : []),
    ...(counts.new + counts.changed + counts.merged === 0 ? [say('importedNothing')] : []),
  ];
  return (
    <p>
      {sayNodes('imported', {
        list: (
          <a href={printRoute({ view: 'pack', pack: id, entry: null })}>
            <bdi>{title}</bdi>
          </a>
        ),
        facts: sayRow(facts),
      })}
    </p>
  );
}
