import { Button } from '../../../ui/controls/Button.tsx';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../../../locale/say.ts';
import type { Progress } from './work.ts';

interface Props {
  progress: Progress;
  onCancel?: () => void;
}

/** Most work is done sooner, and nobody could read of it. */
const SHOW_AFTER_MS = 400;

export function WorkProgress({ progress, onCancel }: Props) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const { label, done } = progress;
  return (
    <div class="import-progress">
      <label class="field">
        <span>{say('workGoesOn', { work: label })}</span>
        <progress value={done ?? undefined} max={1} />
      </label>
      {onCancel ? (
        <Button id="import-cancel" onClick={onCancel}>
          {say('cancel')}
        </Button>
      ) : null}
    </div>
  );
}
