/** Shorter than a frame. */
const MAX_REST_MS = 12;

/** Looks in each frame while the pointer or the focus is on the card, at no place among the page's own work that it could know. */
export function watchFrames(card: HTMLElement, look: () => void, signal: AbortSignal): void {
  const view = card.ownerDocument.defaultView!;
  let isLooking = false;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (): void => {
    frame = view.requestAnimationFrame(() => {
      isLooking = card.matches(':hover, :focus-within');
      if (!isLooking) return;
      look();
      timer = setTimeout(next, Math.random() * MAX_REST_MS);
    });
  };
  const begin = (): void => {
    if (!isLooking) next();
    isLooking = true;
  };
  for (const type of ['pointermove', 'focusin']) card.addEventListener(type, begin, { signal });
  const end = (): void => {
    view.cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  signal.addEventListener('abort', end, { once: true });
}
