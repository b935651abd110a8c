import { useState } from 'preact/hooks';
import type { Pack, PackMark } from '../../../core/model/model.ts';
import { phrase } from '../../../core/phrase.ts';
import type { PackSyncState } from '../../../core/sync/pack-sync.ts';
import { say } from '../../../locale/say.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { ExportMenu, type ExportMenuProps } from '../backup/ExportMenu.tsx';
import { ListDensity } from '../settings/ListDensity.tsx';
import { MarkChoice } from '../settings/MarkChoice.tsx';
import { MenuButton, type MenuItem } from '../shell/MenuButton.tsx';
import { Question } from '../shell/Question.tsx';
import type { Stores } from '../shell/stores.ts';
import type { PackActions } from './pack-actions.ts';
import { ListName } from './ListName.tsx';
import { listFacts } from './list-facts.ts';
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
        <bdi lang={pack.language}>{pack.title}</bdi>
      </h1>
      {isNaming ? (
        <ListName
          title={pack.title}
          onStore={title =>
            onChange(phrase('didRenameList', { before: pack.title, after: title }), { title })
          }
          onEnd={onNamed}
        />
      ) : null}
      <p class="small facts">
        {factsOf(pack, isOwn).map(fact => (
          <span key={fact}>
            <bdi>{fact}</bdi>
          </span>
        ))}
      </p>
      {pack.source?.note ? (
        <p class="small" lang={pack.language} dir="auto">
          {pack.source.note}
        </p>
      ) : null}
      <div class="pack-controls">
        <Switch label={say(isPrivate ? 'listInPopup' : 'listOnPages')} on={on} onChange={onSwitch} />
        <Switch
          label={say('listPrivate')}
          on={isPrivate}
          onChange={on => (on ? onPrivate(true) : setAsks(true))}
          describedBy="private-hint"
        />
        <span class="grow" />
        <ExportMenu pack={pack} files={files} run={run} />
        <MenuButton
          className="button plain"
          label={say('listMore')}
          name={say('listMoreHint')}
          items={listMore(props)}
        />
      </div>
      <p id="private-hint" class="small">
        {say('listPrivateHint')}
      </p>
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
      {isOwn ? (
        <div class="pack-sync">
          <PackSync key={pack.id} pack={pack} sync={sync} measurePack={measurePack} onSync={onSync} />
        </div>
      ) : null}
      <details class="pack-fields">
        <summary>{say(isOwn ? 'listFields' : 'listMark')}</summary>
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
      {say('listDelete')}
    </>
  );
  return [
    ...(isOwn ? [{ key: 'name', label: say('listRename'), onChoose: onName }] : []),
    { key: 'copy', label: say(isOwn ? 'listDuplicate' : 'listDuplicateToEdit'), onChoose: onDuplicate },
    ...(isOwn ? [{ key: 'duplicates', label: say('listFindDuplicates'), onChoose: onFindDuplicates }] : []),
    ...(onUp ? [{ key: 'up', label: say('listMoveUp'), onChoose: onUp }] : []),
    ...(onDown ? [{ key: 'down', label: say('listMoveDown'), onChoose: onDown }] : []),
    ...(isOwn ? [{ key: 'delete', label: remove, onChoose: onDelete }] : []),
  ];
}

function factsOf(pack: Pack, isOwn: boolean): string[] {
  const { language } = pack;
  if (!isOwn) return [...listFacts(pack), say('listBundled')];
  return language === 'en' ? listFacts(pack) : [...listFacts(pack), say('listLanguage', { language })];
}
