import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { reasonOf } from '../../../core/phrase-error.ts';
import type { SyncState } from '../../../core/sync/settings-items.ts';
import { say } from '../../../locale/say.ts';
import { sayNodes } from '../../../ui/labels/say-nodes.ts';
import { makeActions, type OptionsValues, type Run } from './page-actions.ts';
import { Notice, useNotice } from './Notice.tsx';
import { PlaceView } from './PlaceView.tsx';
import { packOf, printRoute, type Route } from './route.ts';
import { setOrder, switchPack } from '../settings/settings-edits.ts';
import { Sidebar } from './Sidebar.tsx';
import type { Stores } from './stores.ts';
import { UndoButtons } from './UndoButtons.tsx';
import { useRescuedFocus } from './use-rescued-focus.ts';

interface Props extends OptionsValues {
  route: Route;
  stores: Stores;
}

export function OptionsPage({ stores, ...values }: Props) {
  const { settings, packs, bin, unreadable, route } = values;
  const [notice, setNotice] = useNotice(`${route.view}/${packOf(route) ?? ''}`);
  const [, redraw] = useState(0);
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main.current, route);
  useRescuedFocus();

  const run: Run = work =>
    work.then(
      () => true,
      (error: unknown) => {
        setNotice({ text: say('notSaved', { reason: reasonOf(error) }), failed: true });
        return false;
      },
    );
  const actions = useMemo(
    () => makeActions({ stores, setNotice, redraw: () => redraw(count => count + 1) }),
    [stores, setNotice],
  );
  const undo = (): void => void run(actions.undo());
  return (
    <div class="options">
      <Sidebar
        packs={packs}
        settings={settings}
        binned={bin.length}
        route={route}
        onSwitch={(pack, on) => void run(actions.editSettings(...switchPack(pack, on)))}
        onOrder={(ids, title) => void run(actions.editSettings(...setOrder(title, ids)))}
        onSkip={() => main.current?.querySelector<HTMLElement>('h1')?.focus()}
      >
        <UndoButtons
          undoLabel={actions.history.lastDone?.label}
          redoLabel={actions.history.lastUndone?.label}
          onUndo={undo}
          onRedo={() => void run(actions.redo())}
        />
      </Sidebar>
      <main ref={main}>
        {unreadable.length > 0 && route.view !== 'bin' ? (
          <p class="problem unreadable">
            {sayNodes('listsDamaged', {
              count: unreadable.length,
              link: words => <a href={printRoute({ view: 'bin' })}>{words}</a>,
            })}
          </p>
        ) : null}
        <SyncNote state={values.syncState} route={route} />
        <PlaceView {...values} actions={actions} run={run} />
      </main>
      <Notice notice={notice} onUndo={undo} onClose={() => setNotice(null)} />
    </div>
  );
}

function SyncNote({ state, route }: { state: SyncState; route: Route }) {
  if (state === 'synced' || !['marks', 'words', 'sites'].includes(route.view)) return null;
  return (
    <p class="small sync-note">{say(state === 'partly' ? 'settingsSyncPartly' : 'settingsSyncFailed')}</p>
  );
}

function useFocusOnArrival(main: HTMLElement | null, route: Route): void {
  const place = printRoute(route);
  const last = useRef(route);
  useEffect(() => {
    const before = last.current;
    if (printRoute(before) === place) return;
    last.current = route;
    if (route.view === 'new') return;
    // A name that was left for another control has given the focus to it.
    if (before.view === 'pack' && before.naming && document.activeElement !== document.body) return;
    const find = (selector: string): HTMLElement | null => main?.querySelector<HTMLElement>(selector) ?? null;
    const closes = before.view === 'pack' && route.view === 'pack' && before.pack === route.pack;
    const target = find('#list-name, #open-entry') ?? (closes ? find('#entries-grid') : null) ?? find('h1');
    target?.focus();
  }, [main, place]);
}
