import { useRef } from 'preact/hooks';
import { isSame } from '../../core/is-same.ts';

export function useSame<T>(value: T): T {
  const last = useRef(value);
  if (!isSame(last.current, value)) last.current = value;
  return last.current;
}
