import { useEffect, useState } from 'preact/hooks';

/** A value as it was when it last rested for some milliseconds: for work that is too much for each keystroke. */
export function useDebouncedValue<T>(value: T, milliseconds: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (rested === value) return undefined;
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, rested, milliseconds]);
  return rested;
}
