import { MAX_HOVER_SPEED } from '../../core/timing.ts';
import { nameOf } from '../tree/nodes.ts';
import type { PointerPlace } from '../marks/hit-test.ts';
import { listen } from '../listen.ts';

/** A pointer without an event for this many ms is still. */
const STILL_AFTER_MS = 40;

/** At most once a frame; `slow` is false while the pointer moves faster than the speed gate. */
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

  const report = () => {
    frame = 0;
    if (place) onPlace(place, speed < MAX_HOVER_SPEED);
  };
  const onStill = () => {
    speed = 0;
    report();
    // The page may drop what is under a pointer that rests.
    place = null;
  };
  const moved = (event: PointerEvent) => {
    // Synthetic events could probe our marks from the page.
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    const { clientX: x, clientY: y, timeStamp: time } = event;
    const elapsed = last ? time - last.time : 0;
    speed =
      last && elapsed > 0 && elapsed < STILL_AFTER_MS * 2 ? Math.hypot(x - last.x, y - last.y) / elapsed : 0;
    last = { x, y, time };
    place = { x, y, path: event.composedPath() };
    if (frame === 0) frame = requestAnimationFrame(report);
    clearTimeout(timer);
    timer = setTimeout(onStill, STILL_AFTER_MS);
  };
  // A pointer that leaves the page, or enters a frame of it, sends no more moves here.
  const left = (event: PointerEvent) => {
    const to = event.relatedTarget as Element | null;
    if (!event.isTrusted || event.pointerType === 'touch' || (to && nameOf(to) !== 'iframe')) return;
    last = null;
    place = { x: event.clientX, y: event.clientY, path: [] };
    clearTimeout(timer);
    report();
  };
  // On the window, where pages cannot stop the event before.
  const listener = { signal, capture: true, passive: true };
  if (view) {
    listen(view, 'pointermove', moved, listener);
    listen(view, 'pointerout', left, listener);
  }
  const end = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  signal.addEventListener('abort', end, { once: true });
}
