import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { TableRow, type TableRowProps } from './TableRow.tsx';

/**
 * Draws rows by slots: a row that leaves gives its elements to one that comes, and one that has not changed is the same
 * node as before, which Preact passes over.
 */
export function useDrawnRows(): (slot: number, props: TableRowProps) => VNode {
  const drawn = useRef(new Map<number, { props: TableRowProps; node: VNode }>());
  return (slot, props) => {
    const last = drawn.current.get(slot);
    if (last && isSame(last.props, props)) return last.node;
    const node = <TableRow key={slot} {...props} />;
    drawn.current.set(slot, { props, node });
    return node;
  };
}

function isSame(a: TableRowProps, b: TableRowProps): boolean {
  return (Object.keys(a) as (keyof TableRowProps)[]).every(name => a[name] === b[name]);
}
