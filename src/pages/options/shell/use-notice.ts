import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { NoticeValue } from './Notice.tsx';

/** An act that leads to another place does so at once, in ms. */
const AT_ONCE = 2_000;

/**
 * What the reader is told at the foot of the page. It goes when the reader goes elsewhere, where it would cover what it
 * is not about; where the act itself led there it stays.
 */
export function useNotice(place: string): [NoticeValue | null, (notice: NoticeValue | null) => void] {
  const [notice, setNotice] = useState<NoticeValue | null>(null);
  const said = useRef(0);
  const say = useCallback((next: NoticeValue | null): void => {
    said.current = performance.now();
    setNotice(next);
  }, []);
  useEffect(() => {
    if (performance.now() - said.current > AT_ONCE) setNotice(null);
  }, [place]);
  return [notice, say];
}
