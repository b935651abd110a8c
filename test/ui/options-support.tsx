import { render } from '@testing-library/preact';
import type { Pack } from '../../src/core/model.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import type { OptionsActions, OptionsValues, ReadPack } from '../../src/ui/options/actions.ts';
import { OptionsPage } from '../../src/ui/options/OptionsPage.tsx';
import { parseRoute, type Route } from '../../src/ui/options/route.ts';
import { makeBundled } from '../support/packs.ts';

interface Start {
  hash: string;
  own?: Pack[];
  settings?: Partial<Settings>;
  readPack?: (text: string, name: string) => ReadPack;
  unreadable?: OptionsValues['unreadable'];
}

/** The options page over stores in memory; `now` is what they hold, `draw` shows a change made elsewhere. */
export function openOptionsPage({ hash, own = [], settings, readPack, unreadable = [] }: Start) {
  const now: { settings: Settings; own: Pack[]; saved: Pack[]; hash: string } = {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    own,
    saved: [],
    hash,
  };
  const fail = new Set<string>();
  const step = async (name: string, work: () => unknown): Promise<unknown> => {
    await Promise.resolve();
    if (fail.has(name)) throw new Error('The disk is full.');
    const value = work();
    draw();
    return value;
  };
  const actions: OptionsActions = {
    changeSettings: change => step('changeSettings', () => (now.settings = change(now.settings))),
    addPack: (pack, { replace = false, place } = {}) =>
      step('addPack', () => {
        const old = now.own.findIndex(({ id }) => id === pack.id);
        if (old >= 0 && !replace) throw new Error('There already is a list.');
        now.own = now.own.toSpliced(old >= 0 ? old : (place ?? now.own.length), old >= 0 ? 1 : 0, pack);
      }),
    editPack: (id, edit) =>
      step('editPack', () => {
        if (!now.own.some(pack => pack.id === id)) throw new Error('There is no list.');
        now.own = now.own.map(pack => (pack.id === id ? edit(pack) : pack));
      }),
    removePack: id =>
      step('removePack', () => {
        const place = now.own.findIndex(pack => pack.id === id);
        const pack = now.own[place];
        now.own = now.own.toSpliced(place, 1);
        return { pack, place };
      }) as ReturnType<OptionsActions['removePack']>,
    readPack: readPack ?? (() => ({ ok: false, errors: ['not used'] })),
    savePack: pack => now.saved.push(pack),
    open: next => {
      now.hash = next;
      draw();
    },
  };
  const page = () => (
    <OptionsPage
      settings={now.settings}
      bundled={bundled}
      own={now.own}
      unreadable={unreadable}
      route={parseRoute(now.hash) as Route}
      actions={actions}
    />
  );
  const bundled = makeBundled();
  const { rerender, container } = render(page());
  function draw(): void {
    rerender(page());
  }
  return { now, fail, draw, container, go: actions.open };
}
