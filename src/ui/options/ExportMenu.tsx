import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import { printRoute } from './route.ts';
import type { ExportMenuProps } from './slots.ts';

/** The formats that a pack can be saved in, each with what it cannot hold, and a view to print. */
export function ExportMenu({ pack, files, run }: ExportMenuProps) {
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useClosing({ open, place, close: () => setOpen(false), button });

  const save = async (format: string): Promise<void> => {
    setOpen(false);
    button.current?.focus();
    setSaving(true);
    await run(files.savePack(pack.id, format));
    setSaving(false);
  };
  return (
    <div class="export-menu" ref={place}>
      <button
        type="button"
        class="button plain"
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        aria-busy={saving}
        onClick={() => setOpen(!open)}
      >
        <Icon name="download" />
        Export
      </button>
      <ul id={id} hidden={!open} class="menu-list">
        {files.exportFormats.map(({ name, label, lacks }) => (
          <li key={name}>
            <button type="button" onClick={() => void save(name)}>
              {label}
              {lacks ? <span class="small">{lacks}</span> : null}
            </button>
          </li>
        ))}
        <li>
          <a href={printRoute({ view: 'print', pack: pack.id })}>
            Print view
            <span class="small">A plain page with every term and statement.</span>
          </a>
        </li>
      </ul>
    </div>
  );
}

interface Closing {
  open: boolean;
  place: { current: HTMLElement | null };
  button: { current: HTMLElement | null };
  close: () => void;
}

/** Closes at Escape and where the reader goes elsewhere. */
function useClosing({ open, place, button, close }: Closing): void {
  useEffect(() => {
    if (!open) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const leave = (event: Event): void => {
      if (!place.current?.contains(event.target as Node)) close();
    };
    document.addEventListener('pointerdown', leave, { signal });
    document.addEventListener('focusin', leave, { signal });
    place.current?.addEventListener(
      'keydown',
      event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
        button.current?.focus();
      },
      { signal },
    );
    return () => stop.abort();
  });
}
