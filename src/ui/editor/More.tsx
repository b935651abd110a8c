import type { ComponentChildren } from 'preact';

interface Props {
  id?: string;
  title: string;
  summary: string;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ComponentChildren;
}

export function More({ id, title, summary, open, onToggle, children }: Props) {
  return (
    <details id={id} class="more" open={open} onToggle={event => onToggle?.(event.currentTarget.open)}>
      <summary>
        {title}
        {summary ? (
          <span class="small">
            {' · '}
            <bdi>{summary}</bdi>
          </span>
        ) : null}
      </summary>
      {children}
    </details>
  );
}

/** Opens what a field is folded away in, and gives it the focus. */
export function revealField(field: HTMLElement | null | undefined): void {
  for (let fold = field?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  field?.focus();
}
