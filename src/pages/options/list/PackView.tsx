import { DEFAULT_MARK, type Entry } from '../../../core/model/model.ts';
import { isPrivate } from '../../../core/packs/active-packs.ts';
import { say } from '../../../locale/say.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { EntryEditor } from '../entry/EntryEditor.tsx';
import { EntryList } from '../table/EntryList.tsx';
import { EntryView } from '../entry/EntryView.tsx';
import type { PlaceProps } from '../shell/page-actions.ts';
import { printRoute } from '../shell/route.ts';
import { packActions, type OpenPack } from './pack-actions.ts';
import { PackHeader } from './PackHeader.tsx';

interface Props extends PlaceProps, OpenPack {
  isNaming: boolean;
}

export function PackView(props: Props) {
  const { pack, isOwn, isNaming, packs, settings, openEntry: open, actions, run } = props;
  const { head, bulkFor, editCells, deleteEntries } = packActions(props);
  const entry = open === null ? null : pack.entries.find(({ id }) => id === open);
  const own = packs.filter(other => other.isOwn && other.head.id !== pack.id);
  const isHidden = isPrivate(pack, settings);
  return (
    <div class={`pack-view${open === null ? '' : ' has-open'}`}>
      <PackHeader
        key={pack.id}
        {...head}
        isNaming={isNaming && isOwn}
        onNamed={() => actions.open(printRoute({ view: 'pack', pack: pack.id, entry: null }), true)}
        pack={pack}
        mark={(isOwn ? pack.mark : (settings.bundledMark ?? pack.mark)) ?? DEFAULT_MARK}
        on={!settings.packsOff.includes(pack.id)}
        isPrivate={isHidden}
        isOwn={isOwn}
        sync={props.syncs.find(({ id }) => id === pack.id) ?? null}
        measurePack={actions.measurePack}
        files={actions.files}
        run={run}
      />
      <div class={`columns${open === null ? '' : ' split'}`}>
        <EntryList
          key={pack.id}
          pack={pack}
          isOwn={isOwn}
          open={open}
          lists={own.map(({ head: { id, title, private: ownPrivate } }) => ({
            id,
            title,
            isRevealing: isHidden && !isPrivate({ id, private: ownPrivate }, settings),
          }))}
          onOpen={id => actions.open(printRoute({ view: 'pack', pack: pack.id, entry: id }))}
          onEdits={editCells}
          onDelete={deleteEntries}
          bulkFor={bulkFor}
        />
        {open === null ? null : (
          <OpenEntry {...props} entry={entry ?? null} onDelete={() => deleteEntries(new Set([open]))} />
        )}
      </div>
    </div>
  );
}

interface OpenProps extends Props {
  entry: Entry | null;
  onDelete: () => void;
}

function OpenEntry(props: OpenProps) {
  const { entry, pack, isOwn, actions, run } = props;
  return (
    <section class="detail" aria-labelledby="open-entry">
      <a class="button plain back" href={printRoute({ view: 'pack', pack: pack.id, entry: null })}>
        <Icon name="back" />
        {say('allTerms')}
      </a>
      <h2 id="open-entry" tabIndex={-1}>
        {entry ? <bdi>{entry.headword}</bdi> : say('termGone')}
      </h2>
      {entry === null ? (
        <p class="small">{say('goneHint')}</p>
      ) : isOwn ? (
        <EntryEditor
          key={`${pack.id}/${entry.id}`}
          {...props}
          entry={entry}
          onEdits={(label, edits) =>
            run(actions.editQuietly(label, [{ type: 'edit-pack', pack: pack.id, edits }]))
          }
        />
      ) : (
        <EntryView entry={entry} pack={pack} />
      )}
    </section>
  );
}
