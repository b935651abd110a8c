import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSame } from '../../../ui/controls/use-same.ts';

interface Options {
  ids: readonly string[];
  onMove: (ids: string[], moved: string) => void;
}

/**
 * Reorders items by their handles: dragged with any pointer, or moved by the arrow keys. While one is dragged the
 * elements stay where they are and only look moved (`order`), since a pointer is lost with an element that moves.
 */
export function useReorder({ ids, onMove }: Options) {
  const list = useRef<HTMLUListElement>(null);
  const [drag, setDrag] = useState<{ id: string; ids: readonly string[] } | null>(null);
  const asked = useRef<{ from: readonly string[]; ids: readonly string[] } | null>(null);
  const focus = useRef<string | null>(null);
  const stored = useSame(ids);
  if (asked.current && asked.current.from !== stored) asked.current = null;
  const items = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-pack]') ?? [])];
  useLayoutEffect(() => {
    const item = items().find(({ dataset }) => dataset.pack === focus.current);
    const handle = item?.querySelector<HTMLElement>('.handle');
    if (document.activeElement === document.body) handle?.focus();
    focus.current = null;
  }, [stored]);

  const placeAt = (y: number, dragged: string): number =>
    items().filter(item => {
      const { top, height } = item.getBoundingClientRect();
      return item.dataset.pack !== dragged && y > top + height / 2;
    }).length;
  const move = (next: string[], id: string): void => {
    asked.current = { from: stored, ids: next };
    focus.current = id;
    onMove(next, id);
  };
  const end = (stores: boolean): void => {
    if (drag && stores && drag.ids.some((id, at) => id !== ids[at])) move([...drag.ids], drag.id);
    setDrag(null);
  };
  const handleProps = (id: string) => ({
    onPointerDown: (event: PointerEvent): void => {
      if (event.button !== 0) return;
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      setDrag({ id, ids });
    },
    onPointerMove: (event: PointerEvent): void => {
      if (drag?.id === id) setDrag({ id, ids: moveId(drag.ids, id, placeAt(event.clientY, id)) });
    },
    onPointerUp: (): void => end(true),
    onPointerCancel: (): void => end(false),
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && drag) end(false);
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      if (step === 0) return;
      event.preventDefault();
      const now = asked.current?.ids ?? ids;
      const next = moveId(now, id, Math.max(0, now.indexOf(id) + step));
      if (next.indexOf(id) !== now.indexOf(id)) move(next, id);
    },
  });
  const orderOf = (id: string): number | undefined => (drag ? drag.ids.indexOf(id) : undefined);
  return { list, dragged: drag?.id ?? null, orderOf, handleProps };
}

export function moveId(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter(other => other !== id);
  return others.toSpliced(Math.max(0, Math.min(place, others.length)), 0, id);
}
