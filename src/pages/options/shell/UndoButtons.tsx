import { Icon } from '../../../ui/controls/Icon.tsx';

interface Props {
  /** What undo would take back, and redo do again; null for nothing. */
  undoSaid: string | null;
  redoSaid: string | null;
  onUndo: () => void;
  onRedo: () => void;
}

/** Undo and redo, each with what it is about. They stay where they are, so that the focus does. */
export function UndoButtons({ undoSaid, redoSaid, onUndo, onRedo }: Props) {
  return (
    <div class="history" role="group" aria-label="Changes">
      <Act icon="undo" name="Undo" said={undoSaid} onAct={onUndo} />
      <Act icon="redo" name="Redo" said={redoSaid} onAct={onRedo} />
    </div>
  );
}

interface ActProps {
  icon: 'undo' | 'redo';
  name: string;
  said: string | null;
  onAct: () => void;
}

function Act({ icon, name, said, onAct }: ActProps) {
  const label = said === null ? `${name}: nothing` : `${name}: ${said}`;
  return (
    <button
      type="button"
      class="button quiet"
      aria-label={label}
      aria-disabled={said === null}
      title={label}
      onClick={() => said !== null && onAct()}
    >
      <Icon name={icon} />
      <span class="said-short">
        {name}
        {said === null ? '' : <bdi>: {said}</bdi>}
      </span>
    </button>
  );
}
