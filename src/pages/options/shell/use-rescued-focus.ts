import { useEffect } from 'preact/hooks';

/** Time for a view to place the focus itself: effects run up to a tenth of a second after the drawing. */
export const FOCUS_RESCUE_MS = 120;
const MAX_PLACES = 12;

/** When what has the focus goes and nothing takes it over, the focus goes back to where it was before, else to the heading. */
export function useRescuedFocus(): void {
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    let places: HTMLElement[] = [];
    let off: HTMLElement | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isNowhere = (): boolean => (document.activeElement ?? document.body) === document.body;
    const isLost = (): boolean =>
      isNowhere() && places[0] !== undefined && (!places[0].isConnected || places[0].matches(':disabled'));
    const rescue = (): void => {
      if (!isNowhere() || places.length === 0) return;
      if (!isLost()) {
        // A button that was out of use for a moment is there again.
        if (off === places[0]) off?.focus();
        return;
      }
      const heading = document.querySelector<HTMLElement>('main h1');
      // Not to the notice, which comes and goes, nor to the sidebar, where nobody works.
      const others = places.slice(1).filter(place => place.closest('main') !== null);
      for (const place of [...others, ...(heading ? [heading] : [])]) {
        place.focus();
        if (!isNowhere()) return;
      }
    };
    const arrive = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      places = [target, ...places.filter(place => place !== target)].slice(0, MAX_PLACES);
    };
    // A reader who presses beside everything has let go of it.
    const letGo = (): void => {
      if (isNowhere()) places = [];
    };
    document.addEventListener('focusin', arrive, { signal });
    document.addEventListener('click', letGo, { signal, capture: true });
    const observer = new MutationObserver(() => {
      // Chromium takes the focus from what is out of use only when it draws the page.
      const isOff = places[0]?.matches(':disabled') ?? false;
      if (isOff) off = places[0];
      if (!isOff && !isLost() && !(isNowhere() && off === places[0])) return;
      clearTimeout(timer);
      timer = setTimeout(rescue, FOCUS_RESCUE_MS);
    });
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(timer);
    });
    return () => listening.abort();
  }, []);
}
