import { useEffect, useState } from 'preact/hooks';
import type { QuarantinedFile } from '../../../platform/packs/quarantine.ts';
import type { PlaceProps } from '../shell/page-actions.ts';

type Props = Pick<PlaceProps, 'unreadable' | 'actions' | 'run'>;

/** What is stored and this version cannot read: what is wrong with it, and a way to save it. */
export function Quarantined({ unreadable, actions, run }: Props) {
  const [files, setFiles] = useState<readonly QuarantinedFile[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void run(actions.readQuarantine().then(found => void (isCurrent && setFiles(found))));
    return () => {
      isCurrent = false;
    };
  }, [unreadable]);
  if (files.length === 0 && unreadable.length === 0) return null;
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
        {files.map(({ name, json }, at) => (
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
