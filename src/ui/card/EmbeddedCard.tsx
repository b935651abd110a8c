import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Card, type CardProps } from './Card.tsx';

interface Props
  extends
    Pick<CardProps, 'card' | 'why' | 'onBack' | 'onOpen' | 'onCopy'>,
    Partial<Pick<CardProps, 'others' | 'offers' | 'trail'>> {
  notice: string | null;
  /** The card's own style sheets: with those of the page around it they would be in each other's way. */
  sheets: readonly CSSStyleSheet[];
  /** Set to something else to give the card the focus. */
  focusOn?: unknown;
}

export function EmbeddedCard(props: Props) {
  const { sheets, focusOn, notice, others = [], offers = [], trail = [], ...rest } = props;
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = host.current!.attachShadow({ mode: 'open' });
    if (sheets.length) root.adoptedStyleSheets = [...sheets];
    return () => render(null, root);
  }, []);
  useLayoutEffect(() => {
    const shown = { ...rest, others, offers, trail, notice: notice === null ? null : { text: notice } };
    render(<Card {...shown} page={null} pinned />, host.current!.shadowRoot!);
  });
  useLayoutEffect(() => {
    const card = host.current!.shadowRoot!.querySelector<HTMLElement>('.card');
    // The rows above it stay in view.
    if (focusOn !== undefined) card?.focus({ preventScroll: true });
  }, [focusOn]);
  return <div class="embedded-card" ref={host} />;
}
