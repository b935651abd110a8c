import { useState } from 'preact/hooks';
import { phrase } from '../../../core/phrase.ts';
import { say } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { MarkSample } from '../../../ui/controls/MarkSample.tsx';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { ExportMenu, type ExportMenuProps } from '../backup/ExportMenu.tsx';
import { MenuButton, type MenuItem } from '../shell/MenuButton.tsx';
import { ListName } from './ListName.tsx';
import { formatSyncProblem } from './PackSync.tsx';
import { PackSettings, type PackSettingsProps } from './PackSettings.tsx';

interface Props extends PackSettingsProps, Pick<ExportMenuProps, 'files' | 'run'> {
  on: boolean;
  isNaming: boolean;
  onNamed: () => void;
}

/** One row: which list it is, and what is done with it as a whole. */
export function PackHeader(props: Props) {
  const { pack, mark, on, isPrivate, isOwn, isNaming, sync, files, run, onNamed, onSwitch, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const problem = isOpen ? null : formatSyncProblem(sync);
  return (
    <header class="pack-head">
      <div class="head-row">
        <div class="titled">
          <h1 tabIndex={-1} class={isNaming ? 'unseen' : undefined}>
            <MarkSample mark={mark} />
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
          {isPrivate || !isOwn ? (
            <p class="small facts">
              {isPrivate ? <span>{say('listPrivate')}</span> : null}
              {isOwn ? null : <span>{say('listReadOnlyShort')}</span>}
            </p>
          ) : null}
        </div>
        <div class="pack-controls">
          <Switch label={say(isPrivate ? 'listInPopup' : 'listOnPages')} on={on} onChange={onSwitch} />
          <div class="pack-acts">
            <Button
              look="plain"
              aria-expanded={isOpen}
              aria-controls={isOpen ? 'list-settings' : undefined}
              onClick={() => setOpen(!isOpen)}
            >
              {say('placesSettings')}
            </Button>
            <ExportMenu pack={pack} files={files} run={run} />
            <MenuButton
              className="button plain"
              label={say('listMore')}
              name={say('listMoreHint')}
              items={listMore(props)}
            />
          </div>
        </div>
      </div>
      {problem ? (
        <p class="small" role="status">
          {problem}
        </p>
      ) : null}
      {isOpen ? <PackSettings {...props} /> : null}
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
