import type { ComponentChildren, ComponentProps } from 'preact';
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

const WAYS: readonly (readonly { route: Route; name: string; icon?: IconName }[])[] = [
  [
    { route: { view: 'new', pack: null }, name: 'New term', icon: 'add' },
    { route: { view: 'import' }, name: 'Import', icon: 'upload' },
    { route: { view: 'propose', tab: null }, name: 'List from a document', icon: 'list' },
  ],
  [
    { route: { view: 'words' }, name: 'Your words' },
    { route: { view: 'marks' }, name: 'Marks and card' },
    { route: { view: 'sites' }, name: 'Sites' },
    { route: { view: 'bin' }, name: 'Bin' },
    { route: { view: 'backup' }, name: 'Backup' },
  ],
];

export function Sidebar({ binned, route, onSkip, children, ...links }: Props) {
  return (
    <nav class="sidebar" aria-label="Sidelight">
      <Button look="skip" onClick={onSkip}>
        Skip to the content
      </Button>
      <p class="brand" aria-hidden="true">
        Sidelight
      </p>
      {children}
      <PackLinks {...links} here={route.view === 'pack' ? route.pack : null} />
      {WAYS.map((ways, at) => (
        <ul key={at} class="ways">
          {ways.map(({ route: to, name, icon }) => (
            <li key={name}>
              <a href={printRoute(to)} aria-current={route.view === to.view ? 'page' : undefined}>
                {icon ? <Icon name={icon} /> : null}
                {name}
                {to.view === 'bin' && binned > 0 ? (
                  <span class="small">{binned.toLocaleString('en')}</span>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
