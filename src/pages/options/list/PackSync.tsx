import { useEffect, useState } from 'preact/hooks';
import type { Pack } from '../../../core/model/model.ts';
import type { PackSyncState } from '../../../core/sync/pack-sync.ts';
import { SYNC_PACK_BYTES } from '../../../core/sync/sync-bytes.ts';
import { Switch } from '../../../ui/controls/Switch.tsx';

const MEASURE_DELAY_MS = 300;

interface Props {
  pack: Pack;
  sync: PackSyncState | null;
  measurePack: (pack: Pack) => Promise<number | null>;
  onSync: (on: boolean) => void;
}

export function PackSync({ pack, sync, measurePack, onSync }: Props) {
  const measured = useMeasured(pack, measurePack);
  const problem = formatProblem(sync, measured);
  const isOn = sync !== null && sync.state !== 'waiting';
  return (
    <Switch
      label="Sync to my other devices"
      hint={
        <>
          {problem ? null : formatSize(measured ?? sync?.bytes)}
          {/* Only what stands in the way is said by itself: the size changes with each edit. */}
          <span role="status">{problem}</span>
        </>
      }
      on={isOn}
      onChange={onSync}
    />
  );
}

/** The bytes that the pack takes in sync; null where it is too large, undefined while that is not known. */
function useMeasured(pack: Pack, measurePack: Props['measurePack']): number | null | undefined {
  const [measured, setMeasured] = useState<number | null | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      measurePack(pack).then(
        bytes => isCurrent && setMeasured(bytes),
        () => isCurrent && setMeasured(undefined),
      );
    }, MEASURE_DELAY_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [pack, measurePack]);
  return measured;
}

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} KB`;
const LIMIT = kilobytes(SYNC_PACK_BYTES);

function formatProblem(sync: PackSyncState | null, measured: number | null | undefined): string | null {
  const state = sync?.state;
  if (state === 'waiting')
    return 'Another device syncs a list of this name. Switch it on to bring the two together.';
  if (state === 'failed')
    return 'The browser’s sync does not take it at the moment. Sidelight keeps trying; your list is safe here.';
  if (state === 'no-room')
    return `No room beside your other synced lists: ${LIMIT} in all. What you change stays on this device.`;
  return state === 'too-large' || measured === null
    ? `Too large to sync: more than ${LIMIT}. It stays on this device.`
    : null;
}

function formatSize(bytes: number | undefined): string {
  return `${bytes ? `${kilobytes(bytes)} of ${LIMIT}, through` : 'Through'} your browser’s own sync.`;
}
