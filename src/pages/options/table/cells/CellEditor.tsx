import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isTable, parseCells } from './pasted-rows.ts';

/** The selection goes on in the row, up or down, or stays. */
export type Move = 'next' | 'previous' | 'down' | 'up' | 'stay';

export interface CellEditorProps {
  label: string;
  text: string;
  selects: boolean;
  fault: string | null;
  /** Keeps a text; false where it cannot be kept, so that the field stays. */
  onKeep: (text: string, move: Move) => boolean;
  onCancel: () => void;
  onPasteRows: (rows: string[][]) => void;
}

/** A text field over a cell, as high as its text. */
export function CellEditor({ label, text, selects, fault, onKeep, onCancel, onPasteRows }: CellEditorProps) {
  const faultId = useId();
  const [typed, setTyped] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  const latest = useRef({ typed, onKeep });
  latest.current = { typed, onKeep };
  // In time for the key that began this: the browser types it into what has the focus then.
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (selects) field.current?.select();
    else field.current?.setSelectionRange(text.length, text.length);
  }, []);
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.blockSize = 'auto';
    current.style.blockSize = `${current.scrollHeight + 2}px`;
    current.parentElement?.scrollIntoView?.({ block: 'nearest' });
  }, [typed, fault]);
  const keep = (move: Move): void => {
    if (isDone.current) return;
    // Keeping it may take the focus away, which is no second reason to keep it.
    isDone.current = true;
    isDone.current = latest.current.onKeep(latest.current.typed, move);
  };
  // A row that is scrolled out of sight goes, with its field.
  useEffect(() => () => keep('stay'), []);

  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    // Enter and Tab that end the composing of a word belong to that.
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') keep(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') keep(event.shiftKey ? 'previous' : 'next');
    else if (event.key === 'Escape') {
      isDone.current = true;
      onCancel();
    } else return;
    event.preventDefault();
  };
  return (
    <div class="cell-editor">
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        aria-label={label}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={fault ? faultId : undefined}
        value={typed}
        onInput={event => setTyped(event.currentTarget.value)}
        onKeyDown={press}
        onClick={event => event.stopPropagation()}
        onPaste={event => {
          event.stopPropagation();
          const rows = parseCells(event.clipboardData?.getData('text/plain') ?? '');
          if (!isTable(rows)) return;
          event.preventDefault();
          onPasteRows(rows);
        }}
        onBlur={({ relatedTarget }) => {
          // The window that loses the focus gives it back to the field.
          if (relatedTarget || document.activeElement !== field.current) keep('stay');
        }}
      />
      {fault ? (
        <p id={faultId} class="problem" role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  );
}
