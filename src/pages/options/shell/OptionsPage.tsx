import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addTerm } from '../settings/add-term.ts';
import type { OptionsActions, OptionsValues, Run, StoreActions } from './actions.ts';
import { isLongEdit } from './long-edit.ts';
import { PageHistory, type Reversal } from './history.ts';
import { Notice, type NoticeValue } from './Notice.tsx';
import { PlaceView } from './PlaceView.tsx';
import { packOf, printRoute, type Route } from './route.ts';
import { setOrder, switchPack } from '../settings/settings-edits.ts';
import { Sidebar } from './Sidebar.tsx';
import { SyncNote } from '../list/SyncNote.tsx';
import { UndoButtons } from './UndoButtons.tsx';
import { useNotice } from './use-notice.ts';
import { useRescuedFocus } from './use-rescued-focus.ts';
import { useUndoKeys } from './use-undo-keys.ts';

/** Two frames, in ms. */
const TIME_TO_DRAW = 34;

interface Props extends OptionsValues {
  route: Route;
  actions: StoreActions;
}

/** The options page: a way to every place, the place, what has just happened, and the way back from it. */
export function OptionsPage({ actions: stores, ...values }: Props) {
  const { settings, packs, bin, unreadable, route } = values;
  const [notice, setNotice] = useNotice(`${route.view}/${packOf(route) ?? ''}`);
  const [, redraw] = useState(0);
  const [history] = useState(() => new PageHistory(() => redraw(count => count + 1)));
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main.current, route);
  useRescuedFocus();

  const run: Run = work =>
    work.then(
      () => true,
      (error: unknown) => {
        const said = error instanceof Error ? error.message : String(error);
        setNotice({ text: `Not saved. ${said}`, failed: true });
        return false;
      },
    );
  const actions = useMemo(() => rememberActs({ stores, history, setNotice }), [stores, history, setNotice]);
  const undo = (): void => void run(actions.undo());
  const redo = (): void => void run(actions.redo());
  useUndoKeys(undo, redo);
  const takeBack = (back: () => Promise<unknown>): void => {
    if (back === actions.undo) undo();
    else void run(back().then(() => setNotice({ text: 'Undone.' })));
  };
  const order = (ids: string[], moved: string): void => {
    const title = packs.find(({ head }) => head.id === moved)?.head.title ?? moved;
    void run(actions.editSettings(setOrder({ title }, ids, settings.packOrder)));
  };
  return (
    <div class="options">
      <Sidebar
        packs={packs}
        settings={settings}
        binned={bin.length}
        route={route}
        onSwitch={(id, on) => {
          const pack = packs.find(({ head }) => head.id === id);
          if (pack) void run(actions.editSettings(switchPack(pack.head, on)));
        }}
        onOrder={order}
        onSkip={() => main.current?.querySelector<HTMLElement>('h1')?.focus()}
      >
        <UndoButtons undoSaid={history.undoSaid} redoSaid={history.redoSaid} onUndo={undo} onRedo={redo} />
      </Sidebar>
      <main ref={main}>
        {unreadable.length > 0 && route.view !== 'bin' ? (
          <p class="problem unreadable">
            {unreadable.length === 1
              ? 'A list cannot be read and is kept as it is: '
              : `${unreadable.length} lists cannot be read and are kept as they are: `}
            <a href={printRoute({ view: 'bin' })}>what is wrong, and a way to save it</a>.
          </p>
        ) : null}
        <SyncNote state={values.syncState} route={route} />
        <PlaceView
          {...values}
          actions={actions}
          run={run}
          notify={setNotice}
          onOrder={order}
          onAddTerm={(list, added) => void addTerm({ list, added, settings, packs, actions, run })}
        />
      </main>
      <Notice notice={notice} onUndo={takeBack} onClose={() => setNotice(null)} />
    </div>
  );
}

interface Remembering {
  stores: StoreActions;
  history: PageHistory;
  setNotice: (notice: NoticeValue | null) => void;
}

/** The stores' actions, with those that are remembered to be taken back. */
function rememberActs({ stores, history, setNotice }: Remembering): OptionsActions {
  const store =
    (edits: Parameters<StoreActions['applyEdits']>[0]): Reversal =>
    async () => {
      if (isLongEdit(edits)) await showWorking();
      return store(await stores.applyEdits(edits));
    };
  /** Lets the page say so before it is too busy to. */
  const showWorking = (): Promise<void> => {
    setNotice({ text: 'Working …' });
    return new Promise(done => setTimeout(done, TIME_TO_DRAW));
  };
  const change =
    (there: Parameters<StoreActions['changeSettings']>[0], back: typeof there): Reversal =>
    async () => {
      await stores.changeSettings(there);
      return change(back, there);
    };
  const turn = async (said: string | null, done: string): Promise<void> => {
    if (said !== null) setNotice({ text: `${done}: ${said}.` });
  };
  const say = (said: string): void =>
    setNotice({
      text: `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`,
      // Each other act takes the notice away, so that this one is the last as long as its button is there.
      undo: actions.undo,
    });
  const actions: OptionsActions = {
    ...stores,
    edit: async (said, edits) => {
      await history.act(said, store(edits));
      say(said);
    },
    editApart: async (said, work) => {
      await history.act(said, async () => store(await work()));
      say(said);
    },
    editQuietly: async (said, edits) => {
      await history.act(said, store(edits));
      setNotice(null);
    },
    editSettings: async edit => {
      await history.act(edit.said, change(edit.change, edit.back));
      setNotice(null);
    },
    undo: async () => turn(await history.undo(), 'Undone'),
    redo: async () => turn(await history.redo(), 'Done again'),
  };
  return actions;
}

/** Moves the focus after the reader went somewhere: to the open entry, back to the table, or to the heading. */
function useFocusOnArrival(main: HTMLElement | null, route: Route): void {
  const place = printRoute(route);
  const last = useRef(route);
  useEffect(() => {
    const before = last.current;
    if (printRoute(before) === place) return;
    last.current = route;
    if (route.view === 'new') return;
    const find = (selector: string): HTMLElement | null => main?.querySelector<HTMLElement>(selector) ?? null;
    const closes = before.view === 'pack' && route.view === 'pack' && before.pack === route.pack;
    const target = find('#open-entry') ?? (closes ? find('#entries-grid') : null) ?? find('h1');
    target?.focus();
  }, [main, place]);
}
