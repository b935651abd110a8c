import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Card, type CardProps } from './Card.tsx';

interface Props extends Omit<CardProps, 'pinned' | 'onPin' | 'onClose' | 'onResize'> {
  /** The card's own style sheets: with those of the page around it they would be in each other's way. */
  sheets: readonly CSSStyleSheet[];
  /** Set to something else to give the card the focus. */
  focusOn?: unknown;
}

export function EmbeddedCard({ sheets, focusOn, ...props }: Props) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = host.current!.attachShadow({ mode: 'open' });
    if (sheets.length) root.adoptedStyleSheets = [...sheets];
    return () => render(null, root);
  }, []);
  useLayoutEffect(() => {
    render(<Card {...props} pinned />, host.current!.shadowRoot!);
  });
  useLayoutEffect(() => {
    const card = host.current!.shadowRoot!.querySelector<HTMLElement>('.card');
    // What stands above it stays in view.
    if (focusOn !== undefined) card?.focus({ preventScroll: true });
  }, [focusOn]);
  return <div class="embedded-card" ref={host} />;
}
