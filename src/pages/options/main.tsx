import { render } from 'preact';
import type { Pack } from '../../core/model/model.ts';
import { orderPacks } from '../../core/packs/active-packs.ts';
import {
  applyEdits,
  findEntries,
  forgetBin,
  listBin,
  listSummaries,
  listUnreadablePacks,
  readQuarantine,
  readBundledPack,
  readPack,
  watchPacks,
} from '../../platform/packs/pack-store.ts';
import { measurePack, setPackSync } from '../../platform/sync/pack-sync.ts';
import { readSyncStates, watchSyncStates } from '../../platform/sync/pack-sync-state.ts';
import {
  changeSettings,
  readSettings,
  readSyncState,
  watchSettings,
} from '../../platform/settings/settings-store.ts';
import type { ListedPack, OptionsValues, StoreActions } from './shell/actions.ts';
import { EntryToolsContext, type EntryTools } from '../../ui/editor/entry-tools.ts';
import { OptionsPage } from './shell/OptionsPage.tsx';
import { packOf, parseRoute, type Route } from './shell/route.ts';
import { startEntryTools } from './entry/start-entry-tools.ts';
import { makeFileActions } from './backup/file-actions.ts';
import { saveFile } from './files/save-file.ts';
import { startProposing } from './propose/start-proposing.ts';

type Stored = Pick<OptionsValues, 'bin' | 'open' | 'opening' | 'unreadable'> & { listed: ListedPack[] };

const closing = new AbortController();
let values: Omit<OptionsValues, 'packs'> & { listed: readonly ListedPack[] };
let route: Route;
let tools: EntryTools;

/** After its own write the page shows it before the write's promise settles, so that it can go there at once. */
async function thenShow<T>(work: Promise<T>): Promise<T> {
  const value = await work;
  await refresh();
  return value;
}

const actions: StoreActions = {
  changeSettings: async change => show({ settings: await changeSettings(change) }),
  applyEdits: edits => thenShow(applyEdits(edits)),
  readPack,
  nameEntries: async names => {
    const found = await findEntries(names.map(splitName));
    return new Map(found.map(({ pack, entry }) => [`${pack}/${entry.id}`, entry.headword]));
  },
  forgetBin: keys => thenShow(forgetBin(keys)),
  setPackSync,
  measurePack,
  readQuarantine,
  files: makeFileActions({ readSettings, thenShow }),
  propose: startProposing,
  saveFile,
  open: hash => {
    location.hash = hash;
  },
};

function splitName(name: string): { pack: string; entry: string } {
  const slash = name.indexOf('/');
  return { pack: name.slice(0, slash), entry: name.slice(slash + 1) };
}

function show(changed: Partial<typeof values>): void {
  values = { ...values, ...changed };
  draw();
}

function draw(): void {
  const { listed, ...shown } = values;
  const packs = orderPacks(listed, values.settings.packOrder, ({ head }) => head.id);
  render(
    <EntryToolsContext.Provider value={tools}>
      <OptionsPage {...shown} packs={packs} route={route} actions={actions} />
    </EntryToolsContext.Provider>,
    document.body,
  );
  const heading = document.querySelector('h1')?.textContent;
  document.title = heading ? `${heading} – Sidelight` : 'Sidelight';
}

async function listPacks(bundled: Pack | null): Promise<ListedPack[]> {
  const own = (await listSummaries()).map((summary): ListedPack => ({ ...summary, isOwn: true }));
  if (!bundled) return own;
  const { entries, statements, ...head } = bundled;
  return [{ head, entries: entries.length, statements: statements.length, isOwn: false }, ...own];
}

let turn = 0;

/** Shows the packs as they are stored now; of two reads at once the later one counts. Only what has changed is read. */
async function refresh(): Promise<void> {
  const mine = ++turn;
  const id = packOf(route);
  const [listed, bin, unreadable, open] = await Promise.all([
    listPacks(values.bundled),
    listBin(),
    listUnreadablePacks(),
    id === null ? null : readPack(id),
  ]);
  const stored: Stored = { listed, bin, unreadable, open, opening: false };
  if (mine === turn) show(stored);
}

/** Goes to the place of the address: shown at once, with its pack as soon as that is read. */
function arrive(): void {
  route = findRoute();
  const id = packOf(route);
  if (id === (values.open?.id ?? null)) return show({ opening: false });
  show({ open: null, opening: id !== null });
  void refresh();
}

function findRoute(): Route {
  const [first] = orderPacks(values.listed, values.settings.packOrder, ({ head }) => head.id);
  return (
    parseRoute(location.hash) ??
    (first ? { view: 'pack', pack: first.head.id, entry: null } : { view: 'marks' })
  );
}

async function start(): Promise<void> {
  const [settings, bundled] = await Promise.all([
    readSettings(),
    readBundledPack().catch(() => null),
    startEntryTools(more => {
      tools = more;
      // Before the first drawing there is nothing to draw anew.
      if (values) draw();
    }),
  ]);
  const listed = await listPacks(bundled);
  const [syncs, syncState] = await Promise.all([readSyncStates(), readSyncState()]);
  values = {
    settings,
    bundled,
    listed,
    open: null,
    opening: false,
    unreadable: [],
    bin: [],
    syncs,
    syncState,
  };
  arrive();
  void refresh();
  const { signal } = closing;
  watchSettings(next => {
    show({ settings: next });
    void readSyncState().then(state => show({ syncState: state }));
  }, signal);
  watchSyncStates(() => void readSyncStates().then(states => show({ syncs: states })), signal);
  watchPacks(() => void refresh(), signal);
  window.addEventListener('hashchange', arrive, { signal });
}

void start();
