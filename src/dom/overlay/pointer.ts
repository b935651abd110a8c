import { MAX_HOVER_SPEED } from '../../core/timing.ts';
import type { PointerPlace } from '../marks/hit-test.ts';

/** Without an event for this long, in ms, the pointer stands still. */
const STILL_AFTER = 40;

/** Calls back with the pointer's place, at most once a frame; `slow` is false while it moves faster than the speed gate. */
export function watchPointer(
  page: Document,
  onPlace: (place: PointerPlace, slow: boolean) => void,
  signal: AbortSignal,
): void {
  const view = page.defaultView;
  let last: { x: number; y: number; time: number } | null = null;
  let place: PointerPlace | null = null;
  let speed = 0;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    frame = 0;
    if (place) onPlace(place, speed < MAX_HOVER_SPEED);
  };
  const rest = () => {
    speed = 0;
    look();
  };
  const moved = (event: PointerEvent) => {
    // Only a real pointer opens cards: a page could otherwise ask us about its text.
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    const { clientX: x, clientY: y, timeStamp: time } = event;
    const elapsed = last ? time - last.time : 0;
    speed =
      last && elapsed > 0 && elapsed < STILL_AFTER * 2 ? Math.hypot(x - last.x, y - last.y) / elapsed : 0;
    last = { x, y, time };
    place = { x, y, path: event.composedPath() };
    if (frame === 0) frame = requestAnimationFrame(look);
    clearTimeout(timer);
    timer = setTimeout(rest, STILL_AFTER);
  };
  // What leaves the page, or goes into a frame of it, moves no more here.
  const left = (event: PointerEvent) => {
    const to = event.relatedTarget as Element | null;
    if (!event.isTrusted || event.pointerType === 'touch' || (to && to.localName !== 'iframe')) return;
    last = null;
    place = { x: event.clientX, y: event.clientY, path: [] };
    clearTimeout(timer);
    look();
  };
  // On the window: a page that stops events at its document does not stop them here.
  const listener = { signal, capture: true, passive: true };
  view?.addEventListener('pointermove', moved, listener);
  view?.addEventListener('pointerout', left, listener);
  const end = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  signal.addEventListener('abort', end, { once: true });
}
