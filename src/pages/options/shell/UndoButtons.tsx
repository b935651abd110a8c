import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../ui/controls/Button.tsx';

interface Props {
  /** Labels of the acts that undo and redo would apply to; undefined if there is none. */
  undoLabel: string | undefined;
  redoLabel: string | undefined;
  onUndo: () => void;
  onRedo: () => void;
}

export function UndoButtons({ undoLabel, redoLabel, onUndo, onRedo }: Props) {
  useUndoKeys(onUndo, onRedo);
  const buttons = [
    { name: 'Undo', icon: 'undo', act: undoLabel, press: onUndo },
    { name: 'Redo', icon: 'redo', act: redoLabel, press: onRedo },
  ] as const;
  return (
    <div class="history" role="group" aria-label="Changes">
      {buttons.map(({ name, icon, act, press }) => (
        <Button
          key={name}
          look="quiet"
          icon={icon}
          aria-label={`${name}: ${act ?? 'nothing'}`}
          aria-disabled={act === undefined}
          title={`${name}: ${act ?? 'nothing'}`}
          onClick={() => act !== undefined && press()}
        >
          <span class="said-short">
            {name}
            {act === undefined ? '' : <bdi>: {act}</bdi>}
          </span>
        </Button>
      ))}
    </div>
  );
}

/** Ctrl or Cmd with Z, Shift and Z, or Y; in a text field these keys are the browser's own. */
function useUndoKeys(onUndo: () => void, onRedo: () => void): void {
  const latest = useRef({ onUndo, onRedo });
  latest.current = { onUndo, onRedo };
  useEffect(() => {
    const listening = new AbortController();
    const listen = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if ((key !== 'z' && key !== 'y') || isTextField(event.target)) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) latest.current.onRedo();
      else latest.current.onUndo();
    };
    document.addEventListener('keydown', listen, { signal: listening.signal });
    return () => listening.abort();
  }, []);
}

const NO_TEXT = new Set(['checkbox', 'radio', 'range', 'button', 'submit', 'reset', 'color', 'file']);

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NO_TEXT.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
