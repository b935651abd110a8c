import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../../locale/say.ts';
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

/** Time to read a notice and to reach its button; the buttons in the sidebar undo at any time. */
const NOTICE_MS = 10_000;

/** Goes by itself, but not while the pointer or the focus is on it, nor where it says that something failed. */
export function Notice({ notice, onUndo, onClose }: Props) {
  const [isHeld, setHeld] = useState(false);
  const latest = useRef(onClose);
  latest.current = onClose;
  const place = useRef<HTMLDivElement>(null);
  // A button that goes with its notice takes the focus with it, and says so in some browsers only.
  useEffect(() => setHeld(place.current?.querySelector(':hover, :focus-within') !== null), [notice]);
  const isLasting = isHeld || notice === null || notice.failed === true;
  useEffect(() => {
    if (isLasting) return;
    const timer = setTimeout(() => latest.current(), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice, isLasting]);
  return (
    <div ref={place} class="notice-place" role="status">
      {notice ? (
        <div
          class={`notice${notice.failed ? ' failed' : ''}`}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={({ currentTarget }) => setHeld(currentTarget.contains(document.activeElement))}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <p dir="auto">{notice.text}</p>
          {notice.canUndo ? (
            <Button id="undo" onClick={onUndo}>
              {say('undo')}
            </Button>
          ) : null}
          <Button look="plain square" icon="close" aria-label={say('closeNotice')} onClick={onClose} />
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
