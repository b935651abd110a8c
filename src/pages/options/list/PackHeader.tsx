import { useState } from 'preact/hooks';
import type { Pack, PackMark } from '../../../core/model/model.ts';
import type { PackSyncState } from '../../../core/sync/pack-sync.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { say } from '../../../locale/say.ts';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { countOf } from '../../../ui/controls/words.ts';
import { formatDate } from '../../../ui/labels/date-labels.ts';
import { ExportMenu, type ExportMenuProps } from '../backup/ExportMenu.tsx';
import { ListDensity } from '../settings/ListDensity.tsx';
import { MarkChoice } from '../settings/MarkChoice.tsx';
import { MenuButton, type MenuItem } from '../shell/MenuButton.tsx';
import { Question } from '../shell/Question.tsx';
import type { Stores } from '../shell/stores.ts';
import type { PackActions } from './pack-actions.ts';
import { ListName } from './ListName.tsx';
import { PackFields } from './PackFields.tsx';
import { PackSync } from './PackSync.tsx';

interface Props extends PackActions, Pick<ExportMenuProps, 'files' | 'run'> {
  pack: Pack;
  mark: PackMark;
  on: boolean;
  isPrivate: boolean;
  isOwn: boolean;
  isNaming: boolean;
  onNamed: () => void;
  sync: PackSyncState | null;
  measurePack: Stores['measurePack'];
}

export function PackHeader(props: Props) {
  const { pack, mark, on, isPrivate, isOwn, files, run, onSwitch, onPrivate, onMark, onChange } = props;
  const { isNaming, sync, measurePack, onSync, onNamed } = props;
  const [asks, setAsks] = useState(false);
  return (
    <header class="pack-head">
      <h1 tabIndex={-1} class={isNaming ? 'unseen' : undefined}>
        <bdi>{pack.title}</bdi>
      </h1>
      {isNaming ? (
        <ListName
          title={pack.title}
          onStore={title => onChange(`renamed “${pack.title}” to “${title}”`, { title })}
          onEnd={onNamed}
        />
      ) : null}
      <p class="small facts">
        {listFacts(pack, isOwn).map(fact => (
          <span key={fact}>
            <bdi>{fact}</bdi>
          </span>
        ))}
      </p>
      {pack.source?.note ? (
        <p class="small" dir="auto">
          {pack.source.note}
        </p>
      ) : null}
      <div class="pack-controls">
        <Switch label={isPrivate ? 'Show in the popup' : 'Mark on pages'} on={on} onChange={onSwitch} />
        <Switch
          label="Private"
          on={isPrivate}
          onChange={on => (on ? onPrivate(true) : setAsks(true))}
          describedBy="private-hint"
        />
        <span class="grow" />
        <ExportMenu pack={pack} files={files} run={run} />
        <MenuButton
          className="button plain"
          label="More"
          name="More to do with this list"
          items={listMore(props)}
        />
      </div>
      <p id="private-hint" class="small">
        {say('listPrivateHint')}
      </p>
      {asks && isPrivate ? (
        <Question
          text="Pages could find out which terms of this list they mention."
          yes="No longer private"
          no="Keep it private"
          onYes={() => {
            setAsks(false);
            onPrivate(false);
          }}
          onNo={() => setAsks(false)}
        />
      ) : null}
      {isOwn ? (
        <div class="pack-sync">
          <PackSync key={pack.id} pack={pack} sync={sync} measurePack={measurePack} onSync={onSync} />
        </div>
      ) : null}
      <details class="pack-fields">
        <summary>{isOwn ? 'Name, mark and source' : 'Mark'}</summary>
        <div class="fields">
          <MarkChoice mark={mark} onChange={onMark} />
          <ListDensity density={props.density} onChange={props.onDensity} />
          {isOwn ? <PackFields key={pack.id} pack={pack} onChange={onChange} /> : null}
        </div>
      </details>
    </header>
  );
}

function listMore(props: Props): MenuItem[] {
  const { isOwn, onName, onDuplicate, onFindDuplicates, onDelete, onUp, onDown } = props;
  const remove = (
    <>
      <Icon name="remove" />
      Delete list
    </>
  );
  return [
    ...(isOwn ? [{ key: 'name', label: 'Rename', onChoose: onName }] : []),
    { key: 'copy', label: isOwn ? 'Duplicate' : 'Duplicate to edit', onChoose: onDuplicate },
    ...(isOwn ? [{ key: 'duplicates', label: 'Find duplicates', onChoose: onFindDuplicates }] : []),
    ...(onUp ? [{ key: 'up', label: 'Move up in the sidebar', onChoose: onUp }] : []),
    ...(onDown ? [{ key: 'down', label: 'Move down in the sidebar', onChoose: onDown }] : []),
    ...(isOwn ? [{ key: 'delete', label: remove, onChoose: onDelete }] : []),
  ];
}

function listFacts({ entries, source, licence, language }: Pack, isOwn: boolean): string[] {
  const facts = [countOf(entries.length, 'term')];
  if (source) facts.push(`Source: ${source.title}${source.date ? `, ${formatDate(source.date)}` : ''}`);
  if (licence) facts.push(`Licence: ${licence}`);
  if (!isOwn) facts.push('Comes with Sidelight; read only');
  else if (language !== 'en') facts.push(`Language: ${language}`);
  return facts;
}
