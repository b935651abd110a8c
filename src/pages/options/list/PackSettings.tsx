import { useState } from 'preact/hooks';
import type { Pack, PackMark } from '../../../core/model/model.ts';
import type { PackSyncState } from '../../../core/sync/pack-sync.ts';
import { say } from '../../../locale/say.ts';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { ListDensity } from '../settings/ListDensity.tsx';
import { MarkChoice } from '../settings/MarkChoice.tsx';
import { Question } from '../shell/Question.tsx';
import type { Stores } from '../shell/stores.ts';
import type { PackActions } from './pack-actions.ts';
import { listFacts } from './list-facts.ts';
import { PackFields } from './PackFields.tsx';
import { PackSync } from './PackSync.tsx';

export interface PackSettingsProps extends PackActions {
  pack: Pack;
  mark: PackMark;
  isPrivate: boolean;
  isOwn: boolean;
  sync: PackSyncState | null;
  measurePack: Stores['measurePack'];
}

/** Holds the settings of a list that a reader makes once and seldom changes. */
export function PackSettings(props: PackSettingsProps) {
  const { pack, mark, isPrivate, isOwn, sync, measurePack, onPrivate, onSync, onMark, onChange } = props;
  const [asks, setAsks] = useState(false);
  return (
    <div id="list-settings" class="list-settings" role="group" aria-label={say('placesSettings')}>
      {isOwn ? null : (
        <p class="small facts">
          {[...listFacts(pack), say('listBundled')].map(fact => (
            <span key={fact}>
              <bdi>{fact}</bdi>
            </span>
          ))}
        </p>
      )}
      {pack.source?.note ? (
        <p class="small" lang={pack.language} dir="auto">
          {pack.source.note}
        </p>
      ) : null}
      <div class="list-switches">
        <Switch
          label={say('listPrivate')}
          hint={say('listPrivateHint')}
          on={isPrivate}
          onChange={on => (on ? onPrivate(true) : setAsks(true))}
        />
        {isOwn ? <PackSync pack={pack} sync={sync} measurePack={measurePack} onSync={onSync} /> : null}
      </div>
      {asks && isPrivate ? (
        <Question
          text={say('askReveal')}
          yes={say('askRevealYes')}
          no={say('askRevealNo')}
          onYes={() => {
            setAsks(false);
            onPrivate(false);
          }}
          onNo={() => setAsks(false)}
        />
      ) : null}
      <div class="fields">
        <MarkChoice mark={mark} onChange={onMark} />
        <ListDensity density={props.density} onChange={props.onDensity} />
        {isOwn ? <PackFields pack={pack} onChange={onChange} /> : null}
      </div>
    </div>
  );
}
