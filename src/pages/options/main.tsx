import { render } from 'preact';
import {
  listAllPacks,
  listBin,
  listUnreadablePacks,
  readPack,
  watchPacks,
} from '../../platform/packs/pack-store.ts';
import { readSettings, readSyncState, watchSettings } from '../../platform/settings/settings-store.ts';
import { speakTo } from '../../platform/locale/reader-locale.ts';
import { readSyncStates, watchSyncStates } from '../../platform/sync/pack-sync.ts';
import { ListsUnread } from '../../ui/controls/ListsUnread.tsx';
import { EntryToolsContext, type EntryTools } from '../../ui/editor/entry-tools.ts';
import { startEntryTools } from './entry/start-entry-tools.ts';
import { arrangeListed } from '../../core/packs/active-packs.ts';
import type { ListedPack } from '../../core/packs/pack-edits.ts';
import { OptionsPage } from './shell/OptionsPage.tsx';
import type { OptionsValues } from './shell/page-actions.ts';
import { packOf, parseRoute, type Route } from './shell/route.ts';
import { makeStores } from './shell/stores.ts';

const closing = new AbortController();
let values: OptionsValues;
let route: Route;
let tools: EntryTools;

const stores = makeStores({ refresh, showSettings: settings => show({ settings }) });

const inOrder = (): ListedPack[] => arrangeListed(values.packs, values.settings);

function show(changed: Partial<OptionsValues>): void {
  values = { ...values, ...changed };
  draw();
}

function draw(): void {
  render(
    <EntryToolsContext.Provider value={tools}>
      <OptionsPage {...values} packs={inOrder()} route={route} stores={stores} />
    </EntryToolsContext.Provider>,
    document.body,
  );
  const heading = document.querySelector('h1')?.textContent;
  document.title = heading ? `${heading} – Sidelight` : 'Sidelight';
}

let lastRefresh = 0;

/** Shows the packs as they are stored now; of two reads at once the later one counts. Only what has changed is read. */
async function refresh(): Promise<void> {
  const mine = ++lastRefresh;
  const id = packOf(route);
  const [packs, bin, unreadable, open] = await Promise.all([
    listAllPacks(),
    listBin(),
    listUnreadablePacks(),
    id === null ? null : readPack(id),
  ]);
  if (mine === lastRefresh) show({ packs, bin, unreadable, open, opening: false });
}

function arrive(): void {
  route = findRoute();
  const id = packOf(route);
  if (id === (values.open?.id ?? null)) return show({ opening: false });
  show({ open: null, opening: id !== null });
  void refresh();
}

function findRoute(): Route {
  const [first] = inOrder();
  return (
    parseRoute(location.hash) ??
    (first ? { view: 'pack', pack: first.head.id, entry: null } : { view: 'marks' })
  );
}

async function start(): Promise<void> {
  const [settings] = await Promise.all([
    readSettings(),
    startEntryTools(more => {
      tools = more;
      // Before the first drawing there is nothing to draw again.
      if (values) draw();
    }),
  ]);
  await speakTo(document, settings.language);
  const packs = await listAllPacks();
  const [syncs, syncState] = await Promise.all([readSyncStates(), readSyncState()]);
  const nothing = { open: null, opening: false, unreadable: [], bin: [] };
  values = { settings, packs, syncs, syncState, ...nothing };
  arrive();
  void refresh();
  const { signal } = closing;
  watchSettings(next => {
    void speakTo(document, next.language).then(() => show({ settings: next }));
    void readSyncState().then(state => show({ syncState: state }));
  }, signal);
  watchSyncStates(() => void readSyncStates().then(states => show({ syncs: states })), signal);
  watchPacks(() => void refresh(), signal);
  window.addEventListener('hashchange', arrive, { signal });
}

start().catch((error: unknown) => render(<ListsUnread error={error} />, document.body));
