import type { ComponentChildren } from 'preact';
import type { Settings } from '../../../core/settings/settings.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { PackLinks } from '../list/PackLinks.tsx';
import type { ListedPack } from './listed-packs.ts';
import { printRoute, type Route } from './route.ts';

interface Props {
  packs: readonly ListedPack[];
  settings: Settings;
  binned: number;
  route: Route;
  onSwitch: (pack: ListedPack['head'], on: boolean) => void;
  /** Stores an order; `moved` is the title of the pack that has another place. */
  onOrder: (ids: string[], moved: string) => void;
  onSkip: () => void;
  children: ComponentChildren;
}

const WAYS_IN = [
  ['new', 'New term', 'add'],
  ['import', 'Import', 'upload'],
  ['propose', 'List from a document', 'list'],
] as const;

const PLACES = [
  ['words', 'Your words'],
  ['marks', 'Marks and card'],
  ['sites', 'Sites'],
  ['bin', 'Bin'],
  ['backup', 'Backup'],
] as const;

const wayTo = (view: (typeof WAYS_IN)[number][0]): Route =>
  view === 'new' ? { view, pack: null } : view === 'propose' ? { view, tab: null } : { view };

export function Sidebar({ packs, settings, binned, route, onSwitch, onOrder, onSkip, children }: Props) {
  const here = (is: boolean): 'page' | undefined => (is ? 'page' : undefined);
  return (
    <nav class="sidebar" aria-label="Sidelight">
      <Button look="skip" onClick={onSkip}>
        Skip to the content
      </Button>
      <p class="brand" aria-hidden="true">
        Sidelight
      </p>
      {children}
      <PackLinks
        packs={packs}
        packsOff={settings.packsOff}
        packsPrivate={settings.packsPrivate}
        here={route.view === 'pack' ? route.pack : null}
        onSwitch={onSwitch}
        onOrder={onOrder}
      />
      <ul class="ways">
        {WAYS_IN.map(([view, name, icon]) => (
          <li key={view}>
            <a href={printRoute(wayTo(view))} aria-current={here(route.view === view)}>
              <Icon name={icon} />
              {name}
            </a>
          </li>
        ))}
      </ul>
      <ul class="ways">
        {PLACES.map(([view, name]) => (
          <li key={view}>
            <a href={printRoute({ view })} aria-current={here(route.view === view)}>
              {name}
              {view === 'bin' && binned > 0 ? <span class="small">{binned.toLocaleString('en')}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
