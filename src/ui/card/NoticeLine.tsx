import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../locale/say.ts';

export interface CardNotice {
  text: string;
  onUndo?: (event: MouseEvent) => void;
  /** The reader asked by keyboard: then the way back has the focus. */
  focus?: boolean;
}

export function NoticeLine({ notice }: { notice: CardNotice }) {
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (notice.focus) undo.current?.focus({ preventScroll: true });
  }, [notice]);
  return (
    <p class="notice" role="status">
      {notice.text}{' '}
      {notice.onUndo && (
        <button type="button" class="small" ref={undo} onClick={notice.onUndo}>
          {say('undo')}
        </button>
      )}
    </p>
  );
}
