import type { ComponentChildren, ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LabelKey } from '../../../core/phrase.ts';
import { say, sayValue } from '../../../locale/say.ts';
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
  name: LabelKey;
  icon?: IconName;
}

const LIST_WAYS: readonly Way[] = [
  { route: { view: 'import' }, name: 'placeImport', icon: 'upload' },
  { route: { view: 'propose', tab: null }, name: 'placePropose', icon: 'list' },
];

const SETTING_WAYS: readonly Way[] = [
  { route: { view: 'marks' }, name: 'placeMarks' },
  { route: { view: 'words' }, name: 'placeWords' },
  { route: { view: 'sites' }, name: 'placeSites' },
  { route: { view: 'backup' }, name: 'placeBackup' },
  { route: { view: 'bin' }, name: 'placeBin' },
  { route: { view: 'help' }, name: 'placeHelp' },
];

export function Sidebar({ binned, route, onSkip, children, ...links }: Props) {
  // In a narrow window the places are behind a button, which stands before the heading.
  const [isOpen, setOpen] = useState(false);
  const place = printRoute(route);
  const here = route.view === 'pack' ? route.pack : null;
  const isOwn = links.packs.some(pack => pack.isOwn && pack.head.id === here);
  const newTerm: Way = {
    route: { view: 'new', pack: isOwn ? here : null },
    name: 'placeNewTerm',
    icon: 'add',
  };
  useEffect(() => setOpen(false), [place]);
  return (
    <nav class="sidebar" aria-label={say('name')}>
      <Button look="skip" onClick={onSkip}>
        {say('placesSkip')}
      </Button>
      <div class="bar">
        <p class="brand" aria-hidden="true">
          {say('name')}
        </p>
        {children}
        <Button
          look="plain places-button"
          icon="list"
          aria-expanded={isOpen}
          aria-controls="places"
          onClick={() => setOpen(!isOpen)}
        >
          {say('placesMenu')}
        </Button>
      </div>
      <div id="places" class={isOpen ? 'places open' : 'places'}>
        <section aria-labelledby="lists-title">
          <a class="button main" href={printRoute({ view: 'new-list' })}>
            <Icon name="add" />
            {say('placeNewList')}
          </a>
          <p id="lists-title" class="ways-title">
            {say('placesLists')}
          </p>
          <PackLinks {...links} here={here} />
          <Ways ways={[newTerm, ...LIST_WAYS]} here={route} />
        </section>
        <section aria-labelledby="settings-title">
          <p id="settings-title" class="ways-title">
            {say('placesSettings')}
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
            {say(name)}
            {to.view === 'bin' && binned > 0 ? <span class="small">{sayValue(binned)}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  );
}
