import { useEffect, useRef } from 'preact/hooks';
import type { PhraseValue } from '../../../core/phrase.ts';
import { say, sayValue } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { sayNodes } from '../../../ui/labels/say-nodes.ts';

interface Props {
  /** Labels of the acts that undo and redo would apply to; undefined if there is none. */
  undoLabel: PhraseValue | undefined;
  redoLabel: PhraseValue | undefined;
  onUndo: () => void;
  onRedo: () => void;
}

export function UndoButtons({ undoLabel, redoLabel, onUndo, onRedo }: Props) {
  useUndoKeys(onUndo, onRedo);
  const buttons = [
    { icon: 'undo', named: 'undoAct', none: 'undoNothing', act: undoLabel, press: onUndo },
    { icon: 'redo', named: 'redoAct', none: 'redoNothing', act: redoLabel, press: onRedo },
  ] as const;
  return (
    <div class="history" role="group" aria-label={say('undoGroup')}>
      {buttons.map(({ icon, named, none, act, press }) => {
        const name = act === undefined ? say(none) : say(named, { act });
        return (
          <Button
            key={icon}
            look="quiet"
            icon={icon}
            aria-label={name}
            aria-disabled={act === undefined}
            title={name}
            onClick={() => act !== undefined && press()}
          >
            <span class="said-short">
              {act === undefined ? say(icon) : sayNodes(named, { act: <bdi>{sayValue(act)}</bdi> })}
            </span>
          </Button>
        );
      })}
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
