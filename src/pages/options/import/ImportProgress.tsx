import { useEffect, useState } from 'preact/hooks';
import type { ImportProgress as Progress } from './import-job.ts';

interface Props {
  progress: Progress;
  /** Absent where the work cannot be stopped. */
  onCancel?: () => void;
}

/** What takes no longer than this is done before anybody could read of it, in ms. */
const UNSEEN = 400;

/** How far some work is, with a way out; nothing at first, because most work is done at once. */
export function ImportProgress({ progress, onCancel }: Props) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), UNSEEN);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const { said, done } = progress;
  return (
    <div class="import-progress">
      <label class="field">
        <span>{said} …</span>
        <progress value={done ?? undefined} max={1} />
      </label>
      {onCancel ? (
        <button type="button" id="import-cancel" class="button" onClick={onCancel}>
          Cancel
        </button>
      ) : null}
    </div>
  );
}
