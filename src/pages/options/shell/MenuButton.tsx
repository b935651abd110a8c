import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  key: string;
  label: ComponentChildren;
  onChoose: () => void;
}

interface Props {
  label: ComponentChildren;
  name?: string;
  items: readonly MenuItem[];
  className?: string;
}

export function MenuButton({ label, name, items, className = 'button' }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const buttons = (): HTMLElement[] => [
    ...(around.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  const close = (): void => {
    setOpen(false);
    around.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };
  useEffect(() => {
    if (open) buttons()[0]?.focus();
  }, [open]);

  const step = (event: KeyboardEvent): void => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = new Map([
      ['ArrowDown', at + 1],
      ['ArrowUp', at - 1 + all.length],
      ['Home', 0],
      ['End', all.length - 1],
    ]).get(event.key);
    if (next !== undefined) all[next % all.length]?.focus();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={around}
      class="menu"
      onFocusOut={event => {
        if (!around.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <button
        type="button"
        class={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        onClick={() => setOpen(!open)}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {label}
      </button>
      {open ? (
        <div id={id} role="menu" aria-label={name} class="menu-items" onKeyDown={step}>
          {items.map(({ key, label: words, onChoose }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                onChoose();
              }}
            >
              {words}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
