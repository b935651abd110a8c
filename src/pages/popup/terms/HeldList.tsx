import { useState } from 'preact/hooks';
import { Button } from '../../../ui/controls/Button.tsx';
import { Offers, offersFor } from '../../../ui/controls/Offers.tsx';
import type { OnChange } from '../page-view.ts';
import type { HeldGroup } from './held-groups.ts';

export interface HeldListProps {
  groups: readonly HeldGroup[];
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  onChange: OnChange;
  onOptions: (place: string) => void;
}

/** Of each kind this many are listed at once, so that a long page stays readable: those with a sentence take more room. */
const MAX_ROWS = { withReason: 3, short: 8 };

export function HeldList({ groups, isOpen, onToggle, onChange, onOptions }: HeldListProps) {
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <details class="held" open={isOpen} onToggle={event => onToggle(event.currentTarget.open)}>
      <summary>{count.toLocaleString('en')} held back</summary>
      {groups.map(group => (
        <Group key={group.kind} group={group} onChange={onChange} onOptions={onOptions} />
      ))}
    </details>
  );
}

function Group({
  group,
  onChange,
  onOptions,
}: { group: HeldGroup } & Pick<HeldListProps, 'onChange' | 'onOptions'>) {
  const [showsAll, setShowsAll] = useState(false);
  const { kind, name, count, why, terms } = group;
  const hasReasons = terms.some(term => term.why !== null);
  const isShort = !hasReasons && terms.every(({ changes }) => changes.length === 0);
  const most = hasReasons ? MAX_ROWS.withReason : MAX_ROWS.short;
  // One more line costs no more than the button that would hide it.
  const shown = showsAll || terms.length <= most + 1 ? terms : terms.slice(0, most);
  return (
    <section aria-labelledby={`held-${kind}`}>
      <h3 id={`held-${kind}`}>
        <span class="count">{count.toLocaleString('en')}</span> {name}
      </h3>
      {why ? <p>{why}</p> : null}
      <ul class={isShort ? 'in-line' : undefined}>
        {shown.map(({ key, text, headword, count: times, why: reason, changes }) => (
          <li key={key} data-item={changes.length > 0 ? key : undefined}>
            <div class="held-row">
              <span>
                <bdi class="name">{text}</bdi>
                {times > 1 ? ` × ${times.toLocaleString('en')}` : null}
              </span>
              <Offers
                offers={offersFor(changes, change => onChange(change, headword))}
                className="button quiet"
                about={text}
              />
            </div>
            {reason ? <p>{reason}</p> : null}
          </li>
        ))}
      </ul>
      {shown.length < terms.length ? (
        <Button look="quiet" onClick={() => setShowsAll(true)}>
          Show {(terms.length - shown.length).toLocaleString('en')} more
        </Button>
      ) : null}
      {kind === 'dense' ? (
        <Button look="quiet" onClick={() => onOptions('#marks')}>
          Change in settings
        </Button>
      ) : null}
    </section>
  );
}
