import { MY_TERMS } from '../../../core/model/own-pack.ts';
import { say } from '../../../locale/say.ts';
import { BackupView } from '../backup/BackupView.tsx';
import { BinView } from '../list/BinView.tsx';
import { DuplicatesView } from '../duplicates/DuplicatesView.tsx';
import { ImportView } from '../import/ImportView.tsx';
import { MarksView } from '../settings/MarksView.tsx';
import { HelpView } from '../help/HelpView.tsx';
import { NewsView } from '../help/NewsView.tsx';
import { NewList } from '../list/NewList.tsx';
import { NewTerm } from '../entry/NewTerm.tsx';
import { PackView } from '../list/PackView.tsx';
import { PrintView } from '../backup/PrintView.tsx';
import type { PlaceProps } from './page-actions.ts';
import { packOf, type Route } from './route.ts';
import { ProposeView } from '../propose/ProposeView.tsx';
import { setSetting, setSites } from '../settings/settings-edits.ts';
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
          onChange={(name, value) => void run(actions.editSettings(...setSetting(name, value)))}
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
    case 'help':
      return <HelpView />;
    case 'news':
      return <NewsView />;
    case 'new-list':
      return <NewList {...props} />;
    case 'new':
      return <NewTerm {...props} list={packOf(route) ?? MY_TERMS} />;
    case 'pack':
    case 'print':
    case 'duplicates':
      return <PackPlace {...props} route={route} />;
    default:
      return null;
  }
}

function PackPlace(props: Props<'pack' | 'print' | 'duplicates'>) {
  const { route, packs, open, opening } = props;
  const listed = packs.find(({ head }) => head.id === route.pack);
  const pack = open?.id === route.pack ? open : null;
  if (pack && route.view === 'print') return <PrintView pack={pack} />;
  if (pack && route.view === 'duplicates') return <DuplicatesView key={pack.id} {...props} pack={pack} />;
  if (pack && route.view === 'pack') {
    return (
      <PackView
        {...props}
        pack={pack}
        isOwn={listed?.isOwn ?? false}
        openEntry={route.entry}
        isNaming={route.naming ?? false}
      />
    );
  }
  return (
    <div class="plain-view">
      <h1 tabIndex={-1}>
        {listed ? <bdi lang={listed.head.language}>{listed.head.title}</bdi> : say('listGone')}
      </h1>
      <p class="small" role="status">
        {say(listed && opening ? 'listReading' : 'goneHint')}
      </p>
    </div>
  );
}
