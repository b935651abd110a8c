import browser from 'webextension-polyfill';

export function watchOwnErrors(onError: (error: string) => void, signal: AbortSignal): void {
  const ours = browser.runtime.getURL('');
  const tell = (error: unknown, where: string) => {
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    if (where.startsWith(ours) || stack.includes(ours)) onError(`${String(error)} ${stack}`.trim());
  };
  addEventListener('error', event => tell(event.error ?? event.message, event.filename ?? ''), { signal });
  addEventListener('unhandledrejection', event => tell(event.reason, ''), { signal });
}
