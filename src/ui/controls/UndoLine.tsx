interface Props {
  /** What has just happened, or null. */
  said: string | null;
  /** Absent where there is no way back. */
  onUndo?: () => void;
}

/** What has just happened, said where it happened, with a way back. It is always there, so that it is read out. */
export function UndoLine({ said, onUndo }: Props) {
  return (
    <div class="undo-line" role="status">
      {said ? (
        <>
          <p>{said}</p>
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
