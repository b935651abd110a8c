import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { moveDrag, startDrag, type Drag, closesSheet } from '../../core/card/sheet.ts';
import { DOUBLE_TAP_MS } from '../../core/timing.ts';
import { say } from '../../locale/say.ts';

interface Props {
  onClose: () => void;
  /** Does what a tap on the link does that the mark is in; absent where it is in none. The sheet may cover it. */
  onFollow?: () => void;
  children: ComponentChildren;
}

/** A card as a sheet over the dimmed page: a tap on the page or drawing the handle down closes it. */
export function Sheet({ onClose, onFollow, children }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const shown = useRef(performance.now());
  const drag = useRef<Drag | null>(null);
  /** Moves the sheet by px of the viewport; null puts it back. */
  const draw = (by: number | null): void => {
    const { style, currentCSSZoom } = panel.current!;
    style.translate = by === null ? '' : `0 ${Math.max(0, by) / currentCSSZoom}px`;
    style.transition = by === null ? '' : 'none';
  };
  const end = (closes: boolean): void => {
    drag.current = null;
    if (closes) onClose();
    else draw(null);
  };
  return (
    <>
      {/* A button: where a page stops clicks, buttons are pressed all the same. The card has its own for closing. */}
      <button
        type="button"
        class="scrim"
        tabIndex={-1}
        aria-hidden="true"
        onMouseDown={event => event.preventDefault()}
        onWheel={event => event.preventDefault()}
        onClick={event => {
          // The second tap of two was meant for the mark.
          if (event.timeStamp - shown.current > DOUBLE_TAP_MS) onClose();
        }}
      />
      <div
        class="panel"
        ref={panel}
        onWheel={event => {
          // An element that cannot scroll further would hand it to the page.
          const at = (event.target as Element).closest('[data-scrolls]');
          const end = at && event.deltaY > 0 ? at.scrollHeight - at.clientHeight : 0;
          if (!at || Math.abs(at.scrollTop - end) < 1) event.preventDefault();
        }}
      >
        <div
          class="handle"
          aria-hidden="true"
          onPointerDown={event => {
            if (!event.isPrimary || event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            drag.current = startDrag(event.clientY, event.timeStamp);
          }}
          onPointerMove={event => {
            if (!drag.current || !event.isPrimary) return;
            drag.current = moveDrag(drag.current, event.clientY, event.timeStamp);
            draw(drag.current.at - drag.current.from);
          }}
          onPointerUp={event => {
            const { height } = panel.current!.getBoundingClientRect();
            if (drag.current && event.isPrimary) end(closesSheet(drag.current, event.timeStamp, height));
          }}
          onPointerCancel={() => end(false)}
        />
        {children}
        {onFollow && (
          <button type="button" class="follow" onClick={onFollow}>
            {say('cardFollowLink')}
          </button>
        )}
      </div>
    </>
  );
}
