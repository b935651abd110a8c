import type { Settings } from '../../core/settings/settings.ts';
import { MarkSample } from '../../ui/controls/MarkSample.tsx';
import { Switch } from '../../ui/controls/Switch.tsx';
import type { PopupPack } from './page-view.ts';

interface Props {
  packs: readonly PopupPack[];
  settings: Pick<Settings, 'packsOff' | 'packsPrivate'>;
  onSwitch: (id: string, on: boolean) => void;
}

/** Every pack with its line, on or off. */
export function PackSwitches({ packs, settings, onSwitch }: Props) {
  if (packs.length === 0) return null;
  return (
    <section class="packs" aria-labelledby="packs">
      <h2 id="packs">Packs</h2>
      <ul>
        {packs.map(({ id, title, mark }) => (
          <li key={id}>
            <Switch
              label={
                <span class="pack">
                  <MarkSample mark={mark} />
                  <span>
                    <bdi>{title}</bdi>
                  </span>
                </span>
              }
              hint={settings.packsPrivate.includes(id) ? 'Private: shown here only' : null}
              on={!settings.packsOff.includes(id)}
              onChange={on => onSwitch(id, on)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
