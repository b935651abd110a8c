import { act, render } from '@testing-library/preact';
import type { BinItem, ListedPack } from '../../../src/core/packs/pack-edits.ts';
import type { Pack } from '../../../src/core/model/model.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings.ts';
import type { QuarantinedFile } from '../../../src/platform/packs/quarantine.ts';
import { arrangeListed } from '../../../src/core/packs/active-packs.ts';
import type { OptionsValues } from '../../../src/pages/options/shell/page-actions.ts';
import type { Stores } from '../../../src/pages/options/shell/stores.ts';
import type { FileActions } from '../../../src/pages/options/backup/file-actions.ts';
import { OptionsPage } from '../../../src/pages/options/shell/OptionsPage.tsx';
import { packOf, parseRoute, type Route } from '../../../src/pages/options/shell/route.ts';
import { makeBundled } from '../../helpers/packs.ts';
import { applyInMemory, type MemoryStore } from './options-store.ts';

interface Start {
  hash: string;
  own?: Pack[];
  settings?: Partial<Settings>;
  unreadable?: OptionsValues['unreadable'];
  bin?: BinItem[];
  aside?: QuarantinedFile[];
  files?: Partial<FileActions>;
  propose?: Stores['propose'];
  syncs?: OptionsValues['syncs'];
  syncState?: OptionsValues['syncState'];
  measurePack?: Stores['measurePack'];
}

// jsdom has no layout, and so nothing that tells of it.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

const NO_FILES: FileActions = {
  startImport: () => {
    throw new Error('not used');
  },
  savePack: () => Promise.reject(new Error('not used')),
  saveBackup: () => Promise.reject(new Error('not used')),
  readBackup: () => Promise.reject(new Error('not used')),
};

const listed = ({ entries, statements, ...head }: Pack, isOwn: boolean): ListedPack => ({
  head,
  entries: entries.length,
  statements: statements.length,
  isOwn,
});

/** The options page over stores in memory; `now` is what they hold, `draw` shows a change made elsewhere. */
export function openOptionsPage({
  hash,
  own = [],
  settings,
  unreadable = [],
  bin = [],
  aside = [],
  files,
  propose,
  syncs = [],
  syncState = 'synced',
  measurePack = () => Promise.resolve(11_500),
}: Start) {
  const bundled = makeBundled();
  const now: MemoryStore & {
    settings: Settings;
    hash: string;
    syncs: OptionsValues['syncs'];
    saved: { name: string; text: string; type: string }[];
  } = {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    own,
    bin,
    binned: new Map(),
    saved: [],
    hash,
    syncs,
  };
  const fail = new Set<string>();
  const step = async <T,>(name: string, work: () => T): Promise<T> => {
    await Promise.resolve();
    if (fail.has(name)) throw new Error('The disk is full.');
    const value = work();
    draw();
    return value;
  };
  const shipped = (): Pack => ({
    ...bundled,
    ...(now.isBundledPrivate !== undefined && { private: now.isBundledPrivate }),
  });
  const find = (id: string | null): Pack | null =>
    [shipped(), ...now.own].find(pack => pack.id === id) ?? null;
  const stores: Stores = {
    changeSettings: change => step('changeSettings', () => (now.settings = change(now.settings))),
    applyEdits: edits => step('applyEdits', () => applyInMemory(now, edits)),
    readPack: id => Promise.resolve(find(id)),
    nameEntries: names => {
      const all = [bundled, ...now.own].flatMap(({ id, entries }) =>
        entries.map(entry => [`${id}/${entry.id}`, entry.headword] as const),
      );
      return Promise.resolve(new Map(all.filter(([name]) => names.includes(name))));
    },
    forgetBin: keys => step('forgetBin', () => (now.bin = now.bin.filter(({ key }) => !keys.includes(key)))),
    setPackSync: (id, on) =>
      step('setPackSync', () => {
        const others = now.syncs.filter(sync => sync.id !== id);
        now.syncs = on ? [...others, { id, state: 'on', bytes: 0 }] : others;
      }),
    measurePack,
    readQuarantine: () => Promise.resolve(aside),
    files: { ...NO_FILES, ...files },
    propose: propose ?? (() => ({ result: new Promise(() => undefined), end: () => undefined })),
    saveFile: file => now.saved.push(file),
    open: next => {
      now.hash = next;
      draw();
    },
  };
  const page = () => {
    const route = parseRoute(now.hash) as Route;
    const packs = [listed(shipped(), false), ...now.own.map(pack => listed(pack, true))];
    return (
      <OptionsPage
        settings={now.settings}
        packs={arrangeListed(packs, now.settings)}
        open={find(packOf(route))}
        opening={false}
        unreadable={unreadable}
        bin={now.bin}
        syncs={now.syncs}
        syncState={syncState}
        route={route}
        stores={stores}
      />
    );
  };
  const { rerender, container } = render(page());
  function draw(): void {
    void act(() => rerender(page()));
  }
  return { now, fail, draw, container, go: stores.open };
}
