import { say } from '../../locale/say.ts';
import { Button } from './Button.tsx';

interface Props {
  notice: string | null;
  onUndo?: () => void;
}

/** The last act with its undo. The element is always in the page, so that screen readers announce changes in it. */
export function UndoLine({ notice, onUndo }: Props) {
  return (
    <div class="undo-line" role="status">
      {notice ? (
        <>
          <p>{notice}</p>
          {onUndo ? (
            <Button look="quiet" onClick={onUndo}>
              {say('undo')}
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
