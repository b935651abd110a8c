import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry, Pack } from '../../core/model.ts';
import { dropEntry, makeMyTerms, MY_TERMS, putEntry } from '../../core/own-pack.ts';
import type { Settings } from '../../core/settings.ts';
import type { OptionsActions, OptionsValues, Run } from './actions.ts';
import { ImportView } from './ImportView.tsx';
import { MarksView } from './MarksView.tsx';
import { NewTerm } from './NewTerm.tsx';
import { Notice, type NoticeValue } from './Notice.tsx';
import { PackView } from './PackView.tsx';
import { printRoute, type Route } from './route.ts';
import { Sidebar } from './Sidebar.tsx';
import { SitesView } from './SitesView.tsx';
import { WordsView } from './WordsView.tsx';

interface Props extends OptionsValues {
  route: Route;
  actions: OptionsActions;
}

/** The options page: a way to every place, the place, and what has just happened. */
export function OptionsPage(props: Props) {
  const { settings, bundled, own, unreadable, route, actions } = props;
  const [notice, setNotice] = useState<NoticeValue | null>(null);
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main.current, route);

  const run: Run = work =>
    work.then(
      () => true,
      (error: unknown) => {
        setNotice({
          text: `Not saved. ${error instanceof Error ? error.message : String(error)}`,
          failed: true,
        });
        return false;
      },
    );
  const changeSettings = (change: (now: Settings) => Settings): void =>
    void run(actions.changeSettings(change));
  const switchPack = (id: string, on: boolean): void => changeSettings(now => setPack(now, id, on));
  const packs = bundled ? [bundled, ...own] : own;

  const addTerm = async (pack: Pack, entry: Entry): Promise<void> => {
    if (!(await run(storeTerm(actions, own, { pack, entry })))) return;
    setNotice({
      text: `Added “${entry.headword}”.`,
      undo: () => actions.editPack(pack.id, now => dropEntry(now, entry.id)),
    });
    actions.open(printRoute({ view: 'pack', pack: pack.id, entry: entry.id }));
  };
  const deleteEntry = async (pack: Pack, id: string): Promise<void> => {
    const at = pack.entries.findIndex(entry => entry.id === id);
    const entry = pack.entries[at];
    if (!entry || !(await run(actions.editPack(pack.id, now => dropEntry(now, id))))) return;
    actions.open(printRoute({ view: 'pack', pack: pack.id, entry: null }));
    setNotice({
      text: `Deleted “${entry.headword}”.`,
      undo: () => actions.editPack(pack.id, now => putEntry(now, entry, at)),
    });
  };
  const deletePack = async (pack: Pack): Promise<void> => {
    const removing = actions.removePack(pack.id);
    if (!(await run(removing))) return;
    const removed = await removing;
    // A later list of that id must not start switched off.
    const wasOff = settings.packsOff.includes(pack.id);
    if (wasOff) switchPack(pack.id, true);
    if (packs[0]) actions.open(printRoute({ view: 'pack', pack: packs[0].id, entry: null }));
    const restore = async (): Promise<void> => {
      if (!removed) return;
      if (wasOff) await actions.changeSettings(now => setPack(now, pack.id, false));
      await actions.addPack(removed.pack, { place: removed.place });
    };
    setNotice({ text: `Deleted “${pack.title}”.`, undo: restore });
  };

  return (
    <div class="options">
      <Sidebar packs={packs} packsOff={settings.packsOff} route={route} onSwitch={switchPack} />
      <main ref={main}>
        {unreadable.map(({ id, reason }) => (
          <p key={id} class="problem unreadable">
            The list “<bdi>{id}</bdi>” cannot be read and is kept as it is. {reason}
          </p>
        ))}
        <View
          {...props}
          packs={packs}
          run={run}
          notify={setNotice}
          changeSettings={changeSettings}
          switchPack={switchPack}
          addTerm={(pack, entry) => void addTerm(pack, entry)}
          deleteEntry={(pack, id) => void deleteEntry(pack, id)}
          deletePack={pack => void deletePack(pack)}
        />
      </main>
      <Notice
        notice={notice}
        onUndo={undo => void run(undo()).then(done => done && setNotice({ text: 'Undone.' }))}
        onClose={() => setNotice(null)}
      />
    </div>
  );
}

interface ViewProps extends Props {
  packs: readonly Pack[];
  run: Run;
  notify: (notice: NoticeValue) => void;
  changeSettings: (change: (now: Settings) => Settings) => void;
  switchPack: (id: string, on: boolean) => void;
  addTerm: (pack: Pack, entry: Entry) => void;
  deleteEntry: (pack: Pack, id: string) => void;
  deletePack: (pack: Pack) => void;
}

function View(props: ViewProps) {
  const { route, settings, bundled, own, packs, actions, run, notify, changeSettings } = props;
  switch (route.view) {
    case 'marks':
      return (
        <MarksView settings={settings} onChange={fields => changeSettings(now => ({ ...now, ...fields }))} />
      );
    case 'words':
      return (
        <WordsView
          settings={settings}
          packs={packs}
          onChange={change => run(actions.changeSettings(change))}
        />
      );
    case 'sites':
      return (
        <SitesView
          sitesOff={settings.sitesOff}
          onChange={change => changeSettings(now => ({ ...now, sitesOff: change(now.sitesOff) }))}
        />
      );
    case 'import':
      return <ImportView bundledId={bundled?.id ?? null} own={own} actions={actions} notify={notify} />;
    case 'new': {
      const lists = own.some(({ id }) => id === MY_TERMS) ? own : [...own, makeMyTerms()];
      const pack = lists.find(({ id }) => id === (route.pack ?? MY_TERMS)) ?? lists[0];
      return (
        <div class="plain-view">
          <h1 tabIndex={-1}>New term</h1>
          <NewTerm packs={lists} pack={pack} onAdd={props.addTerm} onCancel={() => history.back()} />
        </div>
      );
    }
    case 'pack': {
      const pack = packs.find(({ id }) => id === route.pack);
      if (!pack) {
        return (
          <div class="plain-view">
            <h1 tabIndex={-1}>There is no such list</h1>
            <p class="small">It may have been deleted.</p>
          </div>
        );
      }
      return (
        <PackView
          pack={pack}
          isOwn={pack !== bundled}
          settings={settings}
          open={route.entry}
          actions={actions}
          run={run}
          onSwitch={on => props.switchPack(pack.id, on)}
          onDeletePack={() => props.deletePack(pack)}
          onDeleteEntry={id => props.deleteEntry(pack, id)}
        />
      );
    }
  }
}

function setPack(now: Settings, id: string, on: boolean): Settings {
  const others = now.packsOff.filter(other => other !== id);
  return { ...now, packsOff: on ? others : [...others, id] };
}

/** Adds the term to its list, which may not be there yet; another page may make it first. */
async function storeTerm(
  actions: OptionsActions,
  own: readonly Pack[],
  { pack, entry }: { pack: Pack; entry: Entry },
): Promise<void> {
  const edit = (): Promise<unknown> => actions.editPack(pack.id, now => putEntry(now, entry));
  if (own.some(({ id }) => id === pack.id)) await edit();
  else await actions.addPack(putEntry(pack, entry)).catch(edit);
}

/** Moves the focus to the heading of a place after the reader went there. */
function useFocusOnArrival(main: HTMLElement | null, route: Route): void {
  const place = printRoute(route);
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    if (route.view === 'new') return;
    const target = main?.querySelector<HTMLElement>('#open-entry') ?? main?.querySelector<HTMLElement>('h1');
    target?.focus();
  }, [main, place, route.view]);
}
