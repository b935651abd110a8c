import { useRef, useState } from 'preact/hooks';

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The reader's version of a stored value while it is being edited. When the stored one changes, each field that the
 * reader has not touched follows it. `clean` is the draft as it would be stored.
 */
export function useDraft<T extends object>(
  stored: T,
  clean: (draft: T) => T = draft => draft,
): [T, (fields: Partial<T>) => T] {
  const [, redraw] = useState(0);
  const base = useRef(stored);
  const draft = useRef(stored);
  if (!equal(base.current, stored)) {
    const cleaned = clean(draft.current);
    const keys = Object.keys(stored) as (keyof T)[];
    const followed = keys.filter(
      key => equal(cleaned[key], base.current[key]) && !equal(cleaned[key], stored[key]),
    );
    draft.current = { ...draft.current, ...pick(stored, followed) };
    base.current = stored;
  }
  const change = (fields: Partial<T>): T => {
    draft.current = { ...draft.current, ...fields };
    redraw(count => count + 1);
    return draft.current;
  };
  return [draft.current, change];
}

function pick<T extends object>(value: T, keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(keys.map(key => [key, value[key]])) as Partial<T>;
}
