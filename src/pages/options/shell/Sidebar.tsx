import type { ComponentChildren, ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../ui/controls/Button.tsx';
import { Icon, type IconName } from '../../../ui/controls/Icon.tsx';
import { PackLinks } from '../list/PackLinks.tsx';
import { printRoute, type Route } from './route.ts';

interface Props extends Pick<
  ComponentProps<typeof PackLinks>,
  'packs' | 'settings' | 'onSwitch' | 'onOrder'
> {
  binned: number;
  route: Route;
  onSkip: () => void;
  children: ComponentChildren;
}

interface Way {
  route: Route;
  name: string;
  icon?: IconName;
}

const LIST_WAYS: readonly Way[] = [
  { route: { view: 'import' }, name: 'Import a list', icon: 'upload' },
  { route: { view: 'propose', tab: null }, name: 'List from a document', icon: 'list' },
];

const SETTING_WAYS: readonly Way[] = [
  { route: { view: 'marks' }, name: 'Marking and cards' },
  { route: { view: 'words' }, name: 'Known and excluded words' },
  { route: { view: 'sites' }, name: 'Sites' },
  { route: { view: 'backup' }, name: 'Backup' },
  { route: { view: 'bin' }, name: 'Bin' },
  { route: { view: 'help' }, name: 'Help and shortcuts' },
];

export function Sidebar({ binned, route, onSkip, children, ...links }: Props) {
  // In a narrow window the places are behind a button, which stands before the heading.
  const [isOpen, setOpen] = useState(false);
  const place = printRoute(route);
  const here = route.view === 'pack' ? route.pack : null;
  const isOwn = links.packs.some(pack => pack.isOwn && pack.head.id === here);
  const newTerm: Way = { route: { view: 'new', pack: isOwn ? here : null }, name: 'New term', icon: 'add' };
  useEffect(() => setOpen(false), [place]);
  return (
    <nav class="sidebar" aria-label="Sidelight">
      <Button look="skip" onClick={onSkip}>
        Skip to the content
      </Button>
      <div class="bar">
        <p class="brand" aria-hidden="true">
          Sidelight
        </p>
        {children}
        <Button
          look="plain places-button"
          icon="list"
          aria-expanded={isOpen}
          aria-controls="places"
          onClick={() => setOpen(!isOpen)}
        >
          Menu
        </Button>
      </div>
      <div id="places" class={isOpen ? 'places open' : 'places'}>
        <section aria-labelledby="lists-title">
          <a class="button main" href={printRoute({ view: 'new-list' })}>
            <Icon name="add" />
            New list
          </a>
          <p id="lists-title" class="ways-title">
            Lists
          </p>
          <PackLinks {...links} here={here} />
          <Ways ways={[newTerm, ...LIST_WAYS]} here={route} />
        </section>
        <section aria-labelledby="settings-title">
          <p id="settings-title" class="ways-title">
            Settings
          </p>
          <Ways ways={SETTING_WAYS} here={route} binned={binned} />
        </section>
      </div>
    </nav>
  );
}

function Ways({ ways, here, binned = 0 }: { ways: readonly Way[]; here: Route; binned?: number }) {
  return (
    <ul class="ways">
      {ways.map(({ route: to, name, icon }) => (
        <li key={name}>
          <a href={printRoute(to)} aria-current={here.view === to.view ? 'page' : undefined}>
            {icon ? <Icon name={icon} /> : null}
            {name}
            {to.view === 'bin' && binned > 0 ? (
              <span class="small">{binned.toLocaleString('en')}</span>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}
