import type { Pack } from '../../core/model.ts';
import { changeEntry } from '../../core/own-pack.ts';
import type { Settings } from '../../core/settings.ts';
import { Icon } from '../shared/Icon.tsx';
import type { OptionsActions, Run } from './actions.ts';
import { EntryEditor } from './EntryEditor.tsx';
import { EntryList } from './EntryList.tsx';
import { EntryView } from './EntryView.tsx';
import { PackHead } from './PackHead.tsx';
import { printRoute } from './route.ts';

interface Props {
  pack: Pack;
  isOwn: boolean;
  settings: Settings;
  /** The id of the open entry. */
  open: string | null;
  actions: OptionsActions;
  run: Run;
  onSwitch: (on: boolean) => void;
  onDeletePack: () => void;
  onDeleteEntry: (id: string) => void;
}

/** A pack: its head, its entries, and the one that is open. */
export function PackView(props: Props) {
  const { pack, isOwn, settings, open, actions, run, onSwitch, onDeletePack } = props;
  const newTerm = printRoute({ view: 'new', pack: pack.id });
  return (
    <div class={`pack-view${open === null ? '' : ' has-open'}`}>
      <PackHead
        pack={pack}
        on={!settings.packsOff.includes(pack.id)}
        isOwn={isOwn}
        onSwitch={onSwitch}
        onChange={fields => void run(actions.editPack(pack.id, now => ({ ...now, ...fields })))}
        onExport={() => actions.savePack(pack)}
        onDelete={onDeletePack}
      />
      {pack.entries.length === 0 ? (
        <div class="empty">
          <p>No terms yet.</p>
          {isOwn ? (
            <a class="button main" href={newTerm}>
              <Icon name="add" />
              New term
            </a>
          ) : null}
        </div>
      ) : (
        <div class="columns">
          <section aria-labelledby="entries">
            <h2 id="entries" class="unseen">
              Entries
            </h2>
            {isOwn ? (
              <p class="list-action">
                <a class="button" href={newTerm}>
                  <Icon name="add" />
                  New term
                </a>
              </p>
            ) : null}
            <EntryList key={pack.id} pack={pack} open={open} />
          </section>
          <OpenEntry {...props} />
        </div>
      )}
    </div>
  );
}

function OpenEntry({ pack, isOwn, open, actions, run, onDeleteEntry }: Props) {
  const entry = pack.entries.find(({ id }) => id === open);
  if (!entry) {
    return (
      <p class="detail none small">
        {open === null ? 'Choose an entry to see it.' : 'This entry is not there.'}
      </p>
    );
  }
  return (
    <section class="detail" aria-labelledby="open-entry">
      <a class="button plain back" href={printRoute({ view: 'pack', pack: pack.id, entry: null })}>
        <Icon name="back" />
        All entries
      </a>
      <h2 id="open-entry" tabIndex={-1}>
        <bdi>{entry.headword}</bdi>
      </h2>
      {isOwn ? (
        <EntryEditor
          key={`${pack.id}/${entry.id}`}
          entry={entry}
          pack={pack}
          run={run}
          onChange={fields => actions.editPack(pack.id, now => changeEntry(now, entry.id, fields))}
          onDelete={() => onDeleteEntry(entry.id)}
        />
      ) : (
        <EntryView entry={entry} pack={pack} />
      )}
    </section>
  );
}
