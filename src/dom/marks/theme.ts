import { THEME_SETTLE_MS } from '../../core/timing.ts';

/** Calls back after a new colour scheme, a late style sheet, or attributes on the root or body, as themes set them. */
export function watchTheme(page: Document, onChange: () => void, signal: AbortSignal): void {
  const view = page.defaultView;
  if (!view) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, THEME_SETTLE_MS);
  };
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  if (page.readyState !== 'complete') view.addEventListener('load', changed, { once: true, signal });
  const observer = new MutationObserver(changed);
  for (const element of [page.documentElement, page.body]) {
    if (element) observer.observe(element, { attributes: true });
  }
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      observer.disconnect();
    },
    { once: true },
  );
}
