import { render } from 'preact';
import { parsePack } from '../formats/pack-json.ts';
import { printPack } from '../formats/pack-print.ts';
import {
  addPack,
  editPack,
  listOwnPacks,
  listUnreadablePacks,
  readBundledPack,
  removePack,
  watchPacks,
} from '../platform/pack-store.ts';
import { changeSettings, readSettings, watchSettings } from '../platform/settings-store.ts';
import type { OptionsActions, OptionsValues } from '../ui/options/actions.ts';
import { OptionsPage } from '../ui/options/OptionsPage.tsx';
import { parseRoute, type Route } from '../ui/options/route.ts';
import { saveFile } from './save-file.ts';

const closing = new AbortController();
let values: OptionsValues;
let route: Route;

/** After its own write the page shows it before the write's promise settles, so that it can go there at once. */
async function thenShow<T>(work: Promise<T>): Promise<T> {
  const value = await work;
  await refreshPacks();
  return value;
}

const actions: OptionsActions = {
  changeSettings: async change => show({ settings: await changeSettings(change) }),
  addPack: (pack, options) => thenShow(addPack(pack, options)),
  editPack: (id, edit) => thenShow(editPack(id, edit)),
  removePack: id => thenShow(removePack(id)),
  readPack: parsePack,
  savePack: pack => saveFile(`${pack.id}.json`, printPack(pack)),
  open: hash => {
    location.hash = hash;
  },
};

function show(changed: Partial<OptionsValues>): void {
  values = { ...values, ...changed };
  draw();
}

function draw(): void {
  render(<OptionsPage {...values} route={route} actions={actions} />, document.body);
  const heading = document.querySelector('h1')?.textContent;
  document.title = heading ? `${heading} – Sidelight` : 'Sidelight';
}

async function readPacks(): Promise<Pick<OptionsValues, 'own' | 'unreadable'>> {
  const [own, unreadable] = await Promise.all([listOwnPacks(), listUnreadablePacks()]);
  return { own, unreadable };
}

let turn = 0;

/** Shows the packs as they are stored now; of two reads at once the later one counts. */
async function refreshPacks(): Promise<void> {
  const mine = ++turn;
  const packs = await readPacks();
  if (mine === turn) show(packs);
}

function findRoute(): Route {
  const first = values.bundled ?? values.own[0];
  return (
    parseRoute(location.hash) ?? (first ? { view: 'pack', pack: first.id, entry: null } : { view: 'marks' })
  );
}

async function start(): Promise<void> {
  const [settings, bundled, packs] = await Promise.all([
    readSettings(),
    readBundledPack().catch(() => null),
    readPacks(),
  ]);
  values = { settings, bundled, ...packs };
  route = findRoute();
  draw();
  const { signal } = closing;
  watchSettings(next => show({ settings: next }), signal);
  watchPacks(() => void refreshPacks(), signal);
  window.addEventListener(
    'hashchange',
    () => {
      route = findRoute();
      draw();
    },
    { signal },
  );
}

void start();
