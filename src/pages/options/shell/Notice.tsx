import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../ui/controls/Button.tsx';

export interface NoticeValue {
  text: string;
  canUndo?: boolean;
  failed?: boolean;
}

interface Props {
  notice: NoticeValue | null;
  onUndo: () => void;
  onClose: () => void;
}

export function Notice({ notice, onUndo, onClose }: Props) {
  return (
    <div class="notice-place" role="status">
      {notice ? (
        <div class={`notice${notice.failed ? ' failed' : ''}`}>
          <p dir="auto">{notice.text}</p>
          {notice.canUndo ? (
            <Button id="undo" onClick={onUndo}>
              Undo
            </Button>
          ) : null}
          <Button look="plain square" icon="close" aria-label="Close this notice" onClick={onClose} />
        </div>
      ) : null}
    </div>
  );
}

/** An act that leads to another place does so within this time. */
const ARRIVAL_MS = 2_000;

/** The notice goes when the reader goes elsewhere; where the act itself led there, it stays. */
export function useNotice(place: string): [NoticeValue | null, (notice: NoticeValue | null) => void] {
  const [notice, setNotice] = useState<NoticeValue | null>(null);
  const shownAt = useRef(0);
  const show = useCallback((next: NoticeValue | null): void => {
    shownAt.current = performance.now();
    setNotice(next);
  }, []);
  useEffect(() => {
    if (performance.now() - shownAt.current > ARRIVAL_MS) setNotice(null);
  }, [place]);
  return [notice, show];
}
