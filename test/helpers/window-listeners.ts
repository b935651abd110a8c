type Listener = (event: unknown) => void;

/**
 * Captures the listeners of the window until mocks are restored. Events that a script makes are never trusted, so a test calls
 * the listeners itself with what a real event would say.
 */
export function captureWindowListeners(): {
  fire: (type: string, event: object) => void;
  count: () => number;
} {
  const listeners = new Set<{ type: string; listener: Listener }>();
  jest.spyOn(window, 'addEventListener').mockImplementation(((
    type: string,
    listener: Listener,
    options?: { signal?: AbortSignal },
  ) => {
    if (options?.signal?.aborted) return;
    const added = { type, listener };
    listeners.add(added);
    options?.signal?.addEventListener('abort', () => listeners.delete(added));
  }) as never);
  return {
    fire: (type, event) => {
      listeners.forEach(each => each.type === type && each.listener(event));
    },
    count: () => listeners.size,
  };
}
