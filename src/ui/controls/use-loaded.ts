import { useEffect, useState } from 'preact/hooks';

/** The last value of `load`, undefined before; of two concurrent loads the later one counts, and a failure changes nothing. */
export function useLoaded<T>(load: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [loaded, setLoaded] = useState<T>();
  useEffect(() => {
    let isCurrent = true;
    load().then(
      value => isCurrent && setLoaded(() => value),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, inputs);
  return loaded;
}
