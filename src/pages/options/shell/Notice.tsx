import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../ui/controls/Icon.tsx';

/** What the reader is told at the foot of the page. */
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

/** It stays until it is closed or something else happens. */
export function Notice({ notice, onUndo, onClose }: Props) {
  return (
    <div class="notice-place" role="status">
      {notice ? (
        <div class={`notice${notice.failed ? ' failed' : ''}`}>
          <p dir="auto">{notice.text}</p>
          {notice.canUndo ? (
            <button type="button" id="undo" class="button" onClick={onUndo}>
              Undo
            </button>
          ) : null}
          <button type="button" class="button plain square" aria-label="Close this notice" onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** An act that leads to another place does so within this time. */
const ARRIVAL_MS = 2_000;

/**
 * The notice goes when the reader goes elsewhere, where it would cover what it is not about; where the act itself led
 * there it stays.
 */
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
