interface Props {
  /** What has just happened. */
  notice: string | null;
  /** Absent where there is no way back. */
  onUndo?: () => void;
}

/** What has just happened, with a way back. It is always in the page, so that screen readers announce it. */
export function UndoLine({ notice, onUndo }: Props) {
  return (
    <div class="undo-line" role="status">
      {notice ? (
        <>
          <p>{notice}</p>
          {onUndo ? (
            <button type="button" class="button quiet" onClick={onUndo}>
              Undo
            </button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
