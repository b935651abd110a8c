import { useRef } from 'preact/hooks';
import type { Entry, Pack } from '../../../core/model/model.ts';
import { makeMyTerms, MY_TERMS } from '../../../core/model/own-pack.ts';
import { applyEdit } from '../../../core/packs/apply-edit.ts';
import type { PackEdit } from '../../../core/packs/pack-edits.ts';
import { BackupView } from '../backup/BackupView.tsx';
import { BinView } from '../list/BinView.tsx';
import { ImportView } from '../import/ImportView.tsx';
import { MarksView } from '../settings/MarksView.tsx';
import { NewTerm } from '../entry/NewTerm.tsx';
import { PackView } from '../list/PackView.tsx';
import { PrintView } from '../backup/PrintView.tsx';
import type { PlaceProps } from './page-actions.ts';
import { packOf, printRoute, type Route } from './route.ts';
import { ProposeView } from '../propose/ProposeView.tsx';
import { setSettings, setSites, switchPack } from '../settings/settings-edits.ts';
import { SitesView } from '../settings/SitesView.tsx';
import { WordsView } from '../settings/WordsView.tsx';

type Props<View = Route['view']> = PlaceProps & { route: Extract<Route, { view: View }> };

export function PlaceView(props: Props) {
  const { route, settings, actions, run } = props;
  switch (route.view) {
    case 'marks':
      return (
        <MarksView
          settings={settings}
          onChange={fields => void run(actions.editSettings(...setSettings(fields)))}
        />
      );
    case 'words':
      return <WordsView {...props} />;
    case 'sites':
      return (
        <SitesView
          sitesOff={settings.sitesOff}
          onChange={change => void run(actions.editSettings(...setSites(settings.sitesOff, change)))}
        />
      );
    case 'import':
      return <ImportView {...props} />;
    case 'propose':
      return <ProposeView {...props} tab={route.tab} />;
    case 'backup':
      return <BackupView {...props} />;
    case 'bin':
      return <BinView {...props} />;
    case 'new':
      return <NewTermPlace {...props} route={route} />;
    case 'pack':
    case 'print':
      return <PackPlace {...props} route={route} />;
    default:
      return null;
  }
}

function NewTermPlace({ route, packs, open, settings, actions, run }: Props<'new'>) {
  const lists = packs.filter(({ isOwn }) => isOwn).map(({ head }) => head);
  const all = lists.some(({ id }) => id === MY_TERMS) ? lists : [...lists, makeMyTerms()];
  const list = all.find(({ id }) => id === packOf(route))?.id ?? MY_TERMS;
  const none = useRef<Pack>(null);
  none.current ??= makeMyTerms();
  const isStored = lists.some(({ id }) => id === list);
  const pack = open?.id === list ? open : isStored ? null : none.current;
  const add = async (entry: Entry, edits: PackEdit[]): Promise<void> => {
    // Another page may have made the list for own terms in the meantime.
    const isNew = !isStored && list === MY_TERMS && !(await actions.readPack(list));
    const own = edits.reduce(applyEdit, makeMyTerms());
    const storing = actions.edit(`added “${entry.headword}”`, [
      isNew ? { type: 'add-pack', pack: own } : { type: 'edit-pack', pack: list, edits },
    ]);
    if (!(await run(storing))) return;
    // A list of that id that is long gone must not leave its switch behind.
    if (isNew && settings.packsOff.includes(list)) {
      const [, switchOn] = switchPack(own, true);
      await run(actions.changeSettings(switchOn));
    }
    actions.open(printRoute({ view: 'pack', pack: list, entry: entry.id }));
  };
  return (
    <div class="plain-view">
      <h1 tabIndex={-1}>New term</h1>
      <NewTerm
        lists={all}
        list={list}
        pack={pack}
        packs={packs}
        settings={settings}
        readPack={actions.readPack}
        onList={id => actions.open(printRoute({ view: 'new', pack: id }))}
        onAdd={(entry, edits) => void add(entry, edits)}
        onCancel={() => history.back()}
      />
    </div>
  );
}

function PackPlace(props: Props<'pack' | 'print'>) {
  const { route, packs, open, opening } = props;
  const listed = packs.find(({ head }) => head.id === route.pack);
  const pack = open?.id === route.pack ? open : null;
  if (pack && route.view === 'print') return <PrintView pack={pack} />;
  if (pack && route.view === 'pack') {
    return <PackView {...props} pack={pack} isOwn={listed?.isOwn ?? false} openEntry={route.entry} />;
  }
  return (
    <div class="plain-view">
      <h1 tabIndex={-1}>{listed ? <bdi>{listed.head.title}</bdi> : 'There is no such list'}</h1>
      <p class="small" role="status">
        {listed && opening ? 'Being read …' : 'It may have been deleted.'}
      </p>
    </div>
  );
}
