import { MarkSample } from '../shared/MarkSample.tsx';
import { Switch } from '../shared/Switch.tsx';
import type { PopupPack } from './PopupPage.tsx';

interface Props {
  packs: readonly PopupPack[];
  packsOff: readonly string[];
  onSwitch: (id: string, on: boolean) => void;
}

/** Every pack with its line, on or off. */
export function PackSwitches({ packs, packsOff, onSwitch }: Props) {
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
              on={!packsOff.includes(id)}
              onChange={on => onSwitch(id, on)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
