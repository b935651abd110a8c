import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  summary: string;
  open?: boolean;
  children: ComponentChildren;
}

export function More({ title, summary, open, children }: Props) {
  return (
    <details class="more" open={open}>
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
