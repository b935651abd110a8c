import { useLayoutEffect, useRef } from 'preact/hooks';

/** What has just happened, said in the card where it was asked for. */
export interface Notice {
  said: string;
  /** Takes it back; absent where there is no way back. */
  onUndo?: (event: MouseEvent) => void;
  /** True if the reader asked by keyboard: then the way back has the focus. */
  focus?: boolean;
}

/** The line of a notice, with its way back. */
export function NoticeLine({ notice }: { notice: Notice }) {
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (notice.focus) undo.current?.focus({ preventScroll: true });
  }, [notice]);
  return (
    <p class="notice" role="status">
      {notice.said}{' '}
      {notice.onUndo && (
        <button type="button" class="small" ref={undo} onClick={notice.onUndo}>
          Undo
        </button>
      )}
    </p>
  );
}
