// What the stores need of the browser's interface, in a worker, which has none of it: the build puts this in its place.

/** Told to the page, which can do what a worker cannot. */
export interface Bell {
  type: 'bell';
  items: Record<string, unknown>;
}

const scope = globalThis as unknown as { postMessage: (message: Bell) => void; location: { origin: string } };

const browser = {
  runtime: { getURL: (path: string): string => new URL(`/${path}`, scope.location.origin).href },
  storage: {
    local: {
      async set(items: Bell['items']): Promise<void> {
        await Promise.resolve();
        scope.postMessage({ type: 'bell', items });
      },
    },
  },
};

export default browser;
