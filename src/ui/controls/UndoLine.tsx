import { Button } from './Button.tsx';
interface Props {
  notice: string | null;
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
            <Button look="quiet" onClick={onUndo}>
              Undo
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
