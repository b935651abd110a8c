import { useRef } from 'preact/hooks';
import type { Entry, Pack } from '../../../core/model/model.ts';
import { makeMyTerms, MY_TERMS } from '../../../core/model/own-pack.ts';
import type { PackEdit } from '../../../core/packs/pack-edits.ts';
import type { OptionsActions, OptionsValues } from './actions.ts';
import { BackupView } from '../backup/BackupView.tsx';
import { BinView } from '../list/BinView.tsx';
import { ImportView } from '../import/ImportView.tsx';
import { MarksView } from '../settings/MarksView.tsx';
import { NewTerm } from '../entry/NewTerm.tsx';
import { PackView } from '../list/PackView.tsx';
import { PrintView } from '../backup/PrintView.tsx';
import { packOf, printRoute, type Route } from './route.ts';
import { ProposeView } from '../propose/ProposeView.tsx';
import { setSettings, setSites } from '../settings/settings-edits.ts';
import { SitesView } from '../settings/SitesView.tsx';
import type { ViewProps } from './slots.ts';
import { WordsView } from '../settings/WordsView.tsx';

interface Props extends OptionsValues, Pick<ViewProps, 'run' | 'notify'> {
  route: Route;
  actions: OptionsActions;
  onOrder: (ids: string[], moved: string) => void;
  onAddTerm: (list: string, added: { entry: Entry; edits: PackEdit[] }) => void;
}

/** The place that the address names. */
export function PlaceView(props: Props) {
  const { route, settings, bundled, packs, actions, run, notify } = props;
  const view: ViewProps = { settings, bundled, packs, actions, run, notify };
  switch (route.view) {
    case 'marks':
      return (
        <MarksView
          settings={settings}
          onChange={fields => void run(actions.editSettings(setSettings(settings, fields)))}
        />
      );
    case 'words':
      return (
        <WordsView
          settings={settings}
          packs={packs}
          nameEntries={actions.nameEntries}
          onChange={change => run(actions.changeSettings(change))}
        />
      );
    case 'sites':
      return (
        <SitesView
          sitesOff={settings.sitesOff}
          onChange={change => void run(actions.editSettings(setSites(settings, change)))}
        />
      );
    case 'import':
      return <ImportView {...view} />;
    case 'propose':
      return <ProposeView {...view} tab={route.tab} />;
    case 'backup':
      return <BackupView {...view} />;
    case 'bin':
      return <BinView items={props.bin} unreadable={props.unreadable} actions={actions} run={run} />;
    case 'new':
      return <NewTermPlace {...props} route={route} />;
    case 'pack':
    case 'print':
      return <PackPlace {...props} route={route} />;
    default:
      return null;
  }
}

type PlaceProps<View> = Omit<Props, 'route'> & { route: Extract<Route, { view: View }> };

function NewTermPlace({ route, packs, open, settings, actions, onAddTerm }: PlaceProps<'new'>) {
  const lists = packs.filter(({ isOwn }) => isOwn).map(({ head }) => head);
  const all = lists.some(({ id }) => id === MY_TERMS) ? lists : [...lists, makeMyTerms()];
  const list = all.some(({ id }) => id === packOf(route)) ? packOf(route)! : MY_TERMS;
  const none = useRef<Pack>(null);
  none.current ??= makeMyTerms();
  const isThere = lists.some(({ id }) => id === list);
  const pack = open?.id === list ? open : isThere ? null : none.current;
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
        onAdd={added => onAddTerm(list, added)}
        onCancel={() => history.back()}
      />
    </div>
  );
}

function PackPlace({ route, packs, open, opening, ...rest }: PlaceProps<'pack' | 'print'>) {
  const listed = packs.find(({ head }) => head.id === route.pack);
  const pack = open?.id === route.pack ? open : null;
  if (pack && route.view === 'print') return <PrintView pack={pack} />;
  if (pack && route.view === 'pack') {
    return <PackView {...rest} packs={packs} pack={pack} isOwn={listed?.isOwn ?? false} open={route.entry} />;
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
