import { useEffect, useState } from 'preact/hooks';
import type { QuarantinedPack, OptionsActions, Run, UnreadablePack } from '../shell/actions.ts';

interface Props {
  unreadable: readonly UnreadablePack[];
  actions: Pick<OptionsActions, 'readQuarantine' | 'saveFile'>;
  run: Run;
}

/** What is stored and cannot be read by this version: what is wrong with it, and a way to save it. Nothing where all can. */
export function Quarantined({ unreadable, actions, run }: Props) {
  const [aside, setAside] = useState<readonly QuarantinedPack[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void run(actions.readQuarantine().then(found => void (isCurrent && setAside(found))));
    return () => {
      isCurrent = false;
    };
  }, [unreadable]);
  if (aside.length === 0 && unreadable.length === 0) return null;
  return (
    <section class="aside" aria-labelledby="aside">
      <h2 id="aside">Kept, but not readable</h2>
      <p class="small">
        This version of Sidelight cannot read these. They are kept as they are; save them to mend them, or to
        open them with a newer version.
      </p>
      <ul>
        {unreadable.map(({ id, reason }) => (
          <li key={id}>
            <p>
              “<bdi>{id}</bdi>”
            </p>
            <p class="small" dir="auto">
              {reason}
            </p>
          </li>
        ))}
      </ul>
      <ul class="bin">
        {aside.map(({ name, json }, at) => (
          <li key={at}>
            <bdi>{name}</bdi>
            <button
              type="button"
              class="button"
              aria-label={`Save ${name}`}
              onClick={() => actions.saveFile({ name, text: json, type: 'application/json' })}
            >
              Save
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
