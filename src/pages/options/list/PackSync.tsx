import { useEffect, useState } from 'preact/hooks';
import type { Pack } from '../../../core/model/model.ts';
import type { PackSyncState } from '../../../core/sync/pack-sync.ts';
import { SYNC_PACK_BYTES } from '../../../core/sync/sync-bytes.ts';
import { say } from '../../../locale/say.ts';
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
  const problem = formatSyncProblem(sync) ?? (measured === null ? tooLarge() : null);
  const isOn = sync !== null && sync.state !== 'waiting';
  const [isPressed, setPressed] = useState(false);
  const result = say(isOn ? 'listSyncOn' : 'listSyncOff');
  return (
    <Switch
      label={say('listSync')}
      hint={
        <>
          {problem ? null : formatSize(measured ?? sync?.bytes)}
          {/* Said by itself; the size is not, which changes with each edit. */}
          <span role="status">{problem ?? (isPressed ? ` ${result}` : null)}</span>
        </>
      }
      on={isOn}
      onChange={next => {
        setPressed(true);
        onSync(next);
      }}
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

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000);
const limit = (): string => say('kilobytes', { size: kilobytes(SYNC_PACK_BYTES) });

const tooLarge = (): string => say('listSyncTooLarge', { limit: limit() });

/** Null where nothing keeps the list from the other devices that was to go there. */
export function formatSyncProblem(sync: PackSyncState | null): string | null {
  const state = sync?.state;
  if (state === 'waiting') return say('listSyncWaits');
  if (state === 'failed') return say('listSyncFailed');
  if (state === 'no-room') return say('listSyncNoRoom', { limit: limit() });
  return state === 'too-large' ? tooLarge() : null;
}

const formatSize = (bytes: number | undefined): string =>
  bytes ? say('listSyncUsesSize', { used: kilobytes(bytes), limit: limit() }) : say('listSyncUses');
