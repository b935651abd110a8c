import type { Pack } from '../../core/model.ts';
import { Icon } from '../shared/Icon.tsx';
import { MarkSample } from '../shared/MarkSample.tsx';
import { Switch } from '../shared/Switch.tsx';
import { printRoute, type Route } from './route.ts';

interface Props {
  packs: readonly Pack[];
  packsOff: readonly string[];
  route: Route;
  onSwitch: (id: string, on: boolean) => void;
}

const PLACES = [
  ['marks', 'Marks and card'],
  ['words', 'Your words'],
  ['sites', 'Sites'],
  ['import', 'Import'],
] as const;

/** The way to every place of the page. */
export function Sidebar({ packs, packsOff, route, onSwitch }: Props) {
  const here = (is: boolean): 'page' | undefined => (is ? 'page' : undefined);
  return (
    <nav class="sidebar" aria-label="Sidelight">
      <p class="brand" aria-hidden="true">
        Sidelight
      </p>
      <ul class="packs">
        {packs.map(({ id, title, mark }) => (
          <li key={id}>
            <a
              href={printRoute({ view: 'pack', pack: id, entry: null })}
              aria-current={here(route.view === 'pack' && route.pack === id)}
            >
              <MarkSample mark={mark} />
              <span>
                <bdi>{title}</bdi>
              </span>
            </a>
            <Switch
              bare
              label={
                <>
                  Mark the terms of <bdi>{title}</bdi>
                </>
              }
              on={!packsOff.includes(id)}
              onChange={on => onSwitch(id, on)}
            />
          </li>
        ))}
        <li>
          <a href={printRoute({ view: 'new', pack: null })} aria-current={here(route.view === 'new')}>
            <Icon name="add" />
            New term
          </a>
        </li>
      </ul>
      <ul>
        {PLACES.map(([view, name]) => (
          <li key={view}>
            <a href={printRoute({ view })} aria-current={here(route.view === view)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
